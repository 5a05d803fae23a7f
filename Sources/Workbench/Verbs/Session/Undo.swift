import FactModel

extension Verb {
  static let undo = Verb(
    "undo",
    group: .session,
    forms: [CommandForm([Parameter("N", "a number of changes", .number).optional])],
    summary: "take the last change back, or the last N",
    details: [
      "Without limit, also what was done before the session was last closed. Where copies were merged, it "
        + "is your own last change."
    ],
    examples: ["undo", "undo 2"]
  ) { desk, typed throws(Problem) in
    let count = try typed.positiveNumber("N", "a number of changes")
    if count == nil, let notice = try desk.publishedLast() { return notice }
    return try desk.undo(count ?? 1)
  }
}

extension Desk {
  fileprivate func undo(_ wanted: Int) throws(Problem) -> Reply {
    var count = wanted
    // What readers may have seen is corrected or retracted, never taken back. What others did in another
    // copy is theirs to take back.
    let own = session.log.isJoined ? sign().by.name : nil
    var edits = try readable { () throws(FormatProblem) in
      try session.log.undoTargets(count) { edit in
        edit.isOfLedger || own.map { !Folding.isSame($0, edit.signed.by.name) } ?? false
      }
    }
    for (done, step) in edits.enumerated() {
      // What is taken back so far stays so; the reply says how much that is.
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      let patches = step.edit.patches.reversed().map(\.inverse)
      // What left something as it was is taken back as that.
      let affirmed =
        step.edit.patches.isEmpty ? step.edit.wanted?.reversed().map(\.inverse) : nil
      try commit(
        try changes(stepping: patches),
        kind: .undo(of: step.edit.id),
        affirming: affirmed
      )
    }
    // What was wrong is done again at the place where it was done.
    if let place = edits.last.flatMap(place), !isAtClaim { cursor = .sentence(place.lowerBound) }
    return stepped(edits, of: count, "undo", "taken back")
  }

  /// What is said instead where the last change is a publication; nil for any other.
  fileprivate func publishedLast() throws(Problem) -> Reply? {
    guard session.log.count > 0, let last = session.publications.last else { return nil }
    let edit = try readable { () throws(FormatProblem) in try session.log.edit(session.log.count) }
    guard edit.isOfLedger else { return nil }
    return Reply(
      [StyledLine("Version \(last.number) is published: that is not undone.")],
      asides: [
        StyledLine(
          "retract and publish are the ways; undo 1 takes back what was done before it, in the draft.",
          .dim
        )
      ]
    )
  }
}
