import FactModel
import LineReading
import Publishing
import Workbench

extension Verb {
  static let risk = Verb(
    "risk",
    group: .claims,
    forms: [
      CommandForm(
        [.claim.optional, .signature],
        tail: .text("TEXT", "the risk", words: ["none"])
      )
    ],
    summary: "say what is risked by leaving a claim unconfirmed, and who accepts that",
    details: [
      "Whoever is at the keyboard accepts it unless somebody is named. A claim rated On author or "
        + "Unconfirmed asks for it: todo and status list those without, check lets none pass."
    ],
    examples: [
      "risk c1 The author has it from the ministry, by phone.",
      "risk c1 by Kim Lee, editor: Two papers have it; nobody denies it.",
    ]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim throws(Problem) in
      let signed = try desk.signature(typed.text("by"))
      let text = typed.rest
      if text != "none" { _ = try TypedReason.line(text, at: typed.tail?.place ?? typed.end) }
      claim.risk = text == "none" ? nil : AcceptedRisk(text: text, signed: signed)
    }
  }
}
