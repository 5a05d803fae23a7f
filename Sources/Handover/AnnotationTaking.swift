package import Anchoring
package import DocumentReading
package import FactModel
import PlainText
import Release

/// Makes marks and sources of what an author wrote in a draft.
package struct AnnotationTaking {
  /// The kind of the sources that an author gave.
  private static let authorsSource = "author's source"

  private let session: Session
  private let search: TextSearch
  private let newID: () -> EntityID
  private let moment: Timestamp
  package private(set) var changes: [Change] = []
  package private(set) var marks: [Mark] = []
  package private(set) var sources: [Source] = []
  package private(set) var lost: [DraftAnnotation] = []
  /// How many addresses are of sources that were forgotten.
  package private(set) var forgotten = 0
  /// How many were there before.
  package private(set) var known = 0
  private var numbers: (mark: Int, source: Int)

  /// - Parameters:
  ///   - session: What they are for.
  ///   - search: Finds words in the session's article.
  ///   - moment: When what bears no date counts as written.
  ///   - newID: Gives the identities of new marks and sources.
  package init(
    _ session: Session,
    _ search: TextSearch,
    at moment: Timestamp,
    newID: @escaping () -> EntityID
  ) {
    self.session = session
    self.search = search
    self.moment = moment
    self.newID = newID
    numbers = (
      session.counters.next(Mark.kindName).main, session.counters.next(Source.kindName).main
    )
  }

  /// Takes an annotation; those whose words are not in the article are kept in ``lost``.
  package mutating func take(_ annotation: DraftAnnotation) {
    let text = session.article.text
    guard let range = annotation.range(in: search, of: text) else {
      lost.append(annotation)
      return
    }
    let used = annotation.urls.filter(WebAddress.isOne).compactMap { source(withURL: $0) }
    let words = SafeText.line(annotation.text)
    var note = annotation.kind.rawValue
    if let other = annotation.repliesTo { note += " in reply to \(SafeText.line(other))" }
    if annotation.isDone { note += ", done" }
    if !words.isEmpty { note += ": \(words)" }
    let place = "\(range.lowerBound)-\(range.upperBound)"
    var mark = Mark(
      id: identity("\(session.article.hash)\n\(place)\n\(note)"),
      number: EntityNumber(numbers.mark),
      kind: .author,
      passage: Passage(range, in: text),
      note: note,
      signed: signature(of: annotation)
    )
    mark.source = used.first?.id
    let isKnown = (Array(session.marks.all) + marks).contains {
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
    let names = session.facts.byline
    let name = annotation.author ?? (names.isEmpty ? "author" : names.joined(separator: ", "))
    let moment = annotation.date.flatMap { Timestamp(draft: $0) } ?? moment
    return Signed(by: Checker(name: SafeText.line(name), role: "author"), at: moment)
  }

  /// The identity of what an author put there: the same for whoever takes it.
  private func identity(_ words: String) -> EntityID {
    let id = EntityID(derivedFrom: "author\n\(words)")
    let isTaken =
      session.marks[id] != nil || session.sources[id] != nil || marks.contains { $0.id == id }
      || session.forgotten.contains { $0.source == id }
    return isTaken ? newID() : id
  }

  private mutating func source(withURL url: String) -> Source? {
    let all = Array(session.sources.all) + sources
    if let source = all.first(where: { $0.url == url }) { return source }
    var source = Source(id: identity(url), number: EntityNumber(numbers.source))
    source.url = url
    guard !session.hasForgotten(source) else {
      forgotten += 1
      return nil
    }
    numbers.source += 1
    source.kind = Self.authorsSource
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
