import FactModel
import LineReading
import SessionLibrary
import SessionMoving
import Workbench

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
    // One letter names a session too easily that somebody did not mean.
    if let name = typed.text("NAME"), name.text.count < 3,
      try desk.ports.shelf.find(name.text, in: .desk) != name.text
    {
      throw Problem(
        .input,
        "“\(name.text)” is too short to say which session goes into the trash",
        place: name.place,
        remedy: "Type more of its name; a claim or source is taken out by drop LABEL."
      )
    }
    return try desk.putAway(.delete, typed.text("NAME")?.text)
  }
}
