import FactModel

// What undo and redo share.
extension Desk {
  /// Whether the cursor is at a claim that is there.
  var isAtClaim: Bool {
    if case .claim(let id) = cursor { return session.claims[id] != nil }
    return false
  }

  /// A change that starts from a published claim as it stands: that it is published, or retracted, is
  /// not taken back with what was done to it before.
  func fitted(_ change: Change) -> Change {
    guard case .claim(let transition) = change, var before = transition.before,
      let present = session.claims[before.id], present != before
    else { return change }
    before.status = present.status
    before.retraction = present.retraction
    guard before == present else { return change }
    var after = transition.after
    after?.status = present.status
    after?.retraction = present.retraction
    return .claim(Transition(from: present, to: after))
  }

  /// The sentences that an edit is about; nil where it is about none.
  func place(of edit: Edit) -> Range<Int>? {
    for change in edit.changes {
      let passage =
        switch change {
        case .claim(let transition): (transition.after ?? transition.before)?.passages.first
        case .finding(let transition): (transition.after ?? transition.before)?.passages.first
        case .mark(let transition): (transition.after ?? transition.before)?.passage
        case .item(let transition): (transition.after ?? transition.before)?.passage
        case .source, .query, .contact, .waiver, .publication, .correction, .signOff, .facts,
          .scale,
          .article:
          Passage?.none
        }
      guard let passage, !passage.isGone else { continue }
      let touched = session.sentences.touched(by: passage.range)
      if !touched.isEmpty { return touched }
    }
    return nil
  }

  func stepped(
    _ edits: [Edit],
    of count: Int,
    _ verb: String,
    _ words: String
  ) -> Reply {
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    guard !edits.isEmpty else { return Reply("There is nothing to \(verb).") }
    var lines = edits.map { edit in
      StyledLine(
        lead: [StyledSpan("\(edit.sequence)", .dim)],
        leadWidth: 6,
        body: [StyledSpan("\(words): \(edit.command)")]
      )
    }
    if edits.count < count { lines.append(StyledLine("There is nothing more to \(verb).", .dim)) }
    return Reply(lines)
  }
}
