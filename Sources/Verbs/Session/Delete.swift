import DeskViews
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
    if let name = typed.text("NAME") { try desk.refuseLabel(name) }
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

extension Desk {
  /// Refuses the label of what is in the session, where no session is called so.
  fileprivate func refuseLabel(_ typed: TypedText) throws(Problem) {
    let isSource = typed.text.hasPrefix("@")
    var scanner = LineScanner(typed.text)
    let address = isSource ? nil : try? session.addressParser.parse(&scanner)
    switch address {
    case .claim, .finding, .query, .contact, .items: break
    default: guard isSource else { return }
    }
    guard (try? ports.shelf.find(typed.text, in: .desk)) == nil else { return }
    throw Problem(
      .input,
      "delete puts whole sessions into the trash, and “\(Wording.excerpt(typed.text, 40))” is none",
      place: typed.place,
      remedy: "What is in the session is taken out by drop: drop \(typed.text)"
    )
  }
}
