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
    let body = BodyChoice(map, removed: removed).element()
    var writer = PieceWriter(map, removed: removed)
    writer.write(body)
    var assembler = ArticleAssembler()
    if let title = facts.title { assembler.add(.title, title.utf8) }
    for piece in writer.pieces { assembler.add(piece.kind, writer.bytes[piece.range]) }
    guard !writer.pieces.isEmpty else {
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
