import FactModel
import LineReading
import Workbench

extension Verb {
  static let kind = Verb(
    "kind",
    group: .claims,
    forms: [
      CommandForm(
        [.claim.optional],
        tail: CommandTail(
          "WORDS",
          "the kind",
          .value,
          words: ["none"],
          examples: ["numerical", "causal", "quotation", "event", "position"]
        )
      )
    ],
    summary: "say what kind of claim it is",
    examples: ["kind c1 numerical"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in claim.kind = typed.rest == "none" ? nil : typed.rest }
  }
}
