import FactModel
import LineReading
import Workbench

extension Verb {
  static let content = Verb(
    "content",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: .optional("RESTATEMENT", "the restatement"))],
    summary: "make the content claim below an attribution",
    details: [
      "The claim becomes one about the attribution, and c7.1 below c7 asks whether what was said is so."
    ],
    examples: ["content c1 People who leave for economic reasons are not refugees."]
  ) { desk, typed throws(Problem) in
    let before = try desk.claim(typed)
    guard before.number.part == nil else {
      throw Problem(
        .input,
        "\(before.label) is a content claim itself",
        place: typed.start,
        remedy: "Name the attribution: c\(before.number.main)."
      )
    }
    var attribution = before
    attribution.about = .attribution
    var content = Claim(
      id: desk.ports.newID(),
      number: desk.session.counters.nextPart(of: before.number),
      passages: before.passages
    )
    content.claimant = before.claimant
    content.said = before.said
    content.restatement = typed.restOrNil
    try desk.commit([
      Change(from: before, to: attribution),
      Change(from: nil, to: content),
    ])
    desk.justTagged = content.id
    return desk.changed(content)
  }
}
