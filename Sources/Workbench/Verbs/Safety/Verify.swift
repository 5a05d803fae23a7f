import Auditing
import FactModel

extension Verb {
  static let verify = Verb(
    "verify",
    group: .safety,
    forms: [
      CommandForm([Parameter("SESSION", "the session", .name(.session)).optional.repeated])
    ],
    summary: "check a session's files for damage; never changes anything",
    details: ["Without a name, this session's. The exit status is 1 where something is wrong."],
    examples: ["verify"]
  ) { desk, typed throws(Problem) in
    var names = typed.texts("SESSION").map(\.text)
    if names.isEmpty {
      guard desk.session.log.count > 0 else {
        return Reply("Nothing was changed yet, so there is no file to check.")
      }
      names = [desk.store.name]
    }
    var results: [(String, [AuditFinding])] = []
    for name in names { results.append((name, try desk.ports.verify(name))) }
    return VerificationView.reply(results)
  }
}
