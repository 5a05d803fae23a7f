import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let evidence = Verb(
    "evidence",
    group: .claims,
    forms: [
      CommandForm([.claim.optional, Parameter("-N", "the number", .removal)]),
      CommandForm(
        [
          .claim.optional, .sources,
          stance("stance"), Parameter("QUOTATION", "the quotation", .quotation).optional,
          stance("stance behind"),
          Parameter("LOCATOR", "the locator", .phrase("at", until: ";", isClosed: false)).optional,
        ],
        options: ["original", "language", "translator"].map { CommandOption($0, .field) },
        tail: .optional("NOTE", "the note")
      ),
    ],
    summary: "add what a source says for or against a claim, or take the Nth piece off",
    details: [
      "Without a stance it is context. The locator (a page, a paragraph, a time) ends with a "
        + "semicolon or the line; a time such as 12:34 is a link into the recording. What a tag took "
        + "from the source is completed, not doubled.",
      "original= has the words that the quotation translates, language= theirs, translator= who "
        + "translated them. Readers see both.",
    ],
    examples: [
      "evidence c1 @1 supports \"no so-called defectors\" at 3rd answer; the official transcript",
      "evidence c1 @2 \"We deny it.\" original=\"Nous le nions.\" language=fr at 12:34",
    ]
  ) { desk, typed throws(Problem) in
    let before = try desk.claim(typed)
    var claim = before
    if let number = typed.text("-N") {
      let index = (Int(number.text) ?? 0) - 1
      guard claim.evidence.indices.contains(index) else {
        throw Problem(.input, "\(claim.label) has no such evidence", place: number.place)
      }
      claim.evidence.remove(at: index)
      try desk.commit([Change(from: before, to: claim)])
      return desk.changed(claim)
    }
    if typed.text("stance") != nil, let second = typed.text("stance behind") {
      throw Problem(.input, "one stance is enough", place: second.place)
    }
    try Self.refuseStance(in: typed)
    var changes: [Change] = []
    let sources = try desk.sources(typed.texts("@SOURCE"), &changes)
    let details = Desk.EvidenceDetails(
      stance: typed.choice("stance") ?? typed.choice("stance behind"),
      quotation: typed.text("QUOTATION")?.text,
      original: Self.filled(typed.option("original")),
      language: try typed.option("language").flatMap { code throws(Problem) in
        try LanguageTag.read(code.text, at: code.place)
      },
      translator: Self.filled(typed.option("translator")),
      locator: typed.text("LOCATOR")?.text,
      note: typed.restOrNil
    )
    let notices = desk.notSources(in: typed.rest, "evidence \(claim.label) @SOURCE …")
    for source in sources { desk.add(details, from: source, to: &claim) }
    changes.append(Change(from: before, to: claim))
    try desk.commit(changes)
    var reply = desk.changed(claim)
    // The stance above all: a word that is none was taken as the beginning of the note.
    reply.lines += claim.evidence.indices.filter { !before.evidence.contains(claim.evidence[$0]) }
      .map { ClaimView.evidence(claim.evidence[$0], number: $0 + 1, desk.state) }
    reply.asides =
      notices
      + desk.ratingNotices(
        [claim],
        named: claim.evidence.compactMap { desk.session.sources[$0.source] }
      )
    return reply
  }

  private static func stance(_ what: String) -> Parameter {
    Parameter("", what, .choice(Evidence.Stance.chosen.map(\.rawValue))).optional
  }

  /// Refuses a stance that is spelled otherwise at the beginning of the note: the evidence would have none.
  private static func refuseStance(in typed: ParsedArguments) throws(Problem) {
    guard let tail = typed.tail, !tail.isLiteral, typed.text("stance") == nil,
      typed.text("stance behind") == nil
    else { return }
    var scanner = LineScanner(tail.text)
    let word = SourceMention.bare(scanner.word())
    guard let stance = Evidence.Stance.chosen.first(where: { $0.rawValue == word.lowercased() })
    else { return }
    throw Problem(
      .input,
      "“\(word)” would be a word of the note",
      place: tail.place,
      remedy: "As a stance it is typed \(stance.rawValue). Put -- before a note that begins so."
    )
  }

  private static func filled(_ value: TypedText?) -> String? {
    value.flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
