import FactModel
import LineReading
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let save = Verb(
    "save",
    group: .safety,
    forms: [CommandForm([Parameter("NAME", "the name", .name(.file)).optional])],
    summary: "write the session under another name and go on there",
    details: [
      "There is no need to save: every change is on disk before the prompt returns. This is for a "
        + "copy, or for another disk when this one fails: NAME may be a path, such as "
        + "/media/stick/draft."
    ],
    examples: ["save second-opinion"]
  ) { desk, typed throws(Problem) in
    guard let name = typed.text("NAME")?.text else {
      try desk.store.makeDurable(desk.session)
      return Reply(
        "Everything is saved: \(desk.store.path). save NAME leaves it as it is and goes on in a copy."
      )
    }
    guard typed.text("NAME")?.isLiteral == true || !["as", "now", "all"].contains(name) else {
      throw Problem(
        .input,
        "“\(name)” would be the name of a copy",
        place: typed.start,
        remedy: "Everything is saved when it is made. save NAME goes on in a copy of that name."
      )
    }
    try desk.refuseGivenAway(by: name)
    let other = try desk.ports.saveAs(desk.session, name, desk.store)
    let old = desk.store
    desk.store = other
    var notices: [String] = []
    if old.readOnlyReason == nil, old.durableThrough == desk.session.log.count {
      notices = try old.close(desk.session)
    }
    if !desk.ports.shelf.names(in: .desk).contains(other.name) {
      notices.append(
        "It lies outside the folder of sessions that is open here: sessions does not list it."
      )
    }
    return Reply(
      [StyledLine("The session goes on as \(other.path)")],
      asides: notices.map { StyledLine($0, .warning) }
    )
  }
}
