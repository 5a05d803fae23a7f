import FactModel
import LineReading
import Workbench

extension Verb {
  static let again = Verb(
    "again",
    group: .session,
    forms: [CommandForm()],
    summary: "do the last command once more",
    examples: ["again"]
  ) { desk, _ throws(Problem) in
    guard let line = desk.lastLine else {
      throw Problem(.input, "there is nothing to do again", remedy: "Type a command first.")
    }
    return try desk.performCommand(line)
  }
}
