import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let list = Verb(
    "list",
    ["l"],
    group: .looking,
    forms: [
      CommandForm(
        options: ClaimFilter.options + [
          .flag("reasons", "only the reasons of the verdicts"),
          CommandOption(
            "sort",
            .value("ORDER"),
            "place, label, rating or date",
            of: .words(["place", "label", "rating", "date"])
          ),
        ]
      )
    ],
    summary: "list the claims",
    details: [
      "In the order of their places, unless sort= says label, rating or date.",
      "Filters, which all must hold: \(ClaimFilter.options.filterUsage). A value with spaces stands in quotation marks; a word alone is words=, unless it names a state or a rating (stale, reviewed).",
    ],
    examples: [
      "list", "list korea", "list rating=mixture,f", "list rating!=t sort=rating",
      "list no-source status=rated",
    ]
  ) { desk, typed throws(Problem) in
    var order = ClaimOrder.place
    if let sort = typed.option("sort") { order = try desk.choice(sort, "order") }
    let filter = try ClaimFilter(typed, desk)
    return try ListView.reply(
      filter.includes,
      order,
      sought: filter.sought,
      onlyReasons: typed.has("reasons"),
      desk.state
    )
  }
}
