import FactModel

// What undo and redo share.
extension Desk {
  /// Whether the cursor is at a claim that is there.
  var isAtClaim: Bool {
    if case .claim(let id) = cursor { return session.claims[id] != nil }
    return false
  }

  /// The changes that take an edit back (its patches turned round), or make it again.
  ///
  /// That a claim is published by now, or retracted, is not taken back with what was done to it before.
  func changes(stepping patches: [Patch]) throws(Problem) -> [Change] {
    try readable { () throws(FormatProblem) in
      try session.changes(of: patches.map { $0.keepingPublished(in: session) })
    }
  }

  /// The sentences that an edit is about; nil where it is about none.
  ///
  /// What it made or changed is there, or was and is told whole.
  func place(of step: EditStep) -> Range<Int>? {
    for patch in step.edit.patches {
      guard let passage = session.footprint(of: patch)?.passages.first, !passage.isGone else {
        continue
      }
      let touched = session.sentences.touched(by: passage.range)
      if !touched.isEmpty { return touched }
    }
    return nil
  }

  func stepped(
    _ steps: [EditStep],
    of count: Int,
    _ verb: String,
    _ words: String
  ) -> Reply {
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    guard !steps.isEmpty else { return Reply("There is nothing to \(verb).") }
    var lines = steps.map { step in
      StyledLine(
        lead: [StyledSpan("\(step.position)", .dim)],
        leadWidth: 6,
        body: [StyledSpan("\(words): \(step.edit.command)")]
      )
    }
    if steps.count < count { lines.append(StyledLine("There is nothing more to \(verb).", .dim)) }
    return Reply(lines)
  }
}
