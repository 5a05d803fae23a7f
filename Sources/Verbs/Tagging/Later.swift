import FactModel
import LineReading
import Workbench

extension Verb {
  static let later = Verb(
    "later",
    group: .tagging,
    forms: [CommandForm([.places.optional], tail: .optional("NOTE", "the note"))],
    summary: "mark sentences to be returned to",
    examples: ["later 8.2 look for the UN statement"]
  ) { desk, typed throws(Problem) in
    try desk.mark(.later, try desk.passages(typed), note: typed.restOrNil)
  }
}
