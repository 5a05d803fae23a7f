import FactModel

extension Verb {
  static let fix = Verb(
    "fix",
    group: .claims,
    forms: [
      CommandForm(
        [.claim.optional, .choice("force", Fix.Force.self).optional],
        tail: .text("TEXT", "the replacement", words: ["delete", "none"])
      )
    ],
    summary: "say what should stand in the article in place of the claim's first passage",
    details: ["delete proposes to take the passage out; -- delete puts that word there."],
    examples: ["fix c1 must China's ministry called the group “so-called defectors”."]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in
      // Behind -- a word is what shall stand in the article.
      let word = typed.tail?.isLiteral == true ? nil : typed.tail?.text
      claim.fix =
        word == "none"
        ? nil
        : Fix(
          replacement: word == "delete" ? "" : typed.rest,
          force: typed.choice("force") ?? .must,
          signed: desk.sign()
        )
      // An item that needs a fix is rated so, where the scale has a rating for it.
      if desk.session.claims[claim.id] == nil, let rating = desk.session.scale.rating(named: "Fix")
      {
        desk.rate(&claim, rating, reason: "", sources: [])
      }
    }
  }
}
