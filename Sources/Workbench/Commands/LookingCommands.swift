import FactModel

let lookingCommands: [Command] = [
  Command(
    "show",
    ["s"],
    group: .looking,
    usage: ["[ADDRESS | @SOURCE]"],
    summary: "show the article, or a sentence, claim, finding or source with everything on it",
    examples: ["show", "show 2", "show c1"],
    arguments: [.address, .source]
  ) { desk, scanner throws(Problem) in
    try desk.show(&scanner)
  },
  Command(
    "list",
    ["l"],
    group: .looking,
    usage: ["[FILTER…]"],
    summary: "list the claims",
    details: [
      "Filters, which all must hold: \(ClaimFilter.usage). A value with spaces stands in quotation marks."
    ],
    examples: ["list", "list rating=mixture", "list no-source status=rated"],
    arguments: [.fields(ClaimFilter.names), .flags(ClaimFilter.flags)]
  ) { desk, scanner throws(Problem) in
    let filter = try ClaimFilter(&scanner, desk)
    return try ListView.reply(filter, desk)
  },
  Command(
    "status",
    group: .looking,
    usage: [
      "", "CLAIM open | in-progress | rated | reviewed | published",
      "FINDING open | fixed | accepted | rejected [by NAME[, ROLE]:] [REASON]",
    ],
    summary: "show how far the work is, or set where a claim or finding stands in it",
    details: [
      "A finding is closed when it was mended (fixed), left on somebody's word (accepted) or turned out to "
        + "be none (rejected), the last two with a reason; open opens it again."
    ],
    examples: ["status", "status c1 reviewed"],
    arguments: [
      .entity,
      .words(
        Claim.Status.allCases.map(\.rawValue)
          + Finding.Status.Kind.allCases.map(\.rawValue).filter { $0 != "open" }
      ), .text,
    ]
  ) { desk, scanner throws(Problem) in
    if scanner.isAtEnd, desk.addressBefore == nil { return StatusView.reply(desk) }
    if let finding = try desk.findingArgument(&scanner) {
      return try desk.setStatus(of: finding, &scanner)
    }
    return try desk.update(&scanner) { claim, scanner throws(Problem) in
      claim.status = try desk.choice(&scanner, "status")
      try desk.expectEnd(scanner, "status CLAIM STATUS")
    }
  },
  Command(
    "todo",
    group: .looking,
    usage: [""],
    summary: "list what is left to do",
    examples: ["todo"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "todo")
    return TodoView.reply(desk)
  },
  Command(
    "next",
    ["n"],
    group: .looking,
    usage: [""],
    summary: "go to the next sentence",
    examples: ["next"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "next")
    return try desk.goTo(.next, at: nil)
  },
  Command(
    "previous",
    ["p"],
    group: .looking,
    usage: [""],
    summary: "go to the sentence before",
    examples: ["previous"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "previous")
    return try desk.goTo(.previous, at: nil)
  },
  Command(
    "find",
    group: .looking,
    usage: ["TEXT"],
    summary: "list the sentences and claims that contain a text",
    examples: ["find human rights"],
    arguments: [.text]
  ) { desk, scanner throws(Problem) in
    try FindView.reply(try desk.textArgument(&scanner, "the text"), desk)
  },
  Command(
    "article",
    group: .looking,
    usage: ["[FIELD=VALUE…]"],
    summary: "show or correct what is known about the article",
    details: [
      "Fields: \(ArticleFields.names.joined(separator: ", ")). Several authors are separated by semicolons; an empty value takes a field out. The text itself is never altered."
    ],
    examples: ["article", "article url=https://example.org/story publisher=\"The Example\""],
    arguments: [.fields(ArticleFields.names)]
  ) { desk, scanner throws(Problem) in
    try desk.showOrChangeFacts(&scanner)
  },
  Command(
    "history",
    group: .looking,
    usage: ["[CLAIM] [N]"],
    summary: "show who changed what and when, the last N edits",
    examples: ["history", "history c1"],
    arguments: [.claim]
  ) { desk, scanner throws(Problem) in
    try desk.history(&scanner)
  },
]

