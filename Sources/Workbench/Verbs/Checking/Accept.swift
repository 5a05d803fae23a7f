import FactModel
import ItemFinding
import OrderedJSON

extension Verb {
  static let accept = Verb(
    "accept",
    group: .checking,
    forms: [
      CommandForm(
        [Parameter("PROPOSAL", "the proposal", .proposals).repeated],
        tail: .optional("NOTE", "the note")
      ),
      CommandForm([.keyword("all")], tail: .optional("NOTE", "the note")),
    ],
    summary: "enter what proposals lists as findings",
    details: [
      "p2 is one of them, p1-3 are several. Without a note, the rule's own words are the note."
    ],
    examples: ["accept p1", "accept p2 seventh paragraph, too", "accept all"]
  ) { desk, typed throws(Problem) in
    let open = desk.openProposals
    var numbers = typed.keyword == "all" ? open.map(\.number) : []
    for word in typed.texts("PROPOSAL") {
      let ends = word.text.dropFirst().split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last else { continue }
      for number in first...last where !numbers.contains(number) {
        guard open.contains(where: { $0.number == number }) else {
          throw Problem(
            .input,
            "there is no open proposal p\(number)",
            place: word.place,
            remedy: "They are listed by: proposals."
          )
        }
        numbers.append(number)
      }
    }
    guard !numbers.isEmpty else {
      throw Problem(.input, "nothing is proposed", place: typed.start)
    }
    let findings = numbers.enumerated().compactMap { index, number -> Finding? in
      guard let proposal = open.first(where: { $0.number == number })?.proposal else { return nil }
      return desk.newFinding(
        proposal.kind,
        at: proposal.passages,
        note: typed.restOrNil ?? proposal.reason,
        behind: index
      )
    }
    try desk.commit(findings.map { Change(from: nil, to: $0) })
    return Reply(findings.map { FindingView.line($0, desk) }, json: .array(findings.map(\.json)))
  }
}
