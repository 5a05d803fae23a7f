import FactModel
import ItemFinding

/// What the rules find in the article, kept until the article is another.
struct FoundItems {
  let hash: String
  let items: [FoundItem]

  init(_ article: ArticleRevision) {
    hash = article.hash
    items = ItemFinder.items(of: article.blocks, in: article.text)
  }
}

extension Desk {
  /// The checkable pieces of the article as it stands now.
  var foundItems: [FoundItem] {
    if let cachedItems, cachedItems.hash == session.article.hash { return cachedItems.items }
    let found = FoundItems(session.article)
    cachedItems = found
    return found.items
  }
}
