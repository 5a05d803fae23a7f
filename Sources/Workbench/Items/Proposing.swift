import FactModel
import ItemFinding
import OrderedJSON

// What rules see as findings, and how a checker takes it over.
extension Desk {
  /// What the rules see, each with its number, which stays while the article does; without what is
  /// entered already.
  var openProposals: [(number: Int, proposal: Proposal)] {
    let entered = Set(
      session.findings.all.flatMap { finding in
        finding.passages.map { "\(finding.kind) \(address(of: $0))" }
      }
    )
    let all = Proposals.all(foundItems, in: session.article.text, sentences: session.sentences)
    return all.enumerated().map { ($0.offset + 1, $0.element) }.filter { _, proposal in
      !proposal.passages.contains { entered.contains("\(proposal.kind) \(address(of: $0))") }
    }
  }

  /// Enters proposals as findings, in one edit.
  func acceptProposals(_ scanner: inout LineScanner) throws(Problem) -> Reply {
    let open = openProposals
    let place = scanner.place()
    var numbers: [Int] = []
    if scanner.peekWord().lowercased() == "all" {
      _ = scanner.word()
      numbers = open.map(\.number)
    }
    while let range = Self.proposals(scanner.peekWord()) {
      let place = scanner.place()
      _ = scanner.word()
      for number in range where !numbers.contains(number) {
        guard open.contains(where: { $0.number == number }) else {
          throw Problem(
            .input,
            "there is no open proposal p\(number)",
            place: place,
            remedy: "They are listed by: proposals."
          )
        }
        numbers.append(number)
      }
    }
    guard !numbers.isEmpty else {
      throw Problem(
        .input,
        open.isEmpty ? "nothing is proposed" : "the proposal is missing",
        place: place,
        remedy: "Usage: accept PROPOSAL… [NOTE]; proposals lists them.",
        candidates: open.map { "p\($0.number)  \($0.proposal.kind): \($0.proposal.reason)" }
      )
    }
    _ = scanner.takeSeparator()
    let note = scanner.rest()
    let findings = numbers.enumerated().compactMap { index, number -> Finding? in
      guard let proposal = open.first(where: { $0.number == number })?.proposal else { return nil }
      return newFinding(
        proposal.kind,
        at: proposal.passages,
        note: note.isEmpty ? proposal.reason : note,
        behind: index
      )
    }
    try commit(findings.map { Change(from: nil, to: $0) })
    return Reply(
      findings.map { FindingView.line($0, self) },
      json: .array(findings.map(\.json))
    )
  }

  /// `p2`, `p1-3`; nil for anything else.
  private static func proposals(_ word: String) -> ClosedRange<Int>? {
    guard word.first == "p" else { return nil }
    let parts = word.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (1...2).contains(numbers.count), let first = numbers.first,
      let last = numbers.last, first > 0, last >= first, last - first < 1000
    else { return nil }
    return first...last
  }
}
