import FactModel

extension Verb {
  static let checks = Verb(
    "checks",
    group: .session,
    forms: [CommandForm(), CommandForm(tail: .text("CLAIM | WORD…", "the words"))],
    summary: "list earlier checks, or those that are like a claim or have some words",
    details: ["They come from ClaimReview: import FILE. Nothing of them is in a session."],
    examples: ["checks", "checks c1", "checks bridge toll"]
  ) { desk, typed throws(Problem) in
    try desk.lookUpChecks(typed.rest, at: typed.tail?.place ?? typed.start)
  }
}
