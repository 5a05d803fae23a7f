import FactModel
import LineReading
import Workbench

extension Verb {
  static let passage = Verb(
    "passage",
    group: .claims,
    forms: [
      CommandForm([.claim.optional, Parameter("-N", "the number", .removal)]),
      CommandForm([.claim, .places]),
    ],
    summary: "add passages to a claim, or take its Nth one off",
    examples: ["passage c1 standfirst"]
  ) { desk, typed throws(Problem) in
    try desk.update(typed) { claim throws(Problem) in
      if let number = typed.text("-N") { return try desk.removePassage(number, of: &claim) }
      for range in try desk.passages(typed)
      where !claim.passages.contains(where: { $0.range == range }) {
        claim.passages.append(Passage(range, in: desk.session.article.text))
      }
    }
  }
}

extension Desk {
  fileprivate func removePassage(_ typed: TypedText, of claim: inout Claim) throws(Problem) {
    let index = (Int(typed.text) ?? 0) - 1
    guard claim.passages.indices.contains(index), claim.passages.count > 1 else {
      throw Problem(
        .input,
        claim.passages.count == 1
          ? "\(claim.label) has only one passage" : "\(claim.label) has no such passage",
        place: typed.place,
        remedy: "show \(claim.label) lists them."
      )
    }
    claim.passages.remove(at: index)
  }
}
