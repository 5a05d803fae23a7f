import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let help = Verb(
    "help",
    ["?", "h"],
    group: .help,
    forms: [
      CommandForm([Parameter("VERB | GROUP | TOPIC | all", "the topic", .name(.topic)).optional])
    ],
    summary: "list the verbs, or explain one",
    details: [
      "Topics: \(HelpTopic.all.map(\.name).joined(separator: ", ")). all lists every verb with what it does."
    ],
    examples: ["help", "help evidence", "help addresses", "help claims", "help all"]
  ) { desk, typed throws(Problem) in
    try HelpView.reply(typed.text("VERB | GROUP | TOPIC | all"), desk.state)
  }
}