extension Desk {
  /// Goes to what an address names and shows it.
  func goTo(_ address: Address, at place: Problem.Place?) throws(Problem) -> Reply {
    switch try resolve(address, at: place) {
    case .claim(let claim):
      cursor = .claim(claim.id)
      return ClaimView.reply(claim, self)
    case .finding(let finding): return FindingView.reply(finding, self)
    case .query(let query): return QueryView.reply(query, self)
    case .contact(let contact): return ContactView.reply(contact, self)
    case .items(let items):
      goTo(items[0].passage)
      return ItemView.reply(items, self)
    case .passages(let ranges):
      if let first = ranges.first {
        let touched = session.sentences.touched(by: first)
        if !touched.isEmpty { cursor = .sentence(touched.lowerBound) }
      }
      return try ArticleView.reply(ranges, self)
    }
  }

  private func goTo(_ passage: Passage) {
    let touched = passage.isGone ? 0..<0 : session.sentences.touched(by: passage.range)
    if !touched.isEmpty { cursor = .sentence(touched.lowerBound) }
  }

  func show(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "show [ADDRESS | @SOURCE]"
    if let typed = takeAddressBefore() {
      try expectEnd(scanner, usage)
      return try shown(typed.address, at: typed.place)
    }
    guard !scanner.isAtEnd else { return try ArticleView.whole(self) }
    let place = scanner.place()
    if scanner.peek == "@" {
      let source = try source(scanner.word(), at: place)
      try expectEnd(scanner, usage)
      return SourceView.reply(source, self)
    }
    guard let address = try addressParser.parse(&scanner) ?? abbreviatedLabel(&scanner) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(scanner.peekWord(), 40))” is not an address",
        place: place,
        remedy: "See: help addresses."
      )
    }
    try expectEnd(scanner, usage)
    return try shown(address, at: place)
  }

  /// Takes the beginning of a display block's label, if no other begins so.
  private func abbreviatedLabel(_ scanner: inout LineScanner) -> Address? {
    let word = scanner.peekWord().lowercased()
    let labels = addressParser.displayLabels.filter { $0.hasPrefix(word) }
    guard labels.count == 1 else { return nil }
    _ = scanner.word()
    return .blocks(labels[0], through: nil)
  }

  private func shown(_ address: Address, at place: Problem.Place) throws(Problem) -> Reply {
    switch try resolve(address, at: place) {
    case .claim(let claim): ClaimView.reply(claim, self)
    case .finding(let finding): FindingView.reply(finding, self)
    case .query(let query): QueryView.reply(query, self)
    case .contact(let contact): ContactView.reply(contact, self)
    case .items(let items): ItemView.reply(items, self)
    case .passages(let ranges): try ArticleView.reply(ranges, self)
    }
  }

  func showOrChangeFacts(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var facts = session.facts
    while !scanner.isAtEnd {
      let place = scanner.place()
      guard let (name, value) = try FieldReader.field(&scanner, names: ArticleFields.names) else {
        throw Problem(
          .input,
          "“\(Wording.excerpt(scanner.peekWord(), 40))” is not a field",
          place: place,
          remedy: "Write FIELD=VALUE; the fields are \(Wording.list(ArticleFields.names))."
        )
      }
      try ArticleFields(desk: self).set(name, value, of: &facts, at: place)
    }
    try commit([.facts(Transition(from: session.facts, to: facts))])
    return ArticleView.facts(self)
  }
}

/// The fields of `article`.
struct ArticleFields {
  static let names = ["title", "byline", "publisher", "published", "updated", "language", "url"]

  let desk: Desk

  func set(
    _ name: String,
    _ text: String,
    of facts: inout ArticleFacts,
    at place: Problem.Place
  ) throws(Problem) {
    let value = text.isEmpty ? nil : text
    switch name {
    case "title": facts.title = value
    case "byline": facts.byline = FieldReader.names(text)
    case "publisher": facts.publisher = value
    case "published":
      facts.published = try value.map { text throws(Problem) in try desk.date(text, at: place) }
    case "updated":
      facts.updated = try value.map { text throws(Problem) in try desk.date(text, at: place) }
    case "language": facts.language = value
    default: facts.url = value
    }
  }
}
