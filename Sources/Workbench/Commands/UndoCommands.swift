import FactModel

extension Desk {
  func undo(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    if scanner.isAtEnd, let notice = try publishedLast() { return notice }
    var count = try countArgument(&scanner, "undo")
    // What readers may have seen is corrected or retracted, never taken back.
    var edits = try past { log throws(FormatProblem) in
      try log.undoTargets(count) { $0.changes.contains(where: \.isOfLedger) }
    }
    for (done, edit) in edits.enumerated() {
      // What is taken back so far stays so; the reply says how much that is.
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      try commit(edit.changes.reversed().map { fitted($0.inverse) }, kind: .undo(of: edit.sequence))
    }
    // What was wrong is done again at the place where it was done.
    if let place = edits.last.flatMap(place), !isAtClaim { cursor = .sentence(place.lowerBound) }
    return stepped(edits, of: count, "undo", "taken back")
  }

  func redo(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var count = try countArgument(&scanner, "redo")
    var edits = try past { log throws(FormatProblem) in try log.redoTargets(count) }
    for (done, edit) in edits.enumerated() {
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      try commit(edit.changes.map(fitted), kind: .redo(of: edit.sequence))
    }
    if let place = edits.last.flatMap(place), !isAtClaim {
      cursor = .sentence(nextUncovered(after: place.upperBound - 1) ?? place.lowerBound)
    }
    return stepped(edits, of: count, "redo", "made again")
  }

  /// What is said instead where the last change is a publication; nil for any other.
  private func publishedLast() throws(Problem) -> Reply? {
    guard session.log.count > 0, let last = session.publications.last else { return nil }
    let edits = try past { log throws(FormatProblem) in [try log.edit(log.count)] }
    guard let edit = edits.first, edit.changes.contains(where: \.isOfLedger) else { return nil }
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

  /// A change that starts from a published claim as it stands: that it is published, or retracted, is
  /// not taken back with what was done to it before.
  private func fitted(_ change: Change) -> Change {
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

  /// Whether the cursor is at a claim that is there.
  private var isAtClaim: Bool {
    if case .claim(let id) = cursor { return session.claims[id] != nil }
    return false
  }

  private func past(
    _ find: (EditLog) throws(FormatProblem) -> [Edit]
  ) throws(Problem) -> [Edit] {
    do throws(FormatProblem) {
      return try find(session.log)
    } catch {
      throw Problem(
        .damaged,
        "the session's past cannot be read: \(error.place) \(error.what)",
        remedy: "What it holds now is not touched by this."
      )
    }
  }

  /// How often the line says; once if it does not.
  private func countArgument(
    _ scanner: inout LineScanner,
    _ verb: String
  ) throws(Problem) -> Int {
    guard !scanner.isAtEnd else { return 1 }
    let place = scanner.place()
    guard let number = Int(scanner.word()), number > 0 else {
      throw Problem(
        .input,
        "that is not a number of changes",
        place: place,
        remedy: "Usage: \(verb) [N]"
      )
    }
    try expectEnd(scanner, "\(verb) [N]")
    return number
  }

  /// The sentences that an edit is about; nil where it is about none.
  private func place(of edit: Edit) -> Range<Int>? {
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

  private func stepped(
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

  func history(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var claim: Claim?
    if let typed = takeAddressBefore() {
      claim = try resolveClaim(typed.address, at: typed.place)
    }
    var limit: Int?
    while !scanner.isAtEnd {
      let place = scanner.place()
      if let number = Int(scanner.peekWord()), number > 0 {
        _ = scanner.word()
        limit = number
      } else if claim == nil, let address = try addressParser.parse(&scanner) {
        claim = try resolveClaim(address, at: place)
      } else {
        try expectEnd(scanner, "history [CLAIM] [N]")
      }
    }
    return try HistoryView.reply(of: claim, limit: limit, self)
  }
}
