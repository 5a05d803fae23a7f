package import FactModel
import TextReading

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
    let page = PageAnalysis(tree, url: url)
    var pieces = page.articlePieces()
    let rest = page.paragraphsOfData(behind: &pieces)
    var notices = PageNotices(page)
    var assembler = ArticleAssembler()
    if let title = page.title.text { assembler.add(.title, title) }
    for piece in pieces.list {
      // What stands in italics between what was said is told about it.
      assembler.add(piece.kind, pieces.text(piece), beginsTurn: piece.isItalic)
    }
    if rest.isEmpty, !pieces.list.contains(where: { $0.kind.isBody }) {
      for paragraph in StatedText.paragraphs(in: tree) {
        assembler.add(.paragraph, paragraph)
        notices.isFromData = true
      }
    }
    for paragraph in rest { assembler.add(.paragraph, paragraph) }
    notices.paragraphsFromData = rest.count
    guard assembler.holdsBody else {
      throw notices.emptiness(at: name, hasLines: page.hasLines)
    }
    var article = assembler.article(facts: page.facts, notices: notices.lines(for: pieces))
    if article.facts.language == nil {
      article.facts.language = LanguageGuess.language(of: article.text)
      article.notices += LanguageGuess.notices(of: article.facts.language)
    }
    return article
  }
}
