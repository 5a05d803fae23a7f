import FactModel

extension Verb {
  static let list = Verb(
    "list",
    ["l"],
    group: .looking,
    forms: [CommandForm(options: ClaimFilter.options)],
    summary: "list the claims",
    details: [
      "Filters, which all must hold: \(ClaimFilter.options.filterUsage). A value with spaces stands in quotation marks."
    ],
    examples: ["list", "list rating=mixture", "list no-source status=rated"]
  ) { desk, typed throws(Problem) in
    try ListView.reply(try ClaimFilter(typed, desk), desk)
  }
}
