import DeskViews
import FactModel
import LineReading
import Replies
import Workbench

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
      let source = try desk.source(word)
      return desk.withConflicts(SourceView.reply(source, desk.state), about: [source.id])
    }
    guard let named = typed.address("ADDRESS | @SOURCE") else {
      return try desk.looking { state throws(Problem) in try ArticleView.whole(state) }
    }
    switch try desk.resolve(named.address, at: named.place) {
    case .claim(let claim):
      return desk.withConflicts(ClaimView.reply(claim, desk.state), about: [claim.id])
    case .finding(let finding):
      return desk.withConflicts(FindingView.reply(finding, desk.state), about: [finding.id])
    case .query(let query):
      return desk.withConflicts(QueryView.reply(query, desk.state), about: [query.id])
    case .contact(let contact):
      return desk.withConflicts(ContactView.reply(contact, desk.state), about: [contact.id])
    case .items(let items):
      return desk.withConflicts(ItemView.reply(items, desk.state), about: items.map(\.id))
    case .passages(let ranges): return try ArticleView.reply(ranges, desk.state)
    }
  }
}

extension Desk {
  /// A view of things, with what several people changed differently in them below.
  fileprivate func withConflicts(_ view: Reply, about things: [EntityID]) -> Reply {
    var reply = view
    reply.lines += things.flatMap { ConflictView.lines(about: $0, state) }
    return reply
  }
}
