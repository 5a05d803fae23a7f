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
