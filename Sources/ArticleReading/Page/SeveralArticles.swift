import FactModel

/// Tells a page with several whole articles on it, as a front page or a day's blog has, from one
/// with teasers of others.
enum SeveralArticles {
  /// What an article has at least: blocks of running text, and that part of the longest one's text.
  private static let least = (blocks: 2, share: Float(0.25))
  private static let most = 50

  /// The headings of the articles on a page; empty for a page with one.
  ///
  /// `pieces`: What was read of it.
  static func headings(_ page: PageAnalysis, _ pieces: PagePieces) -> [String] {
    let whole = headings(page)
    return whole.count > 1 ? whole : storyHeadings(pieces)
  }

  /// Whether a page is several articles with a linked heading above each, as a day's blog has: no
  /// running text stands before the first, and enough below each of two or more.
  static func beginWithLinks(_ pieces: PagePieces) -> Bool {
    guard let first = pieces.list.firstIndex(where: pieces.isLinkedHeading),
      !pieces.list[..<first].contains(where: pieces.isProse)
    else { return false }
    return pieces.list.indices.count {
      pieces.isLinkedHeading(pieces.list[$0]) && beginsStory(at: $0, pieces)
    } > 1
  }

  private static func beginsStory(at index: Int, _ pieces: PagePieces) -> Bool {
    let below = pieces.list.dropFirst(index + 1).prefix { $0.kind != .heading }
    return below.lazy.filter(pieces.isProse).prefix(least.blocks).count == least.blocks
  }

  /// Headings that are links or have a byline or a date right below them, with running text.
  private static func storyHeadings(_ pieces: PagePieces) -> [String] {
    let isLinked = beginWithLinks(pieces)
    let found = pieces.list.indices.dropLast().filter { index in
      pieces.list[index].kind == .heading
        && (isLinked && pieces.isLinkedHeading(pieces.list[index])
          || isSigned(pieces.list[index + 1], pieces))
        && beginsStory(at: index, pieces)
    }
    return found.count > 1 ? found.prefix(most).map { pieces.string(pieces.list[$0]) } : []
  }

  private static func isSigned(_ piece: PagePiece, _ pieces: PagePieces) -> Bool {
    piece.kind == .byline || piece.kind == .dateline
      || piece.kind == .paragraph
        && pieces.scan(piece) {
          BylineReader.byline(in: $0, $1) != nil || PlaceAndDate.dates(in: $0, $1) != nil
        }
  }

  /// The headings of the elements that are whole articles.
  private static func headings(_ page: PageAnalysis) -> [String] {
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
