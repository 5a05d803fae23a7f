import FactModel
import LineReading
import Workbench

extension Verb {
  static let flag = Verb(
    "flag",
    group: .claims,
    forms: [
      CommandForm(
        [Parameter("", "the kind of flag", .keyword(["legal"])), .subject.optional],
        tail: .text("REASON", "the reason", words: ["none"])
      )
    ],
    summary: "mark a claim or finding as one that a lawyer must clear",
    details: ["clear signs for it. A new reason asks for clearing again; none removes the flag."],
    examples: ["flag legal c1 Names a group as the source of an accusation."]
  ) { desk, typed throws(Problem) in
    let flag = typed.rest == "none" ? nil : LegalFlag(reason: typed.rest, signed: desk.sign())
    return try desk.update(typed, \.legal, \.legal) { legal, _ in legal = flag }
  }
}
