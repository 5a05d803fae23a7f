import FactModel
import LineReading
import Workbench

extension Verb {
  static let question = Verb(
    "question",
    group: .claims,
    forms: [CommandForm([.claim.optional], tail: .text("TEXT", "the question"))],
    summary: "note something to find out for a claim",
    examples: ["question c1 Does the ministry's transcript have the same words?"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim in
      claim.questions.append(ResearchQuestion(question: typed.rest, signed: desk.sign()))
    }
  }
}
