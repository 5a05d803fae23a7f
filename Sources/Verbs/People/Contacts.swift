import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let contacts = Verb(
    "contacts",
    group: .people,
    forms: [CommandForm()],
    summary: "list whom the desk tried to reach, and who replied",
    examples: ["contacts"]
  ) { desk, _ in
    ContactView.list(desk.state)
  }
}
