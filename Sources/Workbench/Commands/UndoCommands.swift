import FactModel

extension Desk {
  func undo(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    try `repeat`(&scanner, "undo") { () throws(Problem) in
      guard let edit = try target({ log throws(FormatProblem) in try log.undoTarget() }) else {
        return nil
      }
      try commit(edit.changes.reversed().map(\.inverse), kind: .undo(of: edit.sequence))
      return edit
    }
  }

  func redo(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    try `repeat`(&scanner, "redo") { () throws(Problem) in
      guard let edit = try target({ log throws(FormatProblem) in try log.redoTarget() }) else {
        return nil
      }
      try commit(edit.changes, kind: .redo(of: edit.sequence))
      return edit
    }
  }

  private func target(
    _ find: (EditLog) throws(FormatProblem) -> Edit?
  ) throws(Problem) -> Edit? {
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

  /// Does a step once or as often as the line says.
  private func `repeat`(
    _ scanner: inout LineScanner,
    _ verb: String,
    _ step: () throws(Problem) -> Edit?
  ) throws(Problem) -> Reply {
    let place = scanner.place()
    var count = 1
    if !scanner.isAtEnd {
      guard let number = Int(scanner.word()), number > 0 else {
        throw Problem(
          .input,
          "that is not a number of changes",
          place: place,
          remedy: "Usage: \(verb) [N]"
        )
      }
      count = number
    }
    try expectEnd(scanner, "\(verb) [N]")
    var done: [StyledLine] = []
    while done.count < count, let edit = try step() {
      let words = verb == "undo" ? "taken back" : "made again"
      done.append(
        StyledLine(
          lead: [StyledSpan("\(edit.sequence)", .dim)],
          leadWidth: 6,
          body: [StyledSpan("\(words): \(edit.command)")]
        )
      )
    }
    if done.isEmpty { return Reply("There is nothing to \(verb).") }
    if done.count < count {
      done.append(StyledLine("There is nothing more to \(verb).", .dim))
    }
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    return Reply(done)
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
