/// What of an entity lies on sentences.
package struct Footprint: Sendable, Equatable {
  /// What the passages hold.
  package enum Content: Sendable, Equatable {
    case claim
    case finding
    case mark
    case item
  }

  package var content: Content
  package var passages: [Passage]
  /// The entities whose standing settles it as well: an item's first mention, the claim that it became.
  package var leaders: [EntityID]

  package init(_ content: Content, _ passages: [Passage], leaders: [EntityID] = []) {
    self.content = content
    self.passages = passages
    self.leaders = leaders
  }
}
