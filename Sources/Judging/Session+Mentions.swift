package import FactModel

extension Session {
  /// Whether an item is counted and checked by itself: it is no later mention of a name, or the first one is gone
  /// from the article, or was checked when this one's sentence was not there as it reads now.
  package func standsAlone(_ item: Item) -> Bool {
    guard let first = item.firstMention.flatMap({ items[$0] }) else { return true }
    return first.passage.isGone || isOpen(item) && !isOpen(first)
  }
}
