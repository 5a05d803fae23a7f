import FactModel

// What the verbs that tag do.
extension Desk {
  func ratingArgument(
    _ scanner: inout LineScanner,
    at place: Problem.Place
  ) throws(Problem) -> Scale.Rating {
    let match = RatingMatch(scale: session.scale)
    if let rating = match.exact(&scanner) { return rating }
    let word = scanner.peekWord()
    let (candidates, after) = match.beginning(scanner)
    if candidates.count == 1 {
      scanner = after
      return candidates[0]
    }
    let ratings = candidates.isEmpty ? session.scale.ratings : candidates
    let what =
      word.isEmpty
      ? "the rating is missing"
      : candidates.isEmpty
        ? "“\(Wording.excerpt(word, 40))” is not a rating on the scale \(session.scale.name)"
        : "“\(word)” could be several ratings"
    throw Problem(
      .input,
      what,
      place: place,
      remedy: "Type one of these keys or names.",
      candidates: ratings.map { "\($0.key)  \($0.name)" }
    )
  }

  func addFinding(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let typed = takeAddressBefore()
    let place = scanner.place()
    let kind = try Self.findingKind(scanner.word(), at: place)
    addressBefore = typed
    let ranges = try passagesArgument(&scanner, textFollows: true)
    let note = scanner.rest()
    let finding = Finding(
      id: ports.newID(),
      number: session.counters.next(Finding.kindName),
      kind: kind,
      passages: ranges.map { Passage($0, in: session.article.text) },
      note: note.isEmpty ? nil : note,
      signed: sign()
    )
    try commit([.finding(Transition(from: nil, to: finding))])
    return Reply([FindingView.line(finding, self)], json: finding.json)
  }

  static func findingKind(_ word: String, at place: Problem.Place) throws(Problem) -> String {
    let kind = word.lowercased()
    guard !kind.isEmpty, kind.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
    else {
      throw Problem(
        .input,
        "the kind of finding is missing",
        place: place,
        remedy: "Type a word such as \(Finding.usualKinds[0]).",
        candidates: Finding.usualKinds
      )
    }
    return kind
  }

  /// The marks that checkers made on the sentences that ranges of text touch.
  func marks(touching ranges: [Range<Int>]) -> [Mark] {
    var ids: [EntityID] = []
    for range in ranges {
      for sentence in session.sentences.touched(by: range) {
        for id in session.use.uses[sentence].marks where !ids.contains(id) { ids.append(id) }
      }
    }
    return ids.compactMap { session.marks[$0] }.filter { $0.kind != .author }
  }

  /// Marks every sentence that the addresses touch, in place of the marks that it has.
  func mark(_ kind: Mark.Kind, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    let ranges = try passagesArgument(&scanner, textFollows: true)
    let note = scanner.rest()
    var changes: [Change] = []
    var number = session.counters.next(Mark.kindName).main
    var sentences: [Int] = []
    for range in ranges {
      for sentence in session.sentences.touched(by: range) where !sentences.contains(sentence) {
        sentences.append(sentence)
        let range = session.sentences.entries[sentence].range
        let mark = Mark(
          id: ports.newID(),
          number: EntityNumber(number),
          kind: kind,
          passage: Passage(range, in: session.article.text),
          note: note.isEmpty ? nil : note,
          signed: sign()
        )
        let there = marks(touching: [range])
        if there.count == 1, there[0].kind == kind, there[0].note == mark.note,
          there[0].passage.was == nil
        {
          continue
        }
        changes += there.map { .mark(Transition(from: $0, to: nil)) }
        changes.append(.mark(Transition(from: nil, to: mark)))
        number += 1
      }
    }
    try commit(changes)
    // What is put off stays uncovered, so the way on leads past it.
    let last = sentences.last ?? currentSentence
    cursor = .sentence(nextUncovered(after: last) ?? last)
    let words = kind == .nothing ? "nothing to check" : "to be returned to"
    let addresses = sentences.map { session.sentences.entries[$0].address }
    var reply = Reply("\(Wording.list(addresses)): \(words)")
    if isInteractive { reply.asides = nextSentenceLines() }
    return reply
  }

  func drop(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "drop CLAIM | FINDING | @SOURCE | QUERY | CONTACT"
    let place = scanner.place()
    if addressBefore == nil, scanner.peek == "@" {
      let source = try source(scanner.word(), at: place)
      try expectEnd(scanner, usage)
      try refuseDropping(source, at: place)
      try commit([.source(Transition(from: source, to: nil))])
      return Reply("\(source.label) dropped")
    }
    let before = takeAddressBefore()
    let typed: Address?
    if let before { typed = before.address } else { typed = try addressParser.parse(&scanner) }
    guard let address = typed else {
      throw Problem(.input, "what to drop is missing", place: place, remedy: "Usage: \(usage)")
    }
    try expectEnd(scanner, usage)
    switch try resolve(address, at: place) {
    case .finding(let finding):
      try commit([.finding(Transition(from: finding, to: nil))])
      return Reply("\(finding.label) dropped")
    case .query(let query):
      try commit([.query(Transition(from: query, to: nil))])
      return Reply("\(query.label) dropped")
    case .contact(let contact):
      try commit([.contact(Transition(from: contact, to: nil))])
      return Reply("\(contact.label) dropped")
    case .claim, .passages: break
    }
    let claim = try resolveClaim(address, at: place)
    let below = session.claims.all.filter {
      $0.number.main == claim.number.main && $0.number.part != nil
    }
    let gone = [claim] + (claim.number.part == nil ? below : [])
    try commit(gone.map { .claim(Transition(from: $0, to: nil)) })
    if case .claim(let id) = cursor, gone.contains(where: { $0.id == id }) {
      cursor = .sentence(nextUncovered(after: -1) ?? 0)
    }
    return Reply("\(Wording.list(gone.map(\.label))) dropped")
  }

  private func refuseDropping(_ source: Source, at place: Problem.Place) throws(Problem) {
    let users = claims(using: source).map(\.label)
    let copies = session.sources.all.filter { $0.derivedFrom == source.id }.map(\.label)
    let all = users + copies
    guard all.isEmpty else {
      throw Problem(
        .input,
        "\(source.label) is used by \(Wording.list(all))",
        place: place,
        remedy: "Take it out there first."
      )
    }
  }
}
