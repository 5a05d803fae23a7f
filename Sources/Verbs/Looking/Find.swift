import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let find = Verb(
    "find",
    group: .looking,
    forms: [CommandForm(tail: .text("TEXT", "the text"))],
    summary: "list the sentences, and everything in the session, that contain a text",
    details: [
      "As it is typed, and where that is nowhere, in capitals or small letters. /word goes from one to the next."
    ],
    examples: ["find human rights", "find \"ways to\""]
  ) { desk, typed throws(Problem) in
    let text = typed.rest
    return try desk.looking { state throws(Problem) in try FindView.reply(text, state) }
  }
}
