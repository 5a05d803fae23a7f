package import FactModel

/// What a rule can see: proposed to the checker, never entered by itself.
package struct Proposal: Sendable, Equatable {
  /// Who would be the claimant of a claim.
  package struct Speaker: Sendable, Equatable {
    package var claim: EntityID
    package var name: String

    package init(of claim: EntityID, _ name: String) {
      self.claim = claim
      self.name = name
    }
  }

  /// The kind of a claimant that is proposed, and of the finding that refuses it.
  package static let claimant = "claimant"

  /// The kind of the finding, as it is typed.
  package var kind: String
  /// In code points.
  package var passages: [Range<Int>]
  /// What is wrong, in a sentence without a full stop.
  package var reason: String
  /// Nil where it is a finding that is proposed.
  package var speaker: Speaker?

  package init(kind: String, passages: [Range<Int>], reason: String, speaker: Speaker? = nil) {
    self.kind = kind
    self.passages = passages
    self.reason = reason
    self.speaker = speaker
  }

  /// Whether a finding is of this kind and on all the words: what was dismissed of two figures says nothing
  /// of one of them and a third.
  package func isSettled(by finding: Finding) -> Bool {
    let ranges = finding.passages.filter { !$0.isGone }.map(\.range)
    return finding.kind == kind
      && passages.allSatisfy { words in ranges.contains { $0.overlaps(words) } }
  }
}
