import FactModel
import LineReading
import Workbench

extension Verb {
  static let central = Verb(
    "central",
    group: .claims,
    forms: [CommandForm([.claim.optional, Parameter("", "no", .choice(["no"])).optional])],
    summary: "mark a claim as central to the article",
    examples: ["central c1"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in claim.isCentral = typed.text("no") == nil }
  }
}
