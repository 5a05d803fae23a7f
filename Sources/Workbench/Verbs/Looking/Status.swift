import FactModel

extension Verb {
  static let status = Verb(
    "status",
    group: .looking,
    forms: [
      CommandForm(),
      CommandForm([.claim.optional, .choice("status", Claim.Status.self)]),
    ],
    summary: "show how far the work is, or set where a claim stands in it",
    examples: ["status", "status c1 reviewed"]
  ) { desk, typed throws(Problem) in
    guard let status: Claim.Status = typed.choice("status") else { return StatusView.reply(desk) }
    return try desk.update(typed) { claim in
      claim.status = status
      if status == .reviewed { claim.review = Claim.Review(signed: desk.sign()) }
    }
  }
}
