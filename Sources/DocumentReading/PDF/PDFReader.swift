package import ArticleReading
package import FactModel

/// Reads a PDF document from where its words lie on the pages.
package enum PDFReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - layout: Its words.
  ///   - name: The file's name or URL for messages; nil when there is none.
  /// - Returns: The article.
  /// - Throws: A problem for a document whose pages are pictures.
  package static func read(_ layout: PDFLayout, name: String?) throws(Problem) -> ReadArticle {
    guard layout.pages.contains(where: { !$0.groups.isEmpty }) else {
      let count = layout.pages.count
      throw Problem(
        .damaged,
        count == 1
          ? "has no text layer: its page is a picture"
          : "has no text layer: its \(count) pages are pictures",
        place: name.map { Problem.Place(file: $0) },
        remedy: "Have its text recognised first, with ocrmypdf for example, and open the result."
      )
    }
    let blocks = PDFBlocks(layout)
    var article = try DocumentReader.read(
      blocks.blocks,
      facts: ArticleFacts(),
      properties: layout.properties,
      name: name
    )
    if blocks.hasLineNumbers {
      article.notices.append("its lines are numbered: the numbers are left out")
    }
    return article
  }
}
