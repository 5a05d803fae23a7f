import FactModel

extension Desk {
  func versions(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    if scanner.isAtEnd { return try VersionsView.list(self) }
    let usage = "versions [diff N]"
    let place = scanner.place()
    guard scanner.word() == "diff" else {
      throw Problem(.input, "that is not known here", place: place, remedy: "Usage: \(usage)")
    }
    let sequence = try state(&scanner, usage)
    let changes = try pastChanges(backTo: sequence)
    return VersionsView.difference(changes.map(\.inverse), since: sequence, self)
  }

  func restore(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let sequence = try state(&scanner, "restore N")
    let changes = try pastChanges(backTo: sequence)
    // What was published and corrected stays known.
    let kept = ordered(changes).filter { !$0.takesOutOfLedger }
    let id = sequence == 0 ? nil : session.log.id(sequence)
    guard try commit(kept, kind: .restore(id)) else {
      return Reply("The session is as it was after change \(sequence).")
    }
    if case .claim(let id) = cursor, session.claims[id] == nil { cursor = .sentence(0) }
    return Reply(
      "Back to the state after change \(sequence): "
        + "\(Wording.count(changes.count, "thing")) changed. undo takes it back."
    )
  }

  /// Takings-out first, so that no number is taken twice on the way.
  private func ordered(_ changes: [Change]) -> [Change] {
    changes.filter(\.takesOut) + changes.filter { !$0.takesOut }
  }

  private func pastChanges(backTo sequence: Int) throws(Problem) -> [Change] {
    do throws(FormatProblem) {
      return try session.changes(backTo: sequence)
    } catch {
      throw Problem(
        .damaged,
        "the session's past cannot be read: \(error.place) \(error.what)",
        remedy: "What it holds now is not touched by this."
      )
    }
  }

  /// The number of a state: of the change after which the session was so; 0 is the beginning.
  private func state(_ scanner: inout LineScanner, _ usage: String) throws(Problem) -> Int {
    let place = scanner.place()
    let word = scanner.word()
    guard let sequence = Int(word), (0...session.log.count).contains(sequence) else {
      throw Problem(
        .input,
        word.isEmpty
          ? "the number of the state is missing"
          : "there is no state \(Wording.excerpt(word, 40))",
        place: place,
        remedy:
          "It is a number from 0 to \(session.log.count); versions lists some. Usage: \(usage)"
      )
    }
    try expectEnd(scanner, usage)
    return sequence
  }

  func saveAs(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    guard let name = scanner.wordOrQuoted() else {
      throw Problem(.input, "the name is missing", place: place, remedy: "Usage: save NAME")
    }
    try expectEnd(scanner, "save NAME")
    let other = try ports.saveAs(session, name, store)
    let old = store
    store = other
    var notices: [String] = []
    if old.readOnlyReason == nil, old.durableThrough == session.log.count {
      notices = try old.close(session)
    }
    return Reply(
      [StyledLine("The session goes on as \(other.path)")],
      asides: notices.map { StyledLine($0, .warning) }
    )
  }

  func verify(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    var names: [String] = []
    while !scanner.isAtEnd { names.append(scanner.word()) }
    if names.isEmpty {
      guard session.log.count > 0 else {
        return Reply("Nothing was changed yet, so there is no file to check.")
      }
      names = [store.name]
    }
    var results: [(String, [AuditFinding])] = []
    for name in names { results.append((name, try ports.verify(name))) }
    return VerificationView.reply(results)
  }
}

extension Change {
  /// Whether it takes something out of what is known of publications.
  fileprivate var takesOutOfLedger: Bool {
    if case .entity(let change) = self { change.kind.isLedger && change.takesOut } else { false }
  }
}
