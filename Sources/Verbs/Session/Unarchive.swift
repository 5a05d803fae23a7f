import FactModel
import LineReading
import SessionLibrary
import SessionMoving
import Workbench

extension Verb {
  static let unarchive = Verb(
    "unarchive",
    group: .session,
    forms: [
      CommandForm(
        [Parameter("NAME", "the name", .name(.putAway(.archive))).optional],
        options: [.asName]
      )
    ],
    summary: "bring a session back that was archived; without a name, the last",
    details: ["as NEW gives it another name, where a session has its own by now."],
    examples: ["unarchive put-away"]
  ) { desk, typed throws(Problem) in
    try desk.bringBack(.unarchive, typed.text("NAME")?.text, as: typed.option("as")?.text)
  }
}
