import FactModel
import ItemFinding
import ProposalFinding

// Who could be the claimant of a claim: proposed, never filled in.
extension DeskState {
  /// Claims without a claimant on which one person is quoted, each with who that is; the numbers are those of
  /// the claims, behind `count`.
  func claimantProposals(behind count: Int) -> [(number: Int, proposal: Proposal)] {
    let claims = session.claims.all.filter {
      $0.claimant == nil && $0.retraction == nil && !$0.passages.isEmpty
        && !$0.passages.contains(where: \.isGone)
    }
    guard !claims.isEmpty else { return [] }
    let speakers = quotationSpeakers
    return claims.compactMap { claim in
      let names = claim.passages.map { speakers.speaker(of: $0.range) }
      guard let first = names.first, let name = first, names.allSatisfy({ $0 == name }) else {
        return nil
      }
      let proposal = Proposal(
        kind: Proposal.claimant,
        passages: claim.passages.map(\.range),
        reason: "\(Wording.oneLine(name)) says so: claimant of \(claim.label)",
        speaker: Proposal.Speaker(of: claim.id, name)
      )
      return (count + claim.number.main + Self.perPart * (claim.number.part ?? 0), proposal)
    }
  }

  /// So far apart are the numbers of a claim and of a content claim below it.
  private static let perPart = 100_000
}
