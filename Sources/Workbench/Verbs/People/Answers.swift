import FactModel

extension Verb {
  static let answers = Verb(
    "answers",
    group: .people,
    forms: [CommandForm(tail: .text("TEXT", "the mail"))],
    summary: "take over the answers in a mail that is pasted",
    details: [
      "The mail that queries mail wrote, as it came back: the answers stand below the questions, "
        + "[q1]. queries read FILE does the same from a file."
    ],
    examples: ["answers [q1] Answer: It is China's own count."]
  ) { desk, typed throws(Problem) in
    try desk.takeAnswers(in: typed.rest, at: typed.end)
  }
}
