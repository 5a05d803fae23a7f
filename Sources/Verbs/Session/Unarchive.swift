import FactModel
import LineReading
import SessionLibrary
import SessionMoving
import Workbench

extension Verb {
  static let unarchive = Verb(
    "unarchive",
    group: .session,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.putAway(.archive))).optional])],
    summary: "bring a session back that was archived; without a name, the last",
    examples: ["unarchive put-away"]
  ) { desk, typed throws(Problem) in
    try desk.bringBack(.unarchive, typed.text("NAME")?.text)
  }
}
