import FactModel
import LineReading
import Replies
import Workbench

extension Verb {
  static let said = Verb(
    "said",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: .value("DATE", "the date", words: ["none"]))],
    summary: "say when it was said",
    examples: ["said c1 2024-01-29"]
  ) { desk, typed throws(Problem) in
    var reply = try desk.update(typed) { claim throws(Problem) in
      let place = typed.tail?.place ?? typed.start
      claim.said = typed.rest == "none" ? nil : try desk.date(typed.rest, at: place)
    }
    // No date has a colon in it.
    if typed.rest.contains(":") {
      reply.asides.append(StyledLine("The time of day is not kept.", .warning))
    }
    return reply
  }
}
