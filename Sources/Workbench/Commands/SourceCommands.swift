import FactModel

let sourceCommands: [Command] = [
  Command(
    "source",
    group: .sources,
    usage: ["URL | CITATION [FIELD=VALUE…]", "@SOURCE FIELD=VALUE…"],
    summary: "add a source, or change what is known of one",
    details: [
      "Fields: \(SourceFields.names.joined(separator: ", ")). A value with spaces stands in "
        + "quotation marks; an empty one takes the field out. Several authors are separated by "
        + "semicolons. from= names the source that this one only repeats.",
      "archive= is the address of a copy in an archive, archived= the day it was made. interest= "
        + "discloses an interest that an author or expert has in the matter; interest=none says "
        + "that there is none.",
      "visibility=desk keeps a source out of published reports, visibility=sealed out of every "
        + "export; role=\"an official\" says how reports may call it all the same. A URL that is there "
        + "already is recognised.",
    ],
    examples: [
      "source https://www.fmprc.gov.cn/ slug=mfa kind=primary publisher=\"Ministry of Foreign Affairs of China\"",
      "source \"Transitional Justice Working Group, statement of December 2023\" slug=tjwg grade=C3",
      "source @2 archive=https://web.archive.org/web/2024/https://www.fmprc.gov.cn/",
    ],
    arguments: [.source, .fields(SourceFields.names), .text]
  ) { desk, scanner throws(Problem) in
    try desk.addOrChangeSource(&scanner)
  },
  Command(
    "sources",
    group: .sources,
    usage: [""],
    summary: "list the sources",
    examples: ["sources"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "sources")
    return SourceView.list(desk)
  },
]

extension Desk {
  func addOrChangeSource(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    guard !scanner.isAtEnd else {
      throw Problem(
        .input,
        "the source is missing",
        place: place,
        remedy: "Usage: source URL | CITATION [FIELD=VALUE…]"
      )
    }
    if scanner.peek == "@" {
      let before = try source(scanner.word(), at: place)
      return try changeSource(before, &scanner)
    }
    var source = Source(id: ports.newID(), number: session.counters.next(Source.kindName))
    let fields = SourceFields(desk: self)
    let words = try fields.read(&scanner, into: &source)
    let citation = words.joined(separator: " ")
    if words.count > 1, let url = words.first(where: WebAddress.isOne) {
      throw Problem(
        .input,
        "what stands beside the URL \(Wording.excerpt(url, 60)) is no field",
        place: place,
        remedy:
          "Write FIELD=VALUE, and a value with spaces or quotation marks as «VALUE»; a URL in "
          + "a citation as url=URL."
      )
    }
    if WebAddress.isOne(citation) {
      if let known = self.source(withURL: citation) {
        return try recognised(known, source, at: place)
      }
      source.url = citation
      source.accessed = source.accessed ?? PartialDate(ports.now().day)
    } else if !citation.isEmpty {
      source.citation = citation
    }
    guard source.url != nil || source.citation != nil || source.title != nil else {
      throw Problem(
        .input,
        "the source has neither URL nor citation nor title",
        place: place,
        remedy: "Usage: source URL | CITATION [FIELD=VALUE…]"
      )
    }
    if let url = source.url, let known = self.source(withURL: url) {
      return try recognised(known, source, at: place)
    }
    try commit([Change(from: nil, to: source)])
    return Reply([SourceView.line(source, self)], json: source.json)
  }

  /// Answers that a URL is there already; further fields are not taken over silently.
  private func recognised(
    _ known: Source,
    _ typed: Source,
    at place: Problem.Place
  ) throws(Problem) -> Reply {
    var plain = Source(id: typed.id, number: typed.number)
    plain.url = typed.url
    plain.accessed = typed.accessed
    guard plain.json == typed.json else {
      throw Problem(
        .input,
        "this URL is there already as \(known.label)",
        place: place,
        remedy: "Change it: source \(known.label) FIELD=VALUE…",
        candidates: [candidate(known)]
      )
    }
    return Reply(
      [SourceView.line(known, self)],
      asides: [StyledLine("This URL is there already.", .dim)],
      json: known.json
    )
  }

  private func changeSource(
    _ before: Source,
    _ scanner: inout LineScanner
  ) throws(Problem) -> Reply {
    let place = scanner.place()
    var source = before
    let words = try SourceFields(desk: self).read(&scanner, into: &source)
    guard words.isEmpty else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(words[0], 40))” is not a field",
        place: place,
        remedy: "Write FIELD=VALUE; the fields are \(Wording.list(SourceFields.names))."
      )
    }
    guard try commit([Change(from: before, to: source)]) else {
      return SourceView.reply(source, self)
    }
    return Reply([SourceView.line(source, self)], json: source.json)
  }
}
