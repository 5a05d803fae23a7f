import FactModel
import LineReading
import Workbench

extension Verb {
  static let claim = Verb(
    "claim",
    group: .tagging,
    forms: [CommandForm([.places.optional], tail: .optional("RESTATEMENT", "the restatement"))],
    summary: "make a claim without a verdict",
    details: [
      "Always makes a new claim, also where one stands already. Several addresses make one claim "
        + "of several passages. A text that would read as an address stands behind --."
    ],
    examples: [
      "claim 3.1\"more than 120 countries\" More than 120 countries praised China at the review"
    ]
  ) { desk, typed throws(Problem) in
    let ranges = try desk.passages(typed)
    var claim = desk.newClaim(ranges)
    claim.restatement = typed.restOrNil
    try desk.commit([Change(from: nil, to: claim)] + desk.linkingItems(to: claim))
    desk.justTagged = claim.id
    return desk.changed(claim, isNew: true)
  }
}
