/// A fix with the claim or finding that it is for.
package struct ProposedFix: Sendable {
  /// `c3`, `f1`.
  package var label: String
  /// The claim; nil for a finding.
  package var claim: EntityID?
  package var fix: Fix
  /// What it replaces; nil where the claim or finding has no place.
  package var passage: Passage?
  /// Why: the verdict's reason, or the finding's note.
  package var reason: String?

  package init?(_ claim: Claim) {
    guard let fix = claim.fix else { return nil }
    (label, self.fix, passage) = (claim.label, fix, claim.passages.first)
    self.claim = claim.id
    reason = claim.verdict?.reason
  }

  package init?(_ finding: Finding) {
    guard let fix = finding.fix else { return nil }
    (label, self.fix, passage) = (finding.label, fix, finding.passages.first)
    reason = finding.note
  }

  /// Whether it is neither made nor refused.
  package var isOpen: Bool { fix.made == nil && fix.decision?.kind != .refused }
}

extension Session {
  /// The fixes, in the order of the article; what is not in it any more last.
  package var fixes: [ProposedFix] {
    let all =
      claims.all.compactMap { ProposedFix($0) } + findings.all.compactMap { ProposedFix($0) }
    func place(_ fix: ProposedFix) -> Int {
      fix.passage.flatMap { $0.isGone ? nil : $0.range.lowerBound } ?? .max
    }
    return all.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }
    .map(\.element)
  }
}
