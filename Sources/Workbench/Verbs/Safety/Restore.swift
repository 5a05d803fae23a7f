import FactModel
import LineGrammar
import Replies

extension Verb {
  static let restore = Verb(
    "restore",
    group: .safety,
    forms: [CommandForm([Parameter("N", "the number of the state", .number)])],
    summary: "go back to state N; undo takes that back",
    examples: ["restore 1"]
  ) { desk, typed throws(Problem) in
    let sequence = try desk.stateNumber(typed)
    let changes = try desk.pastChanges(backTo: sequence)
    // What was published and corrected stays known.
    let kept = Desk.ordered(changes).filter { !$0.takesOutOfLedger }
    guard try desk.commit(kept, kind: .restore(sequence)) else {
      return Reply("The session is as it was after change \(sequence).")
    }
    if case .claim(let id) = desk.cursor, desk.session.claims[id] == nil {
      desk.cursor = .sentence(0)
    }
    return Reply(
      "Back to the state after change \(sequence): "
        + "\(Wording.count(changes.count, "thing")) changed. undo takes it back."
    )
  }
}
