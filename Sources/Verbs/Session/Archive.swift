import FactModel
import LineReading
import SessionMoving
import Workbench

extension Verb {
  static let archive = Verb(
    "archive",
    group: .session,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.session)).optional])],
    summary: "put a session away that is done with",
    details: [
      "It is listed by sessions archived and not offered any more; unarchive brings it back. Without "
        + "a name it is the present session, whose article stays on the desk for reading. A session "
        + "that another window has open stays where it is."
    ],
    examples: ["archive", "archive other"]
  ) { desk, typed throws(Problem) in
    try desk.putAway(.archive, typed.text("NAME")?.text)
  }
}
