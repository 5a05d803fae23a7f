import FactModel

// What can be done with a finding as with a claim, and how it is closed.
extension Desk {
  /// Takes the address of a finding; nil, with nothing taken, where there is none.
  func findingArgument(_ scanner: inout LineScanner) throws(Problem) -> Finding? {
    if let typed = addressBefore, case .finding = typed.address,
      case .finding(let finding) = try resolve(typed.address, at: typed.place)
    {
      addressBefore = nil
      _ = scanner.takeSeparator()
      return finding
    }
    var ahead = scanner
    let place = scanner.place()
    guard addressBefore == nil, Self.isFindingLabel(scanner.peekWord()),
      let address = try addressParser.parse(&ahead),
      case .finding = address, case .finding(let finding) = try resolve(address, at: place)
    else { return nil }
    _ = ahead.takeSeparator()
    scanner = ahead
    return finding
  }

  private static func isFindingLabel(_ word: String) -> Bool {
    word.first == "f" && word.count > 1 && word.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// Makes a change to a finding an edit.
  private func commit(_ finding: Finding, from before: Finding) throws(Problem) -> Reply {
    guard try commit([.finding(Transition(from: before, to: finding))]) else {
      return Reply("\(finding.label) is so already")
    }
    return Reply([FindingView.line(finding, self)], json: FindingView.json(finding, self))
  }

  /// `fix f1 [must | should] TEXT`: what should stand in place of its first passage.
  func fix(_ before: Finding, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    let place = scanner.place()
    let fix = try fixArgument(&scanner)
    guard fix == nil || !before.passages.isEmpty else {
      throw Problem(
        .input,
        "\(before.label) is about the article as a whole, which no words replace",
        place: place,
        remedy: "Record it at a place: finding \(before.kind) ADDRESS NOTE"
      )
    }
    var finding = before
    finding.fix = fix
    return try commit(finding, from: before)
  }

  func decide(_ before: Finding, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    var finding = before
    try decide(&finding.fix, of: before.label, &scanner)
    return try commit(finding, from: before)
  }

  func flag(_ before: Finding, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    var finding = before
    let reason = try textArgument(&scanner, "the reason")
    finding.legal = reason == "none" ? nil : LegalFlag(reason: reason, signed: sign())
    return try commit(finding, from: before)
  }

  func clear(_ before: Finding, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    var finding = before
    try clear(&finding.legal, of: before.label, &scanner)
    return try commit(finding, from: before)
  }

  func note(_ before: Finding, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    var finding = before
    let text = try textArgument(&scanner, "the note")
    finding.notes.append(Note(text: text, signed: sign()))
    return try commit(finding, from: before)
  }

  /// `status f1 accepted [by NAME[, ROLE]:] REASON`: what became of it.
  func setStatus(of before: Finding, _ scanner: inout LineScanner) throws(Problem) -> Reply {
    let kind: Finding.Status.Kind = try choice(&scanner, "status of a finding")
    let signed = try signature(&scanner)
    _ = scanner.takeSeparator()
    let place = scanner.place()
    let reason = scanner.rest()
    guard !reason.isEmpty || kind == .fixed || kind == .open else {
      throw Problem(
        .input,
        "a finding is \(kind.rawValue) with a reason",
        place: place,
        remedy: "Usage: status \(before.label) \(kind.rawValue) [by NAME[, ROLE]:] REASON"
      )
    }
    var finding = before
    finding.status = Finding.Status(kind, reason: reason.isEmpty ? nil : reason, signed: signed)
    return try commit(finding, from: before)
  }

  // MARK: Shared with claims

  /// Reads `[must | should] TEXT`, `delete` or `none`; nil for none.
  func fixArgument(_ scanner: inout LineScanner) throws(Problem) -> Fix? {
    let force = Fix.Force(rawValue: scanner.peekWord())
    if force != nil { _ = scanner.word() }
    let text = try textArgument(&scanner, "the replacement")
    guard text != "none" else { return nil }
    return Fix(replacement: text == "delete" ? "" : text, force: force ?? .must, signed: sign())
  }

  /// Reads `[by NAME[, ROLE]:] [NOTE]`, and clears a legal flag.
  func clear(
    _ flag: inout LegalFlag?,
    of label: String,
    _ scanner: inout LineScanner
  ) throws(Problem) {
    let place = scanner.place()
    let signed = try signature(&scanner)
    _ = scanner.takeSeparator()
    let note = scanner.rest()
    guard flag != nil else {
      throw Problem(
        .input,
        "\(label) has no legal flag",
        place: place,
        remedy: "flag legal \(label) REASON sets one."
      )
    }
    flag?.clearance = LegalFlag.Clearance(note: note.isEmpty ? nil : note, signed: signed)
  }

  /// Reads `accepted`, `refused`, `changed "TEXT"` or `none`.
  func decide(
    _ fix: inout Fix?,
    of label: String,
    _ scanner: inout LineScanner
  ) throws(Problem) {
    let place = scanner.place()
    guard fix != nil else {
      throw Problem(
        .input,
        "\(label) has no fix to decide about",
        place: place,
        remedy: "fix \(label) TEXT proposes one."
      )
    }
    if scanner.peekWord().lowercased() == "none" {
      _ = scanner.word()
      try expectEnd(scanner, "decide \(label) none")
      fix?.decision = nil
      return
    }
    var kind = Fix.Decision.Kind.refused
    if scanner.peekWord().lowercased() == "stet" {
      _ = scanner.word()
    } else {
      kind = try choice(&scanner, "decision")
    }
    var text: String?
    if kind == .changed {
      let place = scanner.place()
      guard let quoted = scanner.quoted() else {
        throw Problem(
          .input,
          "what stands there instead is missing",
          place: place,
          remedy: "Usage: decide \(label) changed \"TEXT\" [REASON]"
        )
      }
      scanner.skipSpace()
      text = quoted
    }
    let signed = try signature(&scanner)
    _ = scanner.takeSeparator()
    let reasonPlace = scanner.place()
    let reason = scanner.rest()
    guard kind != .refused || !reason.isEmpty else {
      throw Problem(
        .input,
        "a fix is refused with a reason",
        place: reasonPlace,
        remedy: "Usage: decide \(label) refused [by NAME[, ROLE]:] REASON"
      )
    }
    fix?.decision = Fix.Decision(
      kind: kind,
      text: text,
      reason: reason.isEmpty ? nil : reason,
      signed: signed
    )
  }
}
