import Comparing
import FactModel
import LineReading
import Release
import Replies

extension Verb {
  static let restore = Verb(
    "restore",
    group: .safety,
    forms: [CommandForm([Parameter("N", "the number of the state", .number)])],
    summary: "go back to state N; undo reverses that",
    examples: ["restore 1"]
  ) { desk, typed throws(Problem) in
    let sequence = try desk.stateNumber(typed)
    let changes = try desk.pastChanges(backTo: sequence)
    // What was published, corrected, sealed and fixed stays so.
    let sealed = try desk.readable { () throws(FormatProblem) in
      try Release.sealedSources(of: desk.session)
    }
    let kept = changes.takingOutFirst.filter { !$0.isOfLedger && !desk.session.isBound($0) }
      .map { desk.keeping($0, sealed: sealed) }
    guard try desk.commit(kept, kind: .restore(desk.session.log.idOfState(sequence))) else {
      return Reply("The session is as it was after change \(sequence).")
    }
    if case .claim(let id) = desk.cursor, desk.session.claims[id] == nil {
      desk.cursor = .sentence(0)
    }
    return Reply(
      "Back to the state after change \(sequence): "
        + "\(Wording.count(kept.count, "thing")) changed. undo reverses it."
    )
  }
}

extension Desk {
  /// A change back to an earlier state in which readers' business stays: a source that is sealed by now
  /// stays sealed, and a claim that was published or retracted stays known as that.
  fileprivate func keeping(_ change: Change, sealed: Set<EntityID>) -> Change {
    if var transition = change.transition(of: Source.self) {
      if let id = transition.id, sealed.contains(id) { transition.after?.visibility = .sealed }
      return Change(from: transition.before, to: transition.after)
    }
    guard var transition = change.transition(of: Claim.self), let id = transition.id,
      let present = session.claims[id]
    else { return change }
    transition.after?.retraction = present.retraction
    if present.status == .published { transition.after?.status = .published }
    return Change(from: transition.before, to: transition.after)
  }
}
