import FactModel
import LineReading
import SessionMoving

extension Verb {
  static let delete = Verb(
    "delete",
    group: .session,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.session)).optional])],
    summary: "put a session into the trash; the present one without a name",
    details: [
      "Nothing is asked, for undelete brings it back, also after leaving; sessions deleted lists the "
        + "trash. To be rid of it for good, remove its files from the folder trash among the sessions."
    ],
    examples: ["delete", "delete other"]
  ) { desk, typed throws(Problem) in
    try desk.putAway(.delete, typed.text("NAME")?.text)
  }
}
