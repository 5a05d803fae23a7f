import FactModel
import LineReading

extension Verb {
  static let todo = Verb(
    "todo",
    group: .looking,
    forms: [CommandForm(tail: .optional("NAME", "whose work"))],
    summary: "list what is left to do, of all or of somebody's claims",
    details: ["NAME is a person to whom claims were assigned, or me."],
    examples: ["todo", "todo me"]
  ) { desk, typed in
    typed.restOrNil.map { AssignedView.reply(desk.person($0), desk) } ?? TodoView.reply(desk)
  }
}
