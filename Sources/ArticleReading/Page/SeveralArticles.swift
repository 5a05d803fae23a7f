import FactModel

/// Tells a page with several whole articles on it, as a front page or a day's blog has, from one
/// with teasers of others.
enum SeveralArticles {
  /// What an article has at least: blocks of running text.
  private static let leastProse = 2
  private static let most = 50

  /// The headings of the articles among the pieces that were read; empty for a page with one.
  static func headings(_ pieces: PagePieces, _ map: PageMap) -> [String] {
    var headings: [String] = []
    for article in articles(map) {
      let end = map.end(article)
      let own = pieces.list.filter { $0.node >= article && $0.node < end }
      guard own.count(where: pieces.isProse) >= leastProse else { continue }
      let heading = own.first { $0.kind == .heading }
      headings.append(heading.map { pieces.string($0) } ?? "")
    }
    return headings.count > 1 ? headings.filter { !$0.isEmpty } : []
  }

  /// The `article` elements that stand in none.
  private static func articles(_ map: PageMap) -> [MarkupTree.Node] {
    var articles: [MarkupTree.Node] = []
    var node = 1
    while node < map.tree.count, articles.count < most {
      if map.tree.tag(node) == .article {
        articles.append(node)
        node = map.end(node)
      } else {
        node += 1
      }
    }
    return articles
  }
}
