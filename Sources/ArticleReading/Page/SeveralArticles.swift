/// Tells a page with several whole articles on it, as a front page or a day's blog has, from one
/// with teasers of others.
enum SeveralArticles {
  /// What an article has at least: blocks of running text, and that part of the longest one's text.
  private static let least = (blocks: 2, share: Float(0.25))
  private static let most = 50

  /// The headings of the articles on a page; empty for a page with one.
  static func headings(_ page: PageAnalysis) -> [String] {
    let map = page.map
    let found = articles(map)
    guard found.count > 1 else { return [] }
    let prose = ProseMap(map, without: page.removed)
    let articles = found.filter { article in
      (article..<map.end(article)).count { prose.ownProse(of: $0) > 0 } >= least.blocks
    }
    let longest = articles.map { prose.prose(in: $0) }.max() ?? 0
    let whole = articles.filter { prose.prose(in: $0) >= longest * least.share }
    guard whole.count > 1 else { return [] }
    return whole.compactMap { article in
      (article..<map.end(article)).first { map.tree.tag($0).isHeading }
        .map { String(decoding: InlineText.text(of: $0, in: map.tree), as: UTF8.self) }
    }
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
