import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let quotes = Verb(
    "quotes",
    group: .checking,
    forms: [CommandForm(), CommandForm([.keyword("indirect")])],
    summary: "list every quotation with its speaker and verb",
    details: [
      "≈ is who a pronoun, an office or a last name means. indirect lists what somebody is said to have "
        + "said in words of the article's own."
    ],
    examples: ["quotes", "quotes indirect"]
  ) { desk, typed throws(Problem) in
    try desk.findItems()
    let isIndirect = typed.keyword == "indirect"
    return try desk.looking { isIndirect ? QuotesView.indirect($0) : QuotesView.reply($0) }
  }
}
