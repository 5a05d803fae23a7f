import DeskViews
import FactModel
import LineReading
import Workbench

extension Verb {
  static let sources = Verb(
    "sources",
    group: .sources,
    forms: [CommandForm()],
    summary: "list the sources",
    examples: ["sources"]
  ) { desk, _ in
    SourceView.list(desk.state)
  }
}
