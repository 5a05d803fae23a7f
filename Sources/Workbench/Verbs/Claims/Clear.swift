import FactModel

extension Verb {
  static let clear = Verb(
    "clear",
    group: .claims,
    forms: [CommandForm([.claim.optional, .signature], tail: .optional("NOTE", "the note"))],
    summary: "clear a claim's legal flag, and sign for it",
    details: ["Whoever is at the keyboard clears it, or whom by NAME: names."],
    examples: [
      "clear c2 Attributed throughout.", "clear c2 by Jane Roe, lawyer: Attributed throughout.",
    ]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim throws(Problem) in
      let signed = try desk.signature(typed.text("by"))
      guard claim.legal != nil else {
        throw Problem(
          .input,
          "\(claim.label) has no legal flag",
          place: typed.start,
          remedy: "flag legal \(claim.label) REASON sets one."
        )
      }
      claim.legal?.clearance = LegalFlag.Clearance(note: typed.restOrNil, signed: signed)
    }
  }
}
