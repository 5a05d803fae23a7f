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
    let all = Proposals.all(
      foundItems,
      in: session.article.text,
      blocks: session.article.blocks,
      dates: dateReadings
    )
    return all.enumerated().map { ($0.offset + 1, $0.element) }.filter { _, proposal in
      !proposal.passages.contains { entered.contains("\(proposal.kind) \(address(of: $0))") }
    }
  }
}
