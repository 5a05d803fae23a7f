import DeskViews
import FactModel
import LineReading
import Publishing
import Release
import Replies
import Workbench

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
    summary: "do a command and publish what it changes for readers, with the reason for it",
    details: [
      "For one correction at once: readers get a new version with it and nothing else. Where other "
        + "changes wait for publication, publish comes first."
    ],
    examples: ["because \"The count was for 2023.\" c1 mf The later count is lower."]
  ) { desk, typed throws(Problem) in
    let place = typed.text("REASON")?.place ?? typed.start
    let reason = try TypedReason.line(typed.text("REASON")?.text ?? "", at: place)
    guard !desk.isDoingBecause, let nested = try desk.state.interpreter.interpret(typed.rest) else {
      throw Problem(
        .input,
        "the command is missing",
        place: typed.tail?.place ?? typed.end,
        remedy: "Usage: because \"REASON\" COMMAND"
      )
    }
    guard let last = desk.session.publications.last, last.retraction == nil else {
      throw Problem(
        .input,
        desk.session.publications.isEmpty
          ? "nothing was published: no change needs a reason for readers"
          : "all that was published is retracted: readers see no change",
        place: place,
        remedy: "Nothing was changed. Type the command alone."
      )
    }
    try desk.refuseGivenAway(by: reason)
    // What is sealed or goes off the record leaves what readers have at once.
    let before = try Release(desk.session, for: .public, edition: .readers)
    let draft = try Release(desk.session, for: .public)
    let waiting = PublicDifference(from: before, to: draft).groups
    guard waiting.isEmpty else {
      throw Problem(
        .input,
        "\(Wording.count(waiting.count, "other change")) \(waiting.count == 1 ? "waits" : "wait") for "
          + "publication",
        place: place,
        remedy: "Nothing was changed. publish gives readers what waits; because is for one change."
      )
    }
    desk.isDoingBecause = true
    defer { desk.isDoingBecause = false }
    var reply = try desk.perform(nested)
    try desk.publish(because: reason, after: last, before, &reply)
    return reply
  }
}

extension Desk {
  fileprivate func publish(
    because reason: String,
    after last: Publication,
    _ before: Release,
    _ reply: inout Reply
  ) throws(Problem) {
    let groups = PublicDifference(from: before, to: try Release(session, for: .public)).groups
    guard !groups.isEmpty else {
      reply.asides.append(
        StyledLine("Nothing that readers see was changed: the ledger has no new entry.", .warning)
      )
      return
    }
    var request = PublishRequest()
    request.reason = (.correction, reason)
    let version = newVersion(request, profile: last.profile)
    let published = try publish(version, try entries(for: groups, of: last, request))
    reply.asides += published.lines
  }
}
