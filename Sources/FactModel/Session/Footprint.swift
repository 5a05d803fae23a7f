/// What of an entity lies on sentences, as far as it matters for what is covered.
package struct Footprint: Sendable, Equatable {
  /// What the passages hold.
  package enum Content: Sendable, Equatable {
    case claim
    case finding
    /// Whether it says that there is nothing to check.
    case mark(isNothing: Bool)
    /// Whether it was checked itself, and the first mention of the same name, which settles it as well.
    case item(isSettled: Bool, firstMention: EntityID?)
  }

  package var content: Content
  package var passages: [Passage]

  package init(_ content: Content, _ passages: [Passage]) {
    self.content = content
    self.passages = passages
  }
}
