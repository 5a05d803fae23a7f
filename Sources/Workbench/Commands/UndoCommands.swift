import FactModel

extension Desk {
  func undo(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var count = try countArgument(&scanner, "undo")
    var edits = try past { session throws(FormatProblem) in
      try session.log.undoTargets(count)
    }
    for (done, step) in edits.enumerated() {
      // What is taken back so far stays so; the reply says how much that is.
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      let changes = try past { session throws(FormatProblem) in
        try session.changes(undoing: step.edit)
      }
      try commit(changes, kind: .undo(of: step.edit.id))
    }
    // What was wrong is done again at the place where it was done.
    if let place = edits.last.flatMap(place), !isAtClaim { cursor = .sentence(place.lowerBound) }
    return stepped(edits, of: count, "undo", "taken back")
  }

  func redo(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var count = try countArgument(&scanner, "redo")
    var edits = try past { session throws(FormatProblem) in
      try session.log.redoTargets(count)
    }
    for (done, step) in edits.enumerated() {
      if ports.isCancelled() {
        guard done > 0 else { throw Problem(.interrupted, "interrupted") }
        edits.removeLast(edits.count - done)
        count = done
        break
      }
      let changes = try past { session throws(FormatProblem) in
        try session.changes(redoing: step.edit)
      }
      try commit(changes, kind: .redo(of: step.edit.id))
    }
    if let place = edits.last.flatMap(place), !isAtClaim {
      cursor = .sentence(nextUncovered(after: place.upperBound - 1) ?? place.lowerBound)
    }
    return stepped(edits, of: count, "redo", "made again")
  }

  /// Whether the cursor is at a claim that is there.
  private var isAtClaim: Bool {
    if case .claim(let id) = cursor { return session.claims[id] != nil }
    return false
  }

  private func past<Found>(
    _ find: (Session) throws(FormatProblem) -> [Found]
  ) throws(Problem) -> [Found] {
    do throws(FormatProblem) {
      return try find(session)
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
  ///
  /// What it made or changed is there, or was and is told whole.
  private func place(of step: EditStep) -> Range<Int>? {
    for patch in step.edit.patches {
      guard let passage = session.footprint(of: patch)?.passages.first, !passage.isGone else {
        continue
      }
      let touched = session.sentences.touched(by: passage.range)
      if !touched.isEmpty { return touched }
    }
    return nil
  }

  private func stepped(
    _ edits: [EditStep],
    of count: Int,
    _ verb: String,
    _ words: String
  ) -> Reply {
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    guard !edits.isEmpty else { return Reply("There is nothing to \(verb).") }
    var lines = edits.map { edit in
      StyledLine(
        lead: [StyledSpan("\(edit.position)", .dim)],
        leadWidth: 6,
        body: [StyledSpan("\(words): \(edit.edit.command)")]
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
