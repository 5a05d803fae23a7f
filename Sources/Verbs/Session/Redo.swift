import FactModel
import LineReading
import Merging
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
    // What was done before the merge was not undone with it; what was undone since is redone first.
    if let undone = desk.undoneMerge {
      let since = try desk.undoneSince(undone.behind)
      if since > 0 { return try desk.redo(min(count, since)) }
      if desk.session.log.count == undone.behind {
        try desk.take(undone.session)
      } else {
        _ = try desk.merge(undone.session)
      }
      return Reply("The merge is redone.")
    }
    return try desk.redo(count)
  }
}

extension Desk {
  /// How many changes were undone behind an edit and not made again.
  fileprivate func undoneSince(_ position: Int) throws(Problem) -> Int {
    try readable { () throws(FormatProblem) -> Int in
      var count = 0
      for place in stride(from: position + 1, through: session.log.count, by: 1) {
        switch try session.log.edit(place).kind {
        case .undo: count += 1
        case .redo: count -= 1
        case .make, .restore: break
        }
      }
      return count
    }
  }

  fileprivate func redo(_ wanted: Int) throws(Problem) -> Reply {
    var count = wanted
    let isOfOthers = self.isOfOthers
    var edits = try readable { () throws(FormatProblem) -> [EditStep] in
      if isJoined { return try session.log.redoTargets(count, passingOver: isOfOthers) }
      // What others did since stands on how it is now.
      guard session.log.count > 0, !isOfOthers(try session.log.edit(session.log.count)) else {
        return []
      }
      return Array(try session.log.redoTargets(count).prefix { !isOfOthers($0.edit) })
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
