import FactModel
import LineReading
import Preferences
import Replies
import Workbench

extension Verb {
  static let me = Verb(
    "me",
    group: .session,
    forms: [CommandForm(), CommandForm(tail: .value("NAME[, ROLE]", "the name"))],
    summary: "say who is at the keyboard",
    details: [
      "Every edit bears the name. It is kept in the configuration; --by and FACTDESK_USER win over it."
    ],
    examples: ["me", "me Kim Min-ji, checker"]
  ) { desk, typed throws(Problem) in
    guard typed.tail != nil else { return Reply("You are \(desk.checker.signature).") }
    desk.checker = try Checker(typed)
    var reply = Reply(
      "You are \(desk.checker.signature). Every change from now on bears your name."
    )
    do throws(Problem) {
      if let store = desk.ports.configuration {
        try desk.keep("me \(desk.checker.typed)", key: "me", in: store)
      }
    } catch {
      reply.asides = [StyledLine("It could not be kept for the next time: \(error.what)", .warning)]
    }
    return reply
  }
}
