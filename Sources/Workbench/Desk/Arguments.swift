import FactModel

// What verbs read from a line, each in one place so that all verbs understand the same.
extension Desk {
  /// The claim that a verb is about: the address before the verb, a claim's address behind it, else
  /// the claim at the cursor, the one just tagged, or the only one on the sentence.
  ///
  /// `beforeText`: Whether a text may follow. Then what a text may well begin with is no address: a
  /// quotation, a whole number, a sign.
  func claimArgument(
    _ scanner: inout LineScanner,
    beforeText: Bool = false
  ) throws(Problem) -> Claim {
    if let typed = takeAddressBefore() {
      _ = scanner.takeSeparator()
      return try resolveClaim(typed.address, at: typed.place)
    }
    let place = scanner.place()
    if !scanner.takeSeparator(), !beforeText || scanner.beginsWithTellingAddress,
      let address = try addressParser.parse(&scanner)
    {
      let claim = try resolveClaim(address, at: place)
      _ = scanner.takeSeparator()
      return claim
    }
    if case .claim(let id) = cursor, let claim = session.claims[id] { return claim }
    if let id = justTagged, let claim = session.claims[id] { return claim }
    let here = claims(touching: [try sentenceRange(currentSentence)])
    if here.count == 1 { return here[0] }
    throw Problem(
      .input,
      "which claim is meant is not clear",
      place: place,
      remedy: "Name it: c1.",
      candidates: here.map(candidate)
    )
  }

  /// The passages that a verb is about: the address before the verb, addresses behind it as long as
  /// they come, else the sentence at the cursor.
  ///
  /// `textFollows`: Whether a text may stand behind the addresses. Then `--` ends them, and behind
  /// the first one only forms are taken that hardly begin a text: `3.2` or `h1`, not `3` or a bare
  /// quotation.
  func passagesArgument(
    _ scanner: inout LineScanner,
    textFollows: Bool = false
  ) throws(Problem) -> [Range<Int>] {
    let places = try placesArgument(&scanner, textFollows: textFollows)
    let ranges = places.ranges + places.items.filter { !$0.passage.isGone }.map(\.passage.range)
    return ranges.isEmpty ? [try sentenceRange(currentSentence)] : ranges
  }

  /// What the addresses before and behind a verb name: items by their labels, and runs of text.
  func placesArgument(
    _ scanner: inout LineScanner,
    textFollows: Bool = false
  ) throws(Problem) -> (items: [Item], ranges: [Range<Int>]) {
    var items: [Item] = []
    var ranges: [Range<Int>] = []
    func add(_ address: Address, at place: Problem.Place) throws(Problem) {
      if case .items(let numbers) = address {
        items += try self.items(numbered: numbers, at: place)
      } else {
        ranges += try passages(of: address, at: place)
      }
    }
    if let typed = takeAddressBefore() { try add(typed.address, at: typed.place) }
    while !scanner.isAtEnd, !scanner.takeSeparator() {
      let before = scanner
      if textFollows, !(ranges.isEmpty && items.isEmpty), !scanner.beginsWithTellingAddress,
        !isAllAddresses(scanner)
      {
        break
      }
      do throws(Problem) {
        guard let address = try addressParser.parse(&scanner) else { break }
        try add(address, at: before.place())
      } catch {
        throw textFollows ? hinting(error) : error
      }
    }
    return (items, ranges)
  }

  /// Whether nothing but addresses is left on the line: then no text can have been meant.
  private func isAllAddresses(_ scanner: LineScanner) -> Bool {
    var rest = scanner
    while !rest.isAtEnd {
      let parsed = try? addressParser.parse(&rest)
      guard parsed != nil else { return false }
    }
    return true
  }

  private func passages(
    of address: Address,
    at place: Problem.Place
  ) throws(Problem) -> [Range<Int>] {
    switch try resolve(address, at: place) {
    case .passages(let ranges): ranges
    case .claim(let claim): try standing(claim.passages, of: claim.label, at: place)
    case .finding(let finding): try standing(finding.passages, of: finding.label, at: place)
    case .query(let query):
      throw Problem(.input, "\(query.label) is a query, not a place", place: place)
    case .contact(let contact):
      throw Problem(.input, "\(contact.label) is a contact, not a place", place: place)
    case .items(let items): items.filter { !$0.passage.isGone }.map(\.passage.range)
    }
  }

  /// The places of passages that are in the article.
  private func standing(
    _ passages: [Passage],
    of label: String,
    at place: Problem.Place
  ) throws(Problem) -> [Range<Int>] {
    let ranges = passages.filter { !$0.isGone }.map(\.range)
    guard !ranges.isEmpty || passages.isEmpty else {
      throw Problem(
        .input,
        "the text of \(label) is not in the article any more",
        place: place,
        remedy: "Name a place in the article."
      )
    }
    return ranges
  }

