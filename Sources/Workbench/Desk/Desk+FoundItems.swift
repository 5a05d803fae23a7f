import FactModel
import ItemFinding

extension Desk {
  /// The checkable pieces of the article as it stands now.
  var foundItems: [FoundItem] {
    if let cachedItems, cachedItems.hash == session.article.hash { return cachedItems.items }
    let found = FoundItems(session.article)
    cachedItems = found
    return found.items
  }
}
