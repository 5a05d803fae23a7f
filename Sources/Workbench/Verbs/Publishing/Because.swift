import FactModel
import LineGrammar
import Replies

extension Verb {
  static let because = Verb(
    "because",
    group: .publishing,
    forms: [
      CommandForm(
        [Parameter("REASON", "the reason", .quotation)],
        tail: CommandTail("COMMAND", "the command", .command)
      )
    ],
    summary: "do a command that changes a published claim, with the reason for it",
    details: [
      "Typed without because, such a command asks for the reason; a script must give it so. The "
        + "change and its entry in the ledger are one edit."
    ],
    examples: ["because \"The count was for 2023.\" c1 mf The later count is lower."]
  ) { desk, typed throws(Problem) in
    guard let reason = typed.text("REASON")?.text, !Wording.oneLine(reason).isEmpty else {
      throw Problem(
        .input,
        "the reason is missing",
        place: typed.start,
        remedy: "Usage: because \"REASON\" COMMAND"
      )
    }
    guard desk.correctionReason == nil, let nested = try desk.interpreter.interpret(typed.rest)
    else {
      throw Problem(
        .input,
        "the command is missing",
        place: typed.tail?.place ?? typed.end,
        remedy: "Usage: because \"REASON\" COMMAND"
      )
    }
    desk.correctionReason = reason
    defer { desk.correctionReason = nil }
    let before = desk.session.corrections.count
    var reply = try desk.perform(nested)
    if desk.session.corrections.count == before {
      reply.asides.append(
        StyledLine("Nothing that readers see was changed: the ledger has no new entry.", .warning)
      )
    }
    return reply
  }
}
