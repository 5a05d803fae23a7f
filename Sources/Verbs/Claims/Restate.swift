import FactModel
import LineReading
import Workbench

extension Verb {
  static let restate = Verb(
    "restate",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: .text("TEXT", "the restatement"))],
    summary: "say the claim in its own words",
    details: [
      "So that it can be understood without the article. Without a claim's address, the verbs of this group are about the claim at the cursor, else the one just tagged.",
      "A text may begin with a quotation or a number. Where it begins with what could only be an address, put -- before it.",
    ],
    examples: ["restate c1 China says that no North Korean defectors are in China."]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in claim.restatement = typed.rest }
  }
}
