import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let history = Verb(
    "history",
    group: .looking,
    forms: [
      CommandForm([Parameter("N", "a number of edits", .number).optional, .claim.optional])
    ],
    summary: "show who changed what and when, the last N edits",
    examples: ["history", "history c1"]
  ) { desk, typed throws(Problem) in
    var claim: Claim?
    if let named = typed.address("CLAIM") {
      claim = try desk.resolveClaim(named.address, at: named.place)
    }
    let limit = try typed.positiveNumber("N", "a number of edits")
    return try HistoryView.reply(of: claim, limit: limit, desk.state)
  }
}
