import Comparing
import FactModel
import LineReading
import Merging
import Release
import Replies
import Workbench

extension Verb {
  static let undo = Verb(
    "undo",
    ["z"],
    group: .session,
    forms: [CommandForm([Parameter("N", "a number of changes", .number).optional])],
    summary: "undo the last change, or the last N",
    details: [
      "Without limit, also what was done before the session was last closed. What was published or sealed, and "
        + "terms on which somebody speaks, are passed over: retract and publish, source @1 visibility=desk or "
        + "terms=on-record, and seal off are the ways back there.",
      "It is your own last change: what others did, here or in a copy that was merged, is theirs to take back. undo "
        + "right behind a merge takes back the merge.",
    ],
    examples: ["undo", "undo 2"]
  ) { desk, typed throws(Problem) in
    let count = try typed.positiveNumber("N", "a number of changes")
    if count == nil, let reply = try desk.takeBackMerge() { return reply }
    if count == nil, let notice = try desk.keptLast() { return notice }
    if count == nil, let notice = try desk.othersLast() { return notice }
    return try desk.undo(count ?? 1)
  }
}

extension Desk {
  fileprivate func undo(_ wanted: Int) throws(Problem) -> Reply {
    var count = wanted
    let isOfOthers = self.isOfOthers
    let binding = try blindBinding()
    var held = HeldFields()
    var edits = try readable { () throws(FormatProblem) in
      try session.log.undoTargets(count) { edit in
        held.passesOver(edit, in: session) || isOfOthers(edit) || binding.has(edit)
          || whyKept(edit) != nil
      }
    }
    if edits.isEmpty, binding.position > 0 { return Self.isBoundReply }
    var kept: [EditStep] = []
    for (done, step) in edits.enumerated() {
      // What is taken back so far stays so; the reply says how much that is.
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      if session.hasWork(ofOthersThan: checker.name, on: step, isShared: shared != nil) {
        kept.append(step)
      } else {
        try self.step(.undo(of: step.edit.id), step.edit)
      }
    }
    edits.removeAll(where: kept.contains)
    // What was wrong is done again at the place where it was done.
    if let place = edits.last.flatMap(place), !isAtClaim { cursor = .sentence(place.lowerBound) }
    var reply = stepped(edits, of: count, "undo", "undone", keeping: kept)
    reply.asides = keptByReaders(edits) + reply.asides
    return reply
  }

  /// Says that readers keep what was taken back of a version that they have.
  private func keptByReaders(_ edits: [EditStep]) -> [StyledLine] {
    guard let last = session.publications.last,
      edits.contains(where: { $0.edit.signed.at <= last.signed.at })
    else { return [] }
    let words = "Readers keep version \(last.number): this is of the draft. publish tells them."
    return [StyledLine(words, .warning)]
  }

  /// Takes back a merge as a whole; nil where the last thing that was done is no merge of one's own.
  fileprivate func takeBackMerge() throws(Problem) -> Reply? {
    if shared != nil { return nil }
    let known = beforeMerge == nil ? try asKnownHere() : nil
    guard let before = beforeMerge ?? known else { return nil }
    if let kept = try keptOfMerge(since: before) {
      return Reply(
        [StyledLine("The merge brought \(kept): that is not undone.")],
        asides: [StyledLine("undo 1 undoes your own last change.", .dim)]
      )
    }
    try requireWritable()
    let merged = session
    let count = merged.log.count - before.log.count
    try take(before)
    undoneMerge = (merged, before.log.count)
    return Reply(
      [StyledLine("The merge is undone: \(Wording.count(count, "change")) of others are out.")],
      asides: [
        StyledLine(
          "merge brings them in again, and redo while this session is open; undo 1 undoes your own last "
            + "change.",
          .dim
        )
      ]
    )
  }

  /// The session without what others did apart from the last that was done here; nil where nothing was.
  private func asKnownHere() throws(Problem) -> Session? {
    let heads = session.log.heads
    guard heads.count > 1 else { return nil }
    let isOfOthers = self.isOfOthers
    return try readable { () throws(FormatProblem) -> Session? in
      var own: [EntityID] = []
      for head in heads {
        guard let position = session.log.position(of: head) else { continue }
        if !isOfOthers(try session.log.edit(position)) { own.append(head) }
      }
      return own.count == 1 ? try session.asKnown(to: own[0]) : nil
    }
  }

  /// What a merge brought that is never taken back; nil for nothing.
  private func keptOfMerge(since before: Session) throws(Problem) -> String? {
    if before.forgotten.count != session.forgotten.count { return "a source that is forgotten" }
    return try readable { () throws(FormatProblem) -> String? in
      for position in stride(from: session.log.count, to: 0, by: -1) {
        let edit = try session.log.edit(position)
        if before.log.position(of: edit.id) == nil, let why = whyKept(edit) { return why }
      }
      return nil
    }
  }

  /// What an edit brought that is never taken back; nil for any other.
  ///
  /// What readers may have seen is corrected or retracted, what was promised holds, blind ratings are fixed.
  private func whyKept(_ edit: Edit) -> String? {
    if let kept = edit.keptPromise(in: session) { return "\(kept.label) that is \(kept.words)" }
    if session.isBound(edit) { return "ratings given blind, which are fixed" }
    return edit.isOfLedger ? "a version that is published" : nil
  }

  private static var isBoundReply: Reply {
    Reply("Ratings given blind are fixed: undo does not go back behind that.")
  }

  /// What is said instead where the last change that holds is somebody else's, and no merge brought it that is
  /// told apart; nil for one's own.
  fileprivate func othersLast() throws(Problem) -> Reply? {
    guard !isJoined else { return nil }
    let binding = try blindBinding()
    let targets = try readable { () throws(FormatProblem) in
      try session.log.undoTargets(1) { binding.has($0) || whyKept($0) != nil }
    }
    guard let last = targets.first, isOfOthers(last.edit) else { return nil }
    return Reply(
      [StyledLine("The last change is \(last.edit.signed.by.name)'s: \(last.edit.command)")],
      asides: [
        StyledLine(
          "undo 1 undoes your own last change; restore \(last.position - 1) goes back to before it.",
          .dim
        )
      ]
    )
  }

  /// What is said instead where the last change is one that is not undone; nil for any other.
  fileprivate func keptLast() throws(Problem) -> Reply? {
    guard session.log.count > 0 else { return nil }
    let edit = try readable { () throws(FormatProblem) in try session.log.edit(session.log.count) }
    if let kept = edit.keptPromise(in: session) {
      return Reply(
        [StyledLine("\(kept.label) is \(kept.words): that is not undone.")],
        asides: [StyledLine("\(kept.lifting); undo 1 undoes what was done before it.", .dim)]
      )
    }
    if try blindBinding().position == session.log.count {
      return Self.isBoundReply
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
