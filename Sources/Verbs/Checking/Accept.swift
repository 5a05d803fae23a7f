import FactModel
import LineReading
import Workbench

extension Verb {
  static let accept = Verb(
    "accept",
    group: .checking,
    forms: .proposals(.optional("NOTE", "the note")),
    summary: "enter what proposals lists as findings",
    details: [
      "p2 is one of them, p1-3 are several. Without a note, the rule's own words are the note."
    ],
    examples: ["accept p1", "accept p2 seventh paragraph, too", "accept all"]
  ) { desk, typed throws(Problem) in
    try desk.enter(typed, isDismissed: false)
  }
}
