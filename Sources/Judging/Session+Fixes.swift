package import FactModel

extension Session {
  /// Whether a fix, or what was decided of it, was for words that read otherwise.
  package func isStale(_ proposed: ProposedFix) -> Bool {
    func isStale(_ entity: some Judged) -> Bool {
      staleJudgements(of: entity).contains { [.fix, .decision, .made].contains($0.kind) }
    }
    if let claim = proposed.claim.flatMap({ claims[$0] }) { return isStale(claim) }
    return findings.all.first { $0.label == proposed.label }.map { isStale($0) } ?? false
  }
}
