import FactModel
import LineReading
import Workbench

extension Verb {
  static let confidence = Verb(
    "confidence",
    group: .claims,
    forms: [CommandForm([.claim.optional, .choice("confidence", Verdict.Confidence.self)])],
    summary: "say how sure the verdict is",
    examples: ["confidence c1 high"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim throws(Problem) in
      guard var verdict = claim.verdicts.popLast() else {
        throw Problem(
          .input,
          "\(claim.label) has no verdict yet",
          place: typed.text("confidence")?.place,
          remedy: "Rate it first."
        )
      }
      verdict.confidence = typed.choice("confidence")
      claim.verdicts.append(verdict)
    }
  }
}
