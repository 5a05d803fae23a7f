import FactModel

extension Verb {
  static let names = Verb(
    "names",
    group: .checking,
    forms: [CommandForm()],
    summary: "list every name with its spellings and titles, by first mention",
    examples: ["names"]
  ) { desk, _ in
    NamesView.reply(desk)
  }
}
