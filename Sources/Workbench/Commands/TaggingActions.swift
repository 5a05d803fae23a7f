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
    guard kind != Finding.contradiction || ranges.count > 1 else {
      throw Problem(
        .input,
        "a contradiction is between two passages or more",
        place: place,
        remedy: "Name them: finding contradiction 1.1 2.4 NOTE"
      )
    }
    let note = scanner.rest()
    let finding = newFinding(kind, at: ranges, note: note.isEmpty ? nil : note)
    try commit([Change(from: nil, to: finding)])
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

  /// A finding with the next number, or one so many behind it.
  ///
  /// What was left out is missing behind the words that are named: an insertion point. Where a whole
  /// sentence is named, it is missing somewhere in it.
  func newFinding(
    _ kind: String,
    at ranges: [Range<Int>],
    note: String?,
    behind count: Int = 0
  ) -> Finding {
    let next = session.counters.next(Finding.kindName).main
    return Finding(
      id: ports.newID(),
      number: EntityNumber(next + count),
      kind: kind,
      passages: ranges.map { range in
        let isPoint = kind == Finding.omission && !isWhole(range)
        let place = isPoint ? range.upperBound..<range.upperBound : range
        return Passage(place, in: session.article.text)
      },
      note: note,
      signed: sign()
    )
  }

  /// Whether a range is one or more whole sentences.
  private func isWhole(_ range: Range<Int>) -> Bool {
    let touched = session.sentences.touched(by: range)
    guard let first = touched.first, let last = touched.last else { return false }
    let entries = session.sentences.entries
    return entries[first].range.lowerBound == range.lowerBound
      && entries[last].range.upperBound == range.upperBound
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
    let places = try placesArgument(&scanner, textFollows: true)
    let note = scanner.rest()
    if kind == .nothing, !places.items.isEmpty, places.ranges.isEmpty {
      let check = Item.Check(.nothing, note: note.isEmpty ? nil : note, signed: sign())
      return try self.check(places.items, check)
    }
    var ranges = places.ranges + places.items.filter { !$0.passage.isGone }.map(\.passage.range)
    if ranges.isEmpty { ranges = [try sentenceRange(currentSentence)] }
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
        changes += there.map { Change(from: $0, to: nil) }
        changes.append(Change(from: nil, to: mark))
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
    let usage = "drop CLAIM | FINDING | @SOURCE | QUERY | CONTACT | ITEM…"
    let place = scanner.place()
    if addressBefore == nil, scanner.peek == "@" {
      let source = try source(scanner.word(), at: place)
      try expectEnd(scanner, usage)
      try refuseDropping(source, at: place)
      try commit([Change(from: source, to: nil)])
      return Reply("\(source.label) dropped")
    }
    let before = takeAddressBefore()
    let typed: Address?
    if let before { typed = before.address } else { typed = try addressParser.parse(&scanner) }
    guard let address = typed else {
      throw Problem(.input, "what to drop is missing", place: place, remedy: "Usage: \(usage)")
    }
    if case .items(let range) = address {
      var items = try items(numbered: range, at: place)
      items += try placesArgument(&scanner).items
      try expectEnd(scanner, usage)
      return try drop(items)
    }
    try expectEnd(scanner, usage)
    switch try resolve(address, at: place) {
    case .finding(let finding):
      try commit([Change(from: finding, to: nil)])
      return Reply("\(finding.label) dropped")
    case .query(let query):
      try commit([Change(from: query, to: nil)])
      return Reply("\(query.label) dropped")
    case .contact(let contact):
      try commit([Change(from: contact, to: nil)])
      return Reply("\(contact.label) dropped")
    case .claim, .passages, .items: break
    }
    let claim = try resolveClaim(address, at: place)
    let gone = [claim] + session.claims.parts(of: claim.number)
    try commit(gone.map { Change(from: $0, to: nil) } + unlinkingItems(from: gone))
    if case .claim(let id) = cursor, gone.contains(where: { $0.id == id }) {
      cursor = .sentence(nextUncovered(after: -1) ?? 0)
    }
    return Reply("\(Wording.list(gone.map(\.label))) dropped")
  }

  private func drop(_ items: [Item]) throws(Problem) -> Reply {
    let items = items.reduce(into: [Item]()) { unique, item in
      if !unique.contains(where: { $0.id == item.id }) { unique.append(item) }
    }
    try commit(dropping(items))
    return Reply("\(ItemView.labels(items)) dropped")
  }

  private func refuseDropping(_ source: Source, at place: Problem.Place) throws(Problem) {
    let users = claims(using: source).map(\.label)
    let ticked = ItemView.labels(
      session.items.all.filter { $0.check?.sources.contains(source.id) ?? false }
    )
    let copies = session.sources.all.filter { $0.derivedFrom == source.id }.map(\.label)
    let all = users + (ticked.isEmpty ? [] : [ticked]) + copies
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
