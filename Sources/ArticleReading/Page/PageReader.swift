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
    let facts = PageFacts.read(tree, url: url)
    let map = PageMap(tree)
    let removed = RemovalRules.removed(map)
    let prose = ProseMap(map, without: removed)
    let body = BodyChoice(map, prose: prose).element()
    let textStart = prose.firstProse(in: body)
    let heading = TitleChoice(map, removed: removed).heading(for: facts.title, before: textStart)
    let first = heading ?? body
    var writer = PieceWriter(map, removed: removed)
    writer.write(map.commonAncestor(body, first), from: first, to: map.end(body))
    let title = heading.map { TitleChoice.words(tree.textContent(of: $0)) } ?? []
    var rules = PieceRules(writer.pieces, writer.bytes, map, bodyStart: body, title: title)
    rules.apply()
    var assembler = ArticleAssembler()
    if let title = facts.title { assembler.add(.title, title.utf8) }
    for piece in rules.pieces { assembler.add(piece.kind, writer.bytes[piece.range]) }
    guard !rules.pieces.isEmpty else {
      throw Problem(
        .damaged,
        "has no text to read",
        place: name.map { Problem.Place(file: $0) },
        remedy: "Open the page in a browser and save its text."
      )
    }
    return assembler.article(facts: facts)
  }
}
