package import FactModel
package import Merging
import Release
package import Replies

// What undo and redo share.
extension Desk {
  /// Whether the cursor is at a claim that is there.
  package var isAtClaim: Bool {
    if case .claim(let id) = cursor { return session.claims[id] != nil }
    return false
  }

  /// Whether others' edits may stand between one's own: a copy was merged, or the session is on a store.
  package var isJoined: Bool { session.log.isJoined || shared != nil }

  /// Takes an edit back, or makes it again.
  ///
  /// That a claim is published by now, or retracted, is not taken back with what was done to it before; nor what
  /// was promised.
  package func step(_ kind: Edit.Kind, _ edit: Edit) throws(Problem) {
    let isBack = if case .undo = kind { true } else { false }
    let made = isJoined ? edit.intent : edit.patches
    let patches = (isBack ? made.reversed().map(\.inverse) : made)
      .compactMap { $0.keepingPublished(in: session).keepingPromises(in: session) }
    let decision = isBack ? nil : edit.decision
    let changes = try readable { () throws(FormatProblem) in
      isJoined
        ? try session.changes(kind, patches, decision, signed: sign())
        : try session.changes(of: patches)
    }
    try commit(changes, kind: kind, stepping: isJoined ? patches : nil, decision: decision)
  }

  /// Whether an edit is not of whoever is at the keyboard: what others did is theirs to take back, whether it
  /// came by a merge or they were at this desk before.
  package var isOfOthers: (Edit) -> Bool {
    let name = sign().by.name
    return { !Folding.isSame(name, $0.signed.by.name) }
  }

  /// The sentences that an edit is about; nil where it is about none.
  ///
  /// What it made or changed is there, or was and is told whole.
  package func place(of step: EditStep) -> Range<Int>? {
    for patch in step.edit.patches {
      guard let passage = session.footprint(of: patch)?.passages.first, !passage.isGone else {
        continue
      }
      let touched = session.sentences.touched(by: passage.range)
      if !touched.isEmpty { return touched }
    }
    return nil
  }

  /// What is said of edits that were undone or redone.
  package func stepped(
    _ steps: [EditStep],
    of count: Int,
    _ verb: String,
    _ words: String,
    keeping kept: [EditStep] = []
  ) -> Reply {
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    guard !steps.isEmpty || !kept.isEmpty else { return Reply("There is nothing to \(verb).") }
    let own = checker.name
    var lines = steps.map { step in
      let name = step.edit.signed.by.name
      let whose = Folding.isSame(own, name) ? "" : " (\(name))"
      return StyledLine(
        lead: [StyledSpan("\(step.position)", .dim)],
        leadWidth: 6,
        body: [StyledSpan("\(words): \(step.edit.command)\(whose)")]
      )
    }
    let staying = verb == "undo" ? (steps + kept).flatMap { session.stillThere($0.edit) } : []
    if !staying.isEmpty {
      let labels = Wording.list(staying.map(\.name))
      lines.append(StyledLine("\(labels) stays: something of others rests on it.", .warning))
    }
    lines += kept.filter { session.stillThere($0.edit).isEmpty }.map { step in
      StyledLine(
        lead: [StyledSpan("\(step.position)", .dim)],
        leadWidth: 6,
        body: [StyledSpan("stays, others went on with it: \(step.edit.command)", .warning)]
      )
    }
    if steps.count + kept.count < count {
      lines.append(StyledLine("There is nothing more to \(verb).", .dim))
    }
    return Reply(lines, asides: isInteractive && !isAtClaim ? here : [])
  }
}
