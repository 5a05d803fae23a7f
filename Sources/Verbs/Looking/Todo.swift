import DeskViews
import FactModel
import Judging
import LineReading
import Workbench

extension Verb {
  static let todo = Verb(
    "todo",
    group: .looking,
    forms: [CommandForm(tail: CommandTail("NAME", "whose work", .value, isOptional: true))],
    summary: "list what is left to do, of all or of somebody's claims",
    details: ["NAME is a person to whom claims were assigned, or me."],
    examples: ["todo", "todo me"]
  ) { desk, typed throws(Problem) in
    if let name = typed.restOrNil {
      return AssignedView.reply(try desk.somebody(name, among: desk.assignees), desk.state)
    }
    let changed = desk.session.changedSentences
    desk.noteShown(changed)
    return try desk.looking { TodoView.reply(changed, $0) }
  }
}
