import FactModel
import LineReading

extension Verb {
  static let undo = Verb(
    "undo",
    ["z"],
    group: .session,
    forms: [CommandForm([Parameter("N", "a number of changes", .number).optional])],
    summary: "undo the last change, or the last N",
    details: [
      "Without limit, also what was done before the session was last closed. What was published or sealed is "
        + "passed over: retract and publish, and source @1 visibility=desk, are the ways back there. Where "
        + "copies were merged, it is your own last change."
    ],
    examples: ["undo", "undo 2"]
  ) { desk, typed throws(Problem) in
    let count = try typed.positiveNumber("N", "a number of changes")
    if count == nil, let notice = try desk.keptLast() { return notice }
    return try desk.undo(count ?? 1)
  }
}

extension Desk {
  fileprivate func undo(_ wanted: Int) throws(Problem) -> Reply {
    var count = wanted
    // What readers may have seen is corrected or retracted, and what is sealed stays so. What others did
    // in another copy is theirs to undo.
    let own = session.log.isJoined ? sign().by.name : nil
    var edits = try readable { () throws(FormatProblem) in
      try session.log.undoTargets(count) { edit in
        edit.isOfLedger || edit.sealedSource != nil
          || own.map { !Folding.isSame($0, edit.signed.by.name) } ?? false
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
    return stepped(edits, of: count, "undo", "undone")
  }

  /// What is said instead where the last change is one that is not undone; nil for any other.
  fileprivate func keptLast() throws(Problem) -> Reply? {
    guard session.log.count > 0 else { return nil }
    let edit = try readable { () throws(FormatProblem) in try session.log.edit(session.log.count) }
    if let source = edit.sealedSource.flatMap({ session.sources[$0] }) {
      return Reply(
        [StyledLine("\(source.label) is sealed: that is not undone.")],
        asides: [
          StyledLine("\(source.unsealing); undo 1 undoes what was done before it.", .dim)
        ]
      )
    }
    guard let last = session.publications.last, edit.isOfLedger else { return nil }
    return Reply(
      [StyledLine("Version \(last.number) is published: that is not undone.")],
      asides: [
        StyledLine(
          "retract and publish are the ways; undo 1 undoes what was done before it, in the draft.",
          .dim
        )
      ]
    )
  }
}
