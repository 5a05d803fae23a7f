package import FactModel
import TextReading

/// Reads a document that is an article and nothing else: all of it, in its order.
package enum DocumentReader {
  /// Reads the markup of a document.
  ///
  /// - Parameters:
  ///   - tree: The markup.
  ///   - facts: What is known for certain, from front matter for example.
  ///   - properties: What the file's properties say, which a template may have put there: it counts
  ///     where the document itself says nothing.
  ///   - name: The file's name for messages; nil when there is none.
  /// - Returns: The article.
  /// - Throws: A problem when there is no text in the document.
  package static func read(
    _ tree: MarkupTree,
    facts: ArticleFacts,
    properties: ArticleFacts = ArticleFacts(),
    name: String?
  ) throws(Problem) -> ReadArticle {
    try read(DocumentBlocks(tree).blocks, facts: facts, properties: properties, name: name)
  }

  /// The blocks of a document's markup, before its head is looked at.
  package static func blocks(of tree: MarkupTree) -> [DocumentBlock] { DocumentBlocks(tree).blocks }

  /// Reads blocks, in the order of the document.
  package static func read(
    _ blocks: [DocumentBlock],
    facts: ArticleFacts,
    properties: ArticleFacts = ArticleFacts(),
    name: String?
  ) throws(Problem) -> ReadArticle {
    let head = DocumentHead(blocks, facts: facts, properties: properties)
    var assembler = ArticleAssembler()
    for block in head.blocks {
      let isFeedEnd = block.kind == .paragraph && FeedEnd.isOne(text: block.text)
      assembler.add(
        isFeedEnd ? .furniture : block.kind,
        block.text,
        beginsTurn: block.isEmphasised
      )
    }
    guard !assembler.isEmpty else {
      throw Problem(
        .noText,
        "holds no text",
        place: name.map { Problem.Place(file: $0) },
        remedy: "Open a file with text in it."
      )
    }
    var notices: [String] = []
    let facts = completed(head, with: properties, &notices)
    var article = assembler.article(facts: facts, notices: notices)
    if facts.language == nil {
      article.facts.language = article.text.utf8.withUnsafeBufferPointer {
        LanguageGuess.language(of: UTF8Scan($0))
      }
      article.notices += LanguageGuess.notices(of: article.facts.language)
    }
    return article
  }

  private static func completed(
    _ head: DocumentHead,
    with properties: ArticleFacts,
    _ notices: inout [String]
  ) -> ArticleFacts {
    var facts = head.facts
    facts.title = facts.title ?? properties.title
    if facts.byline.isEmpty, !properties.byline.isEmpty {
      facts.byline = properties.byline
      let names = properties.byline.joined(separator: ", ")
      notices.append("the byline is the file's own, \(names); the text has none")
    }
    facts.publisher = facts.publisher ?? properties.publisher
    facts.language = facts.language ?? properties.language
    facts.url = facts.url ?? properties.url
    if facts.published == nil, let date = properties.published {
      facts.published = date
      let why = head.hasSeveralDates ? "the text has several" : "the text has none"
      notices.append("the date is the file's own, \(date.inWords); \(why)")
    }
    return facts
  }
}
