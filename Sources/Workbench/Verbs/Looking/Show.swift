import FactModel
import LineReading

extension Verb {
  static let show = Verb(
    "show",
    ["s"],
    group: .looking,
    forms: [CommandForm([Parameter("ADDRESS | @SOURCE", "the address", .shown).optional])],
    summary: "show the article, or a sentence, claim, finding or source with everything on it",
    examples: ["show", "show 2", "show c1"]
  ) { desk, typed throws(Problem) in
    if let word = typed.text("ADDRESS | @SOURCE") {
      return SourceView.reply(try desk.source(word), desk)
    }
    guard let named = typed.address("ADDRESS | @SOURCE") else {
      return try ArticleView.whole(desk)
    }
    switch try desk.resolve(named.address, at: named.place) {
    case .claim(let claim): return ClaimView.reply(claim, desk)
    case .finding(let finding): return FindingView.reply(finding, desk)
    case .query(let query): return QueryView.reply(query, desk)
    case .contact(let contact): return ContactView.reply(contact, desk)
    case .items(let items): return ItemView.reply(items, desk)
    case .passages(let ranges): return try ArticleView.reply(ranges, desk)
    }
  }
}
