import FactModel

extension Verb {
  static let find = Verb(
    "find",
    group: .looking,
    forms: [CommandForm(tail: .text("TEXT", "the text"))],
    summary: "list the sentences and claims that contain a text",
    examples: ["find human rights"]
  ) { desk, typed throws(Problem) in
    try FindView.reply(typed.rest, desk)
  }
}
