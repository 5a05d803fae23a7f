package import FactModel

extension Item {
  /// Whether its words are a part of one of these passages.
  package func isWithin(_ passages: [Passage]) -> Bool {
    let range = passage.range
    return passages.contains { !$0.isGone && $0.range.clamped(to: range) == range }
  }
}
