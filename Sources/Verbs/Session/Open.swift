import FactModel
import LineReading
import SessionLibrary
import Workbench

extension Verb {
  static let open = Verb(
    "open",
    group: .session,
    forms: [CommandForm([Parameter("NAME | ARTICLE | -", "the name", .name(.session))])],
    summary: "go on to another session or article",
    details: [
      "NAME is a session's name or its unique beginning; ARTICLE is a file, whose session is resumed "
        + "or started; - is the session that was open before. The present session is closed first; "
        + "everything in it is saved."
    ],
    examples: ["open other"]
  ) { desk, typed throws(Problem) in
    let text = typed.text("NAME | ARTICLE | -")?.text ?? ""
    if text == "-" {
      guard let before = desk.sessionBefore else {
        throw Problem(.input, "no other session was open before", remedy: "sessions lists them.")
      }
      return try desk.resume(before)
    }
    guard desk.ports.shelf.isArticle(text) else { return try desk.resume(text) }
    return try desk.open(article: text, startsNew: false)
  }
}
