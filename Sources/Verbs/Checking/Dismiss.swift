import FactModel
import LineReading
import Workbench

extension Verb {
  static let dismiss = Verb(
    "dismiss",
    group: .checking,
    forms: .proposals(.optional("REASON", "the reason")),
    summary: "say of what proposals lists that nothing is wrong there",
    details: [
      "It is kept as a finding that was rejected, and is not proposed again. Where its sentence reads "
        + "otherwise later, it is open again, as any judgement is. p1-3 are several."
    ],
    examples: ["dismiss p3 the sentence before says who speaks"]
  ) { desk, typed throws(Problem) in
    try desk.dismiss(typed)
  }
}
