import ArticleReading
import FactModel

let annotationCommands: [Command] = [
  Command(
    "annotations",
    group: .sources,
    usage: ["[FILE]"],
    summary: "take in the comments, notes, links and tracked changes of a draft",
    details: [
      "From the draft that the session is of, or from FILE, DOCX, ODT, RTF or Markdown (footnotes, "
        + "HTML comments, CriticMarkup; pandoc reads it). Addresses in them become sources of the kind "
        + "“author's source”; each annotation becomes the author's note at its words, shown with the "
        + "sentence. All of it is one change. What is there already is not taken in again.",
      "An annotation whose words are not in the article is listed and left out.",
    ],
    examples: ["annotations draft.md"],
    arguments: [.file]
  ) { desk, scanner throws(Problem) in
    try desk.takeAnnotations(&scanner)
  }
]

extension Desk {
  /// The kind of the sources that an author gave.
  static let authorsSource = "author's source"

  func takeAnnotations(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let named = scanner.wordOrQuoted()
    try expectEnd(scanner, "annotations [FILE]")
    let origin = named ?? session.article.origin
    guard origin != "-" else {
      throw Problem(
        .input,
        "the article came through standard input",
        remedy: "Name the draft: annotations draft.docx"
      )
    }
    let annotations = try ports.loadAnnotations(origin)
    var taking = AnnotationTaking(desk: self)
    for annotation in annotations { taking.take(annotation) }
    try commit(taking.changes)
    return AnnotationView.reply(taking, self)
  }
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
    if let other = annotation.repliesTo { note += " in reply to \(SafeText.line(other))" }
    if annotation.isDone { note += ", done" }
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
    changes.append(.mark(Transition(from: nil, to: mark)))
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
    changes.append(.source(Transition(from: nil, to: source)))
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

/// What was taken from a draft.
enum AnnotationView {
  static func reply(_ taking: AnnotationTaking, _ desk: Desk) -> Reply {
    var lines = taking.sources.map { SourceView.line($0, desk) }
    lines += taking.marks.map { mark in
      StyledLine(
        lead: [StyledSpan(desk.address(of: mark.passage), .address)],
        leadWidth: 10,
        body: spans(mark, desk) + [
          StyledSpan(" “\(Wording.excerpt(mark.passage.exact, 60))”", .dim)
        ]
      )
    }
    var reply = Reply(lines)
    if taking.marks.isEmpty {
      let words =
        taking.known > 0 ? "Nothing new: \(taking.known) were taken in before." : "There are none."
      reply.asides.append(StyledLine(words, .dim))
    }
    for annotation in taking.lost {
      let words = annotation.text.isEmpty ? annotation.urls.first ?? "" : annotation.text
      reply.asides.append(
        StyledLine(
          "Left out, its words are not in the article: \(annotation.kind.rawValue) "
            + "“\(Wording.excerpt(words, 100))”",
          .warning
        )
      )
    }
    return reply
  }

  /// `author: comment: where is this from? @2 (Maria Chen)`.
  static func spans(_ mark: Mark, _ desk: Desk) -> [StyledSpan] {
    var spans = [StyledSpan("author's \(mark.note ?? "note")")]
    if let source = mark.source.flatMap({ desk.session.sources[$0] }) {
      spans.append(StyledSpan(" \(source.label)", .address))
    }
    spans.append(StyledSpan(" (\(mark.signed.by.name))", .dim))
    return spans
  }
}
