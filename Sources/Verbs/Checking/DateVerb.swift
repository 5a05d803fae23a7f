import DeskViews
import FactModel
import ItemFinding
import LineReading
import Replies
import Workbench

extension Verb {
  static let date = Verb(
    "date",
    group: .checking,
    forms: [CommandForm([.item], tail: .text("DAYS", "the days", words: ["unknown", "none"]))],
    summary: "say which days a date of the article means",
    details: [
      "A day, month or year, or the first and the last one. unknown: it names no day that can be known. "
        + "none takes back what was said. Dates that count from this one are read again; another day "
        + "of publication leaves it as it is."
    ],
    examples: ["date i14 2024-01-29", "date i14 2024-01-22 2024-01-28", "date i14 unknown"]
  ) { desk, typed throws(Problem) in
    try desk.enterItems()
    guard let named = typed.address("ITEM") else { return Reply() }
    let item = try desk.item(named)
    guard item.kind == .date else {
      throw Problem(
        .input,
        "\(item.label) is no date but of the kind \(item.kind.rawValue)",
        place: named.place,
        remedy: "item \(item.label) date makes it one."
      )
    }
    var after = item
    after.meaning = try desk.meaning(typed.tail)
    try desk.commit([Change(from: item, to: after)])
    return Reply([ItemView.line(after, desk.state)], json: after.json)
  }
}

extension Desk {
  fileprivate func meaning(_ days: TypedText?) throws(Problem) -> Item.Meaning? {
    guard let days, days.text != "none" else { return nil }
    if days.text == "unknown" { return Item.Meaning(from: nil, through: nil, signed: sign()) }
    let year = session.facts.published?.year
    guard let (from, through) = PartialDate.days(written: days.text, in: year),
      from <= through ?? from
    else {
      throw Problem(
        .input,
        "“\(Wording.excerpt(days.text, 40))” is not a date, nor two of them in their order",
        place: days.place,
        remedy: "Type 2024-01-29, 29 January 2024, 2024-01, 2024, two of these, unknown or none."
      )
    }
    return Item.Meaning(from: from, through: through, signed: sign())
  }
}
