import FactModel
import OrderedJSON

let staleCommands: [Command] = [
  Command(
    "stale",
    group: .looking,
    usage: [""],
    summary: "show the sentences that read otherwise than when they were judged",
    details: [
      "Verdicts, ticks, marks, findings, fixes, accepted risks, cleared flags and quoted evidence hold for "
        + "the sentences that were there when they were given; only spaces and the forms of quotation "
        + "marks and dashes do not count. Each changed sentence is shown once with what it read, what it "
        + "reads, and all that was judged in it. Until it is looked at again it is not covered.",
      "What was judged of a sentence that is gone is listed behind them, with the places where its words "
        + "stand now: whether that is it, only you can say.",
      "Judging again renews; so does holds. review stale walks them with one key each.",
    ],
    examples: ["stale"]
  ) { desk, scanner throws(Problem) in
    try desk.expectEnd(scanner, "stale")
    return desk.showStale()
  },
  Command(
    "holds",
    group: .tagging,
    usage: ["[ADDRESS…]", "all", "fixes"],
    summary: "say that what was judged holds for the words that are there now",
    details: [
      "Of the sentences that the addresses touch, or of the one at the cursor. holds all is about every "
        + "changed sentence that was shown in this sitting, holds fixes about those in which only fixes "
        + "were made as they were decided.",
      "A risk that somebody else accepted, a flag that a lawyer cleared, or what an editor decided is "
        + "not renewed by another: whoever gave it gives it again.",
    ],
    examples: ["holds 2.2"],
    arguments: [.words(["all", "fixes"]), .addresses]
  ) { desk, scanner throws(Problem) in
    try desk.holds(&scanner)
  },
]

extension Desk {
  func showStale() -> Reply {
    let changed = session.changedSentences
    noteShown(changed)
    return StaleView.reply(changed, self)
  }

  /// Remembers which changed sentences the person saw: `holds all` is about no others.
  func noteShown(_ changed: [ChangedSentence]) {
    for sentence in changed { shownChanges.insert(sentence.now) }
  }

  func holds(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let usage = "holds [ADDRESS…] | all | fixes"
    let place = scanner.place()
    let word = addressBefore == nil ? scanner.peekWord().lowercased() : ""
    if word == "all" || word == "fixes" {
      _ = scanner.word()
      try expectEnd(scanner, usage)
      let changed = session.changedSentences
        .filter { word == "all" ? shownChanges.contains($0.now) : $0.isFixed }
      guard !changed.isEmpty else {
        throw Problem(
          .input,
          word == "all"
            ? "no changed sentence was shown in this sitting"
            : "no sentence changed by fixes alone",
          place: place,
          remedy: "stale shows what changed."
        )
      }
      return try renew(changed.map(\.sentence))
    }
    let ranges = try rangesOfAnything(&scanner)
    try expectEnd(scanner, usage)
    var sentences: [Int] = []
    for range in ranges {
      for index in session.sentences.touched(by: range) where !sentences.contains(index) {
        sentences.append(index)
      }
    }
    return try renew(sentences)
  }

  /// The ranges of passages, claims, findings and items that addresses name.
  private func rangesOfAnything(_ scanner: inout LineScanner) throws(Problem) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    func add(_ address: Address, at place: Problem.Place) throws(Problem) {
      let passages: [Passage]
      switch try resolve(address, at: place) {
      case .passages(let found):
        ranges += found
        return
      case .claim(let claim): passages = claim.passages
      case .finding(let finding): passages = finding.passages
      case .items(let items): passages = items.map(\.passage)
      case .query, .contact:
        throw Problem(.input, "that is not about words of the article", place: place)
      }
      ranges += passages.filter { !$0.isGone }.map(\.range)
    }
    if let typed = takeAddressBefore() { try add(typed.address, at: typed.place) }
    while !scanner.isAtEnd {
      let place = scanner.place()
      guard let address = try addressParser.parse(&scanner) else { break }
      try add(address, at: place)
    }
    return ranges.isEmpty ? [try sentenceRange(currentSentence)] : ranges
  }

  /// Renews all that was judged in sentences, as one edit.
  private func renew(_ sentences: [Int]) throws(Problem) -> Reply {
    var changes: [Change] = []
    var seen: Set<EntityID> = []
    for sentence in sentences where session.use.uses[sentence].isStale {
      let lying = session.use.uses[sentence]
      func add<Element: Judged>(_ entity: Element?, _ change: (Transition<Element>) -> Change) {
        guard let entity, seen.insert(entity.id).inserted,
          let after = session.renewed(entity, by: checker)
        else { return }
        changes.append(change(Transition(from: entity, to: after)))
      }
      for id in lying.claims { add(session.claims[id]) { .claim($0) } }
      for id in lying.findings { add(session.findings[id]) { .finding($0) } }
      for id in lying.items { add(session.items[id]) { .item($0) } }
      for id in lying.marks { add(session.marks[id]) { .mark($0) } }
    }
    let wasStale = sentences.filter { session.use.uses[$0].isStale }
    guard !wasStale.isEmpty else { return Reply("Nothing there was judged of other words.") }
    try commit(changes)
    let left = wasStale.filter { session.use.uses[$0].isStale }
    let done = wasStale.count - left.count
    var lines: [StyledLine] = []
    if done > 0 || !changes.isEmpty {
      let addresses = wasStale.filter { !left.contains($0) }
        .map { session.sentences.entries[$0].address }
      lines.append(
        StyledLine(
          addresses.isEmpty
            ? "Renewed, as far as you may." : "\(Wording.list(addresses)): judged as it reads now"
        )
      )
    }
    for sentence in left {
      let changed = session.changedSentence(sentence)
      let approvals = changed.judged.flatMap { StaleView.words($0.judgements) }
      lines.append(
        StyledLine(
          "\(session.sentences.entries[sentence].address): \(Wording.list(changed.labels)) "
            + "still to be given again: \(Wording.list(approvals))",
          .warning
        )
      )
    }
    return Reply(
      lines,
      json: .array(left.map { StaleView.json(session.changedSentence($0), self) })
    )
  }
}
