import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let numbers = Verb(
    "numbers",
    group: .checking,
    forms: [CommandForm()],
    summary: "list every figure with its unit and place",
    examples: ["numbers"]
  ) { desk, _ in
    NumbersView.reply(desk.state)
  }
}
