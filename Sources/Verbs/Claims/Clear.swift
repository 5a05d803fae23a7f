import FactModel
import LineReading
import Workbench

extension Verb {
  static let clear = Verb(
    "clear",
    group: .claims,
    forms: [CommandForm([.subject.optional, .signature], tail: .optional("NOTE", "the note"))],
    summary: "clear the legal flag of a claim or finding, and sign for it",
    details: ["Whoever is at the keyboard clears it, or whom by NAME: names."],
    examples: [
      "clear c2 Attributed throughout.", "clear c2 by Jane Roe, lawyer: Attributed throughout.",
    ]
  ) { desk, typed throws(Problem) in
    try desk.update(typed, \.legal, \.legal) { flag, label throws(Problem) in
      let signed = try desk.signature(typed.text("by"))
      guard flag != nil else {
        throw Problem(
          .input,
          "\(label) has no legal flag",
          place: typed.start,
          remedy: "flag legal \(label) REASON sets one. To clear the screen press ^L."
        )
      }
      flag?.clearance = LegalFlag.Clearance(note: typed.restOrNil, signed: signed)
    }
  }
}
