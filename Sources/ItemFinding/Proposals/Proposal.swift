package import FactModel

/// Findings that a rule can see: proposed to the checker, never entered by themselves.
package struct Proposal: Sendable, Equatable {
  /// The kind of the finding, as it is typed.
  package var kind: String
  /// In code points.
  package var passages: [Range<Int>]
  /// What is wrong, in a sentence without a full stop.
  package var reason: String

  /// Whether a finding is of this kind and on all the words: what was dismissed of two figures says nothing
  /// of one of them and a third.
  package func isSettled(by finding: Finding) -> Bool {
    let ranges = finding.passages.filter { !$0.isGone }.map(\.range)
    return finding.kind == kind
      && passages.allSatisfy { words in ranges.contains { $0.overlaps(words) } }
  }
}
