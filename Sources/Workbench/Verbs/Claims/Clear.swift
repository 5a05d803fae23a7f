import FactModel

extension Verb {
  static let clear = Verb(
    "clear",
    group: .claims,
    forms: [CommandForm([.subject.optional, .signature], tail: .optional("NOTE", "the note"))],
    summary: "clear the legal flag of a claim or finding, and sign for it",
    details: ["Whoever is at the keyboard clears it, or whom by NAME: names."],
    examples: [
      "clear c2 Attributed throughout.", "clear c2 by Jane Roe, lawyer: Attributed throughout.",
    ]
  ) { desk, typed throws(Problem) in
    if let finding = try desk.finding(typed) {
      return try desk.update(finding) { finding throws(Problem) in
        try desk.clear(&finding.legal, of: finding.label, typed)
      }
    }
    return try desk.update(typed) { claim throws(Problem) in
      try desk.clear(&claim.legal, of: claim.label, typed)
    }
  }
}

extension Desk {
  fileprivate func clear(
    _ flag: inout LegalFlag?,
    of label: String,
    _ typed: ParsedArguments
  ) throws(Problem) {
    let signed = try signature(typed.text("by"))
    guard flag != nil else {
      throw Problem(
        .input,
        "\(label) has no legal flag",
        place: typed.start,
        remedy: "flag legal \(label) REASON sets one."
      )
    }
    flag?.clearance = LegalFlag.Clearance(note: typed.restOrNil, signed: signed)
  }
}
