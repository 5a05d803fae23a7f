import FactModel
import LineReading
import Workbench

extension Verb {
  static let accept = Verb(
    "accept",
    group: .checking,
    forms: .proposals(.optional("NOTE", "the note")),
    summary: "enter what proposals lists as findings, or as claimants",
    details: [
      "p2 is one of them, p1-3 are several. Without a note, the rule's own words are the note. A speaker that is "
        + "proposed becomes the claimant of the claim."
    ],
    examples: ["accept p1", "accept p2 seventh paragraph, too", "accept all"]
  ) { desk, typed throws(Problem) in
    try desk.accept(typed)
  }
}
