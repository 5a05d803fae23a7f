import DeskViews
import FactModel
import LineReading
import Release
import Replies
import Reporting
import Workbench

extension Verb {
  static let queries = Verb(
    "queries",
    group: .people,
    forms: [
      CommandForm([Parameter("WHOM", "whom", .name(.words(Query.usualRecipients))).optional]),
      CommandForm([.keyword("open")]),
      CommandForm([
        .keyword("mail"), Parameter("WHOM", "whom", .name(.words(Query.usualRecipients))).optional,
      ]),
      CommandForm([.keyword("read"), .file]),
    ],
    summary: "list the queries, write the open ones as a mail, or read its answers",
    details: [
      "mail writes a text to send; it can go into a file: queries mail author > mail.txt. When the "
        + "mail came back with answers below the questions, queries read FILE takes them over; "
        + "quoted lines (>) and what was answered before are left out."
    ],
    examples: ["queries", "queries open", "queries mail author"]
  ) { desk, typed throws(Problem) in
    let whom = typed.text("WHOM")?.text
    switch typed.keyword {
    case "open": return QueryView.list(desk.session.queries.all.filter(\.isOpen), desk.state)
    case "mail": return try desk.mail(to: whom)
    case "read": return try desk.readAnswers(in: typed.text("FILE")?.text ?? "")
    default: return QueryView.list(desk.queries(to: whom), desk.state)
    }
  }
}

extension Desk {
  /// Those to somebody, or all.
  fileprivate func queries(to whom: String?) -> [Query] {
    session.queries.all.filter { whom == nil || $0.to.lowercased() == whom?.lowercased() }
  }

  fileprivate func mail(to whom: String?) throws(Problem) -> Reply {
    let open = queries(to: whom).filter(\.isOpen)
    guard !open.isEmpty else {
      let words = whom.map { " to \($0)" } ?? ""
      throw Problem(.input, "no query\(words) is waiting", remedy: "queries lists all of them.")
    }
    let labels = Set(open.map(\.id))
    try requireMade()
    let release = try Release(session, for: .editor)
    let text = QueryMail.text(release.queries.all.filter { labels.contains($0.id) }, release)
    return Reply(document: Array(text.utf8))
  }

  fileprivate func readAnswers(in file: String) throws(Problem) -> Reply {
    let bytes = try ports.readFile(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(
        .damaged,
        "the file is not UTF-8 text",
        place: Problem.Place(file: file),
        remedy: "Save the mail as plain text."
      )
    }
    return try takeAnswers(in: text, at: Problem.Place(file: file))
  }
}
