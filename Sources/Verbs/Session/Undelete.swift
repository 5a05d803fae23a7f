import FactModel
import LineReading
import SessionLibrary
import SessionMoving
import Workbench

extension Verb {
  static let undelete = Verb(
    "undelete",
    group: .session,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.putAway(.trash))).optional])],
    summary: "bring a session back from the trash; without a name, the last",
    examples: ["undelete thrown-away"]
  ) { desk, typed throws(Problem) in
    try desk.bringBack(.undelete, typed.text("NAME")?.text)
  }
}
