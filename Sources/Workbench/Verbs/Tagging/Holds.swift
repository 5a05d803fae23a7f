import Anchoring
import DeskViews
import FactModel
import LineReading
import OrderedJSON
import Replies

extension Verb {
  static let holds = Verb(
    "holds",
    group: .tagging,
    forms: [
      CommandForm([.keyword("all", "fixes")]),
      CommandForm([.places.optional]),
    ],
    summary: "say that what was judged holds for the words that are there now",
    details: [
      "Of the sentences that the addresses touch, or of the one at the cursor. holds all is about every "
        + "changed sentence that was shown in this sitting, holds fixes about those in which only fixes "
        + "were made as proposed.",
      "A risk that somebody else accepted, a flag that a lawyer cleared, a review, or what an editor "
        + "decided is not renewed by another: whoever gave it gives it again.",
    ],
    examples: ["holds 2.2"]
  ) { desk, typed throws(Problem) in
    guard typed.keyword.isEmpty else { return try desk.holdsShown(typed) }
    var sentences: [Int] = []
    for range in try desk.passages(typed) {
      for index in desk.session.sentences.touched(by: range) where !sentences.contains(index) {
        sentences.append(index)
      }
    }
    return try desk.renew(sentences)
  }
}

extension Desk {
  /// What was shown in this sitting, or what fixes alone changed.
  fileprivate func holdsShown(_ typed: ParsedArguments) throws(Problem) -> Reply {
    let isAll = typed.keyword == "all"
    let changed = session.changedSentences
      .filter { isAll ? shownChanges.contains($0.now) : $0.isFixed }
    guard !changed.isEmpty else {
      throw Problem(
        .input,
        isAll
          ? "no changed sentence was shown in this sitting" : "no sentence changed by fixes alone",
        place: typed.start,
        remedy: "stale shows what changed."
      )
    }
    return try renew(changed.map(\.sentence))
  }

  /// Renews all that was judged in sentences, as one edit.
  func renew(_ sentences: [Int]) throws(Problem) -> Reply {
    var changes: [Change] = []
    var seen: Set<EntityID> = []
    for sentence in sentences where session.use.uses[sentence].isStale {
      let lying = session.use.uses[sentence]
      func add<Element: Judged>(_ entity: Element?) {
        guard let entity, seen.insert(entity.id).inserted,
          let after = session.renewed(entity, by: checker)
        else { return }
        changes.append(Change(from: entity, to: after))
      }
      for id in lying.claims { add(session.claims[id]) }
      for id in lying.findings { add(session.findings[id]) }
      for id in lying.items { add(session.items[id]) }
      for id in lying.marks { add(session.marks[id]) }
    }
    let wasStale = sentences.filter { session.use.uses[$0].isStale }
    guard !wasStale.isEmpty else {
      let places = sentences.map { session.sentences.entries[$0].address }
      let others = session.use.staleCount
      return Reply(
        [StyledLine("Nothing in \(Wording.list(places)) was judged of other words.")],
        asides: others == 0
          ? []
          : [StyledLine("\(Wording.count(others, "sentence")) elsewhere changed: stale", .dim)]
      )
    }
    try commit(changes)
    let left = wasStale.filter { session.use.uses[$0].isStale }
    var lines: [StyledLine] = []
    let renewed = wasStale.filter { !left.contains($0) }
      .map { session.sentences.entries[$0].address }
    if !renewed.isEmpty {
      lines.append(StyledLine("\(Wording.list(renewed)): judged as it reads now"))
    } else if !changes.isEmpty {
      lines.append(StyledLine("Renewed, as far as you may."))
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
    let stale = left.map { StaleView.json(session.changedSentence($0), state) }
    return Reply(lines, json: .array(stale))
  }
}
