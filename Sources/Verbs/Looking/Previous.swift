import FactModel
import LineReading
import Workbench

extension Verb {
  static let previous = Verb(
    "previous",
    ["p"],
    group: .looking,
    forms: [CommandForm()],
    summary: "go to the sentence before",
    examples: ["previous"]
  ) { desk, _ throws(Problem) in
    try desk.goTo(.previous, at: nil)
  }
}
