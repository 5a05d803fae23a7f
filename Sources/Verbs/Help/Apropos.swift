import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let apropos = Verb(
    "apropos",
    group: .help,
    forms: [CommandForm(tail: .text("WORD", "the word"))],
    summary: "list the verbs and topics whose help contains a word",
    examples: ["apropos source"]
  ) { desk, typed in
    AproposView.reply(typed.rest, desk.state)
  }
}