  /// A problem with an address that may have been meant as the beginning of a text.
  private func hinting(_ problem: Problem) -> Problem {
    var problem = problem
    let hint = "Put -- before a text that begins like an address."
    problem.remedy = problem.remedy.map { $0 + " " + hint } ?? hint
    return problem
  }

  func takeAddressBefore() -> TypedAddress? {
    defer { addressBefore = nil }
    return addressBefore
  }

  /// The text to the end of the line, which must not be empty.
  func textArgument(_ scanner: inout LineScanner, _ what: String) throws(Problem) -> String {
    let place = scanner.place()
    let text = scanner.rest()
    guard !text.isEmpty else {
      throw Problem(.input, "\(what) is missing", place: place, remedy: "Type it behind the verb.")
    }
    return text
  }

  /// Refuses what is left on the line.
  func expectEnd(_ scanner: LineScanner, _ usage: String) throws(Problem) {
    guard scanner.isAtEnd else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(scanner.peekWord(), 40))” has no meaning here",
        place: scanner.place(),
        remedy: "Usage: \(usage)"
      )
    }
  }

  /// One of a few words, in full or as a unique prefix.
  func choice<Choice: NamedChoice>(
    _ scanner: inout LineScanner,
    _ what: String,
    of type: Choice.Type = Choice.self
  ) throws(Problem) -> Choice {
    let place = scanner.place()
    let word = scanner.word().lowercased()
    let names = Choice.allCases.map(\.rawValue)
    if let exact = Choice(rawValue: word) { return exact }
    let matching = word.isEmpty ? [] : Choice.allCases.filter { $0.rawValue.hasPrefix(word) }
    if matching.count == 1, let only = matching.first { return only }
    throw Problem(
      .input,
      word.isEmpty ? "\(what) is missing" : "“\(Wording.excerpt(word, 40))” is not a \(what)",
      place: place,
      remedy: "It is one of \(Wording.list(names, "or"))."
    )
  }

  /// One of a few words, where nothing else was typed.
  func choice<Choice: NamedChoice>(
    of text: String,
    _ what: String
  ) throws(Problem) -> Choice {
    var scanner = LineScanner(text)
    let choice: Choice = try choice(&scanner, what)
    guard scanner.isAtEnd else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(text, 40))” is not a \(what)",
        place: scanner.place(),
        remedy: "It is one of \(Wording.list(Choice.allCases.map(\.rawValue), "or"))."
      )
    }
    return choice
  }

  func date(_ text: String, at place: Problem.Place) throws(Problem) -> PartialDate {
    guard let date = PartialDate(text) else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(text, 40))” is not a date",
        place: place,
        remedy: "Write it as 2024-01-30, 2024-01 or 2024."
      )
    }
    return date
  }

  /// Takes the source (`@3`, `@slug`) that a verb needs.
  func sourceArgument(_ scanner: inout LineScanner, _ usage: String) throws(Problem) -> Source {
    let place = scanner.place()
    guard scanner.peek == "@" else {
      throw Problem(.input, "the source is missing", place: place, remedy: "Usage: \(usage)")
    }
    return try source(scanner.word(), at: place)
  }

  /// The source that `@2`, `@moj`, or the start of a slug names.
  func source(_ word: String, at place: Problem.Place) throws(Problem) -> Source {
    let name = String(word.dropFirst()).lowercased()
    if let number = Int(name), number > 0 {
      if let source = session.sources[EntityNumber(number)] { return source }
    } else if !name.isEmpty {
      let slugged = session.sources.all.filter { $0.slug != nil }
      if let exact = slugged.first(where: { $0.slug == name }) { return exact }
      let starting = slugged.filter { $0.slug?.hasPrefix(name) == true }
      if starting.count == 1 { return starting[0] }
      if starting.count > 1 {
        throw Problem(
          .input,
          "“\(word)” could be several sources",
          place: place,
          remedy: "Type more of it.",
          candidates: starting.map(candidate)
        )
      }
    }
    let remedy =
      session.sources.isEmpty
      ? "Add it first: source URL slug=NAME."
      : "The sources are listed by: sources."
    throw Problem(
      .input,
      "there is no source \(Wording.excerpt(word, 40))",
      place: place,
      remedy: remedy
    )
  }

  func candidate(_ source: Source) -> String {
    let slug = source.slug.map { " @\($0)" } ?? ""
    return "\(source.label)\(slug)  \(Wording.excerpt(source.heading, 60))"
  }
}
