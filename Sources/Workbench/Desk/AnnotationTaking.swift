import ArticleReading
import FactModel

extension Desk {
  /// The kind of the sources that an author gave.
  static let authorsSource = "author's source"
}

/// Makes marks and sources of what an author wrote in a draft.
struct AnnotationTaking {
  private let desk: Desk
  private(set) var changes: [Change] = []
  private(set) var marks: [Mark] = []
  private(set) var sources: [Source] = []
  private(set) var lost: [DraftAnnotation] = []
  /// How many were there before.
  private(set) var known = 0
  private var numbers: (mark: Int, source: Int)

  init(desk: Desk) {
    self.desk = desk
    numbers = (
      desk.session.counters.next(Mark.kindName).main,
      desk.session.counters.next(Source.kindName).main
    )
  }

  mutating func take(_ annotation: DraftAnnotation) {
    let text = desk.session.article.text
    guard let range = annotation.range(in: desk.search, of: text) else {
      lost.append(annotation)
      return
    }
    let urls = annotation.urls.filter(WebAddress.isOne)
    let used = urls.map { source(withURL: $0) }
    let words = SafeText.line(annotation.text)
    var note = annotation.kind.rawValue
    if !words.isEmpty { note += ": \(words)" }
    var mark = Mark(
      id: desk.ports.newID(),
      number: EntityNumber(numbers.mark),
      kind: .author,
      passage: Passage(range, in: text),
      note: note,
      signed: signature(of: annotation)
    )
    mark.source = used.first?.id
    let isKnown = (Array(desk.session.marks.all) + marks).contains {
      $0.kind == .author && $0.passage.range == range && $0.note == note && $0.source == mark.source
    }
    guard !isKnown else {
      known += 1
      return
    }
    numbers.mark += 1
    marks.append(mark)
    changes.append(Change(from: nil, to: mark))
  }

  /// Whoever wrote a comment signs it; the author signs the rest.
  private func signature(of annotation: DraftAnnotation) -> Signed {
    let names = desk.session.facts.byline
    let name = annotation.author ?? (names.isEmpty ? "author" : names.joined(separator: ", "))
    let moment = annotation.date.flatMap { Timestamp(draft: $0) } ?? desk.ports.now()
    return Signed(by: Checker(name: SafeText.line(name), role: "author"), at: moment)
  }

  private mutating func source(withURL url: String) -> Source {
    let all = Array(desk.session.sources.all) + sources
    if let source = all.first(where: { $0.url == url }) { return source }
    var source = Source(id: desk.ports.newID(), number: EntityNumber(numbers.source))
    numbers.source += 1
    source.url = url
    source.kind = Desk.authorsSource
    sources.append(source)
    changes.append(Change(from: nil, to: source))
    return source
  }
}

extension Timestamp {
  /// Reads the time of a comment, `2024-01-30T14:02:00Z`.
  fileprivate init?(draft text: String) {
    let whole = text.hasSuffix("Z") ? String(text.dropLast()) : text
    self.init(whole.count == 19 ? whole + ".000Z" : text)
  }
}
