import FactModel
import LineReading
import Workbench

extension Verb {
  static let answers = Verb(
    "answers",
    group: .people,
    forms: [
      CommandForm(tail: .text("TEXT", "the mail")), CommandForm([.keyword("read"), .file]),
      CommandForm([.keyword("take"), .file]),
    ],
    summary: "take over the answers in a mail that is pasted, or in the author's document",
    details: [
      "The mail that queries mail wrote, as it came back: the answers stand below the questions, "
        + "[q1]. queries read FILE does the same from a file.",
      "read shows what the Word document that fixes docx wrote has brought back: changes that were "
        + "accepted or refused, as decisions of whoever saved it last, and answers to comments. take "
        + "enters them.",
    ],
    examples: ["answers [q1] Answer: It is China's own count."]
  ) { desk, typed throws(Problem) in
    if !typed.keyword.isEmpty {
      let file = typed.text("FILE")?.text ?? ""
      return try desk.answers(inDraft: file, takes: typed.keyword == "take")
    }
    return try desk.takeAnswers(in: typed.rest, at: typed.end)
  }
}
