import FactModel
import LineGrammar
import Replies

extension Verb {
  static let undo = Verb(
    "undo",
    group: .session,
    forms: [CommandForm([Parameter("N", "a number of changes", .number).optional])],
    summary: "take the last change back, or the last N",
    details: ["Without limit, also what was done before the session was last closed."],
    examples: ["undo", "undo 2"]
  ) { desk, typed throws(Problem) in
    let count = try typed.positiveNumber("N", "a number of changes") ?? 1
    return try desk.undo(count)
  }
}

extension Desk {
  fileprivate func undo(_ wanted: Int) throws(Problem) -> Reply {
    var count = wanted
    var edits = try past { log throws(FormatProblem) in try log.undoTargets(count) }
    for (done, edit) in edits.enumerated() {
      // What is taken back so far stays so; the reply says how much that is.
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      try commit(edit.changes.reversed().map(\.inverse), kind: .undo(of: edit.sequence))
    }
    // What was wrong is done again at the place where it was done.
    if let place = edits.last.flatMap(place), !isAtClaim { cursor = .sentence(place.lowerBound) }
    return stepped(edits, of: count, "undo", "taken back")
  }
}
