package import FactModel

/// Finds the article in a web page.
package enum PageReader {
  /// Reads a page.
  ///
  /// - Parameters:
  ///   - tree: The page.
  ///   - url: Where it came from; nil for a file.
  ///   - name: The file's name or URL for messages; nil when there is none.
  /// - Returns: The article without the page around it.
  /// - Throws: A problem for a page without text.
  package static func read(
    _ tree: MarkupTree,
    url: String?,
    name: String?
  ) throws(Problem) -> ReadArticle {
    let stated = PageFacts.read(tree, url: url)
    let facts = stated.article
    let map = PageMap(tree)
    let removed = RemovalRules.removed(map)
    let prose = ProseMap(map, without: removed)
    let body = BodyChoice(map, prose: prose).element()
    let textStart = prose.firstProse(in: body)
    let title = TitleChoice(map, removed: removed).title(facts.title, before: textStart)
    let first = title.heading ?? body
    let top = map.commonAncestor(body, first)
    var writer = PieceWriter(map, removed: removed, tables: TableShapes(tree, within: top))
    writer.write(top, from: first, to: map.end(body))
    var pieces = PagePieces(writer, map)
    PieceRules.apply(to: &pieces, titles: title.forms)
    HeadRules(bodyStart: body, authors: facts.byline).apply(to: &pieces)
    TailRules(authors: facts.byline).apply(to: &pieces)
    let isForSubscribers = stated.isForSubscribers
    let notices = PageNotices(map, removed: removed, isForSubscribers: isForSubscribers)
    var assembler = ArticleAssembler()
    if let title = title.text { assembler.add(.title, title) }
    for piece in pieces.list { assembler.add(piece.kind, pieces.text(piece)) }
    guard assembler.holdsBody else {
      throw notices.emptiness(at: name, hasLines: !writer.pieces.isEmpty)
    }
    return assembler.article(facts: facts, notices: notices.lines(for: pieces, from: textStart))
  }
}
