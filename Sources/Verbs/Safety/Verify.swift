import Auditing
import DeskViews
import FactModel
import LineReading
import Replies
import SessionLibrary
import Workbench

extension Verb {
  static let verify = Verb(
    "verify",
    group: .safety,
    forms: [
      CommandForm(
        [Parameter("SESSION", "the session", .name(.session)).optional.repeated],
        options: [.flag("accept", "what was changed by hand, as your edit")]
      )
    ],
    summary: "check a session's files for damage",
    details: [
      "Without a name, this session's. The exit status is 1 where something is wrong. Nothing is changed.",
      "A session whose file was changed by something else is open for reading only. verify --accept makes "
        + "what was changed one edit of yours, names each thing, and keeps the file as it was found. Every "
        + "part that reads otherwise bears your name then, and a review of another verdict is gone. The edits "
        + "that were made, the article as it was read, what was published, sign-offs, blind checks, numbers, "
        + "a seal and terms cannot be changed so, and nothing is taken that verify would find. What no edit can "
        + "say is told.",
    ],
    examples: ["verify", "verify --accept"]
  ) { desk, typed throws(Problem) in
    var names = typed.texts("SESSION").map(\.text)
    if typed.has("accept") {
      guard names.isEmpty else {
        throw Problem(
          .input,
          "--accept is for the session on the desk",
          remedy:
            "open \(names[0]) first, look at it with show and verify, then type verify --accept."
        )
      }
      return try desk.acceptHandEdits("verify --accept")
    }
    if names.isEmpty {
      guard desk.hasFile else {
        return Reply("Nothing was changed yet, so there is no file to check.")
      }
      names = [desk.store.name]
    }
    var results: [(String, [AuditFinding])] = []
    for name in names { results.append((name, try desk.ports.verify(name))) }
    return VerificationView.reply(results)
  }
}
