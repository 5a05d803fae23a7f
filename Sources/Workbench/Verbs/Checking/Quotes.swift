import FactModel

extension Verb {
  static let quotes = Verb(
    "quotes",
    group: .checking,
    forms: [CommandForm()],
    summary: "list every quotation with its speaker and verb",
    examples: ["quotes"]
  ) { desk, _ in
    QuotesView.reply(desk)
  }
}
