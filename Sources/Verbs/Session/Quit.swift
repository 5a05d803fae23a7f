import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let quit = Verb(
    "quit",
    ["q", "exit"],
    group: .session,
    forms: [CommandForm()],
    summary: "leave; everything is saved already",
    examples: ["quit"]
  ) { _, _ in
    Reply(effect: .quit)
  }
}
