import FactModel
import LineReading
import Workbench

extension Verb {
  static let claimant = Verb(
    "claimant",
    group: .claims,
    forms: [
      CommandForm(
        [.claim.optional],
        tail: CommandTail("NAME[, ROLE]", "the claimant", .claimant, words: ["author", "none"])
      )
    ],
    summary: "say who makes the claim",
    details: [
      "In a transcript, the speaker is the claimant of every new claim in what she says, until another is named."
    ],
    examples: ["claimant c1 Wang Wenbin, spokesperson of China's foreign ministry"]
  ) { desk, typed throws(Problem) in
    let place = typed.tail?.place ?? typed.start
    _ = try desk.person(typed.rest, at: place, "Usage: \(typed.usage)")
    return try desk.update(typed) { claim in claim.claimant = Desk.claimant(typed.rest) }
  }
}
