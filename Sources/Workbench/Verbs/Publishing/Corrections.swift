import DeskViews
import FactModel
import LineGrammar

extension Verb {
  static let corrections = Verb(
    "corrections",
    group: .publishing,
    forms: [CommandForm()],
    summary: "list what was published, and what was corrected or retracted since",
    examples: ["corrections"]
  ) { desk, _ in
    CorrectionsView.reply(desk.state)
  }
}
