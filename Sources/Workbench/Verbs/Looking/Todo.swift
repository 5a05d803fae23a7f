import FactModel
import LineReading

extension Verb {
  static let todo = Verb(
    "todo",
    group: .looking,
    forms: [CommandForm()],
    summary: "list what is left to do",
    examples: ["todo"]
  ) { desk, _ in
    TodoView.reply(desk)
  }
}
