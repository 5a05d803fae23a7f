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
  ) { desk, _ throws(Problem) in
    try desk.looking { NumbersView.reply($0) }
  }
}
