/// Findings that a rule can see: proposed to the checker, never entered by themselves.
package struct Proposal: Sendable, Equatable {
  /// The kind of the finding, as it is typed.
  package var kind: String
  /// In code points.
  package var passages: [Range<Int>]
  /// What is wrong, in a sentence without a full stop.
  package var reason: String
}
