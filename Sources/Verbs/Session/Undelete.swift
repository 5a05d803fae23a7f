import FactModel
import LineReading
import SessionLibrary
import SessionMoving
import Workbench

extension Verb {
  static let undelete = Verb(
    "undelete",
    group: .session,
    forms: [
      CommandForm(
        [Parameter("NAME", "the name", .name(.putAway(.trash))).optional],
        options: [.asName]
      )
    ],
    summary: "bring a session back from the trash; without a name, the last",
    details: ["as NEW gives it another name, where a session has its own by now."],
    examples: ["undelete thrown-away", "undelete thrown-away as second-look"]
  ) { desk, typed throws(Problem) in
    try desk.bringBack(.undelete, typed.text("NAME")?.text, as: typed.option("as")?.text)
  }
}
