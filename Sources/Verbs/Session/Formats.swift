import ExchangeViews
import FactModel
import Interchange
import LineReading
import Workbench

extension Verb {
  static let formats = Verb(
    "formats",
    group: .session,
    forms: [CommandForm([Parameter("FORMAT", "the format", .name(.format)).optional])],
    summary: "list the formats for export and import, or what one has a place for",
    examples: ["formats", "formats csv"]
  ) { _, typed throws(Problem) in
    guard let word = typed.text("FORMAT") else { return FormatsView.list }
    guard let format = FormatTable.format(named: word.text) else {
      throw Problem(
        .noSuchFormat,
        "there is no format \(Wording.excerpt(word.text, 40))",
        place: word.place,
        remedy: "The formats are listed by: formats"
      )
    }
    return FormatsView.reply(format)
  }
}
