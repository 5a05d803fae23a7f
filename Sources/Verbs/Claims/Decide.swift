import FactModel
import LineReading
import Publishing
import Workbench

extension Verb {
  static let decide = Verb(
    "decide",
    group: .claims,
    forms: [
      CommandForm(
        [.subject.optional, .keyword("accepted"), .signature],
        tail: .optional("REASON", "the reason")
      ),
      CommandForm(
        [
          .subject.optional, .keyword("changed"),
          Parameter("TEXT", "the new text", .quotation), .signature,
        ],
        tail: .optional("REASON", "the reason")
      ),
      CommandForm(
        [.subject.optional, .keyword("refused", "stet"), .signature],
        tail: .text("REASON", "the reason of the refusal")
      ),
      CommandForm([.subject.optional, .keyword("none")]),
    ],
    summary: "say what was decided about a claim's or finding's fix",
    details: [
      "Whoever is at the keyboard has decided, or whom by NAME: names. A fix is refused (stet: let it "
        + "stand) with a reason, which stays in the editor's report beside the checker's."
    ],
    examples: [
      "decide c2 refused The editor keeps the wire's wording.",
      "decide c2 stet by Maria Chen, author: It is what the ministry wrote.",
    ]
  ) { desk, typed throws(Problem) in
    try desk.update(typed, \.fix, \.fix) { fix, label throws(Problem) in
      guard fix != nil else {
        throw Problem(
          .input,
          "\(label) has no fix to decide about",
          place: typed.start,
          remedy: "fix \(label) TEXT proposes one."
        )
      }
      guard typed.keyword != "none" else {
        fix?.decision = nil
        return
      }
      let kind = Fix.Decision.Kind(rawValue: typed.keyword) ?? .refused
      if kind == .refused {
        _ = try TypedReason.line(typed.rest, at: typed.tail?.place ?? typed.end)
      }
      fix?.decision = Fix.Decision(
        kind: kind,
        text: typed.text("TEXT")?.text,
        reason: typed.restOrNil,
        signed: try desk.signature(typed.text("by"))
      )
    }
  }
}
