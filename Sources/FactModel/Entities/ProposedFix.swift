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

  /// Whether it is neither made nor refused.
  package var isOpen: Bool {
    fix.made == nil && !(fix.isDecided && fix.decision?.kind == .refused)
  }
}

/// What a fix can be proposed for.
package protocol Fixable: Entity {
  /// The fix replaces the first.
  var passages: [Passage] { get set }
  var fix: Fix? { get set }
  /// The fix with what it is for; nil without one.
  var proposedFix: ProposedFix? { get }
}

extension Claim: Fixable {
  package var proposedFix: ProposedFix? {
    fix.map {
      ProposedFix(
        label: label,
        claim: id,
        fix: $0,
        passage: passages.first,
        reason: verdict?.reason
      )
    }
  }
}

extension Finding: Fixable {
  package var proposedFix: ProposedFix? {
    fix.map { ProposedFix(label: label, fix: $0, passage: passages.first, reason: note) }
  }
}

extension Session {
  /// The fixes, in the order of the article; what is not in it any more last.
  package var fixes: [ProposedFix] {
    let all = claims.all.compactMap(\.proposedFix) + findings.all.compactMap(\.proposedFix)
    func place(_ fix: ProposedFix) -> Int {
      fix.passage.flatMap { $0.isGone ? nil : $0.range.lowerBound } ?? .max
    }
    return all.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }
    .map(\.element)
  }
}
