import FactModel
import LineReading
import Merging
import Publishing
import Workbench

extension Verb {
  static let confidence = Verb(
    "confidence",
    group: .claims,
    forms: [CommandForm([.claim.optional, .choice("confidence", Verdict.Confidence.self)])],
    summary: "say how sure the verdict is",
    details: ["Of somebody else's verdict, it is given again under your name."],
    examples: ["confidence c1 high"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim throws(Problem) in
      guard var verdict = claim.verdict else {
        throw Problem(
          .input,
          "\(claim.label) has no verdict yet",
          place: typed.text("confidence")?.place,
          remedy: "Rate it first."
        )
      }
      verdict.confidence = typed.choice("confidence")
      // How sure somebody else is, only they can say: the rating is given again.
      guard verdict.signed.by.name == desk.checker.name else {
        if desk.session.hasOpenConflict(about: claim.id)
          || desk.session.ratedApart.contains(claim.id)
        {
          throw Problem(
            .input,
            "\(verdict.signed.by.name) rated \(claim.label), and people differ about it",
            remedy: "Nothing was changed. Settle that first: adjudicate, or rate it again."
          )
        }
        (verdict.identity, verdict.signed, verdict.seen) = (nil, desk.sign(), nil)
        return claim.add(verdict, id: desk.ports.newID(), asBefore: true)
      }
      claim.verdicts[claim.verdicts.count - 1] = verdict
    }
  }
}
