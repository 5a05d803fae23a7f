package import FactModel

/// Reads a Markdown text with its front matter.
package enum MarkdownReader {
  /// Reads a text.
  ///
  /// - Parameters:
  ///   - tree: The markup of the text without its front matter.
  ///   - frontMatter: What stands before the text.
  ///   - name: The file's name or URL for messages; nil when there is none.
  /// - Returns: The article: the text as it is rendered.
  /// - Throws: A problem when there is no text.
  package static func read(
    _ tree: MarkupTree,
    _ frontMatter: FrontMatter,
    name: String?
  ) throws(Problem) -> ReadArticle {
    var blocks: [DocumentBlock] = []
    // A page made of the text shows these above it.
    if let title = frontMatter.facts.title {
      blocks.append(DocumentBlock(.heading, Array(title.utf8), headingLevel: 1, role: .title))
    }
    if let standfirst = frontMatter.standfirst {
      blocks.append(DocumentBlock(.paragraph, Array(standfirst.utf8), role: .subtitle))
    }
    let body = DocumentBlocks(tree).blocks
    return try DocumentReader.read(
      body.isEmpty ? [] : blocks + body,
      facts: frontMatter.facts,
      name: name
    )
  }
}
