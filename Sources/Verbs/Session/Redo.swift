import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let redo = Verb(
    "redo",
    group: .session,
    forms: [CommandForm([Parameter("N", "a number of changes", .number).optional])],
    summary: "redo a change that was undone",
    examples: ["redo"]
  ) { desk, typed throws(Problem) in
    let count = try typed.positiveNumber("N", "a number of changes") ?? 1
    // What was done before the merge was not undone with it.
    if let merged = desk.undoneMerge {
      try desk.take(merged)
      return Reply("The merge is made again.")
    }
    return try desk.redo(count)
  }
}

extension Desk {
  fileprivate func redo(_ wanted: Int) throws(Problem) -> Reply {
    var count = wanted
    let isOfOthers = self.isOfOthers
    var edits = try readable { () throws(FormatProblem) in
      try session.log.redoTargets(count, passingOver: isOfOthers)
    }
    for (done, step) in edits.enumerated() {
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      try self.step(.redo(of: step.edit.id), step.edit)
    }
    if let place = edits.last.flatMap(place), !isAtClaim {
      cursor = .sentence(nextUncovered(after: place.upperBound - 1) ?? place.lowerBound)
    }
    return stepped(edits, of: count, "redo", "redone")
  }
}
