import FactModel
import LineReading
import Workbench

extension Verb {
  static let about = Verb(
    "about",
    group: .claims,
    forms: [CommandForm([.claim.optional, .choice("subject", Claim.About.self)])],
    summary: "say whether the claim is that it was said, or that it is so",
    examples: ["about c1 attribution"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in claim.about = typed.choice("subject") ?? claim.about }
  }
}
