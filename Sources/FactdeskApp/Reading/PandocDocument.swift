import ArticleReading
import Decompression
import DocumentReading
import FactModel
import HTMLParsing

/// A book (EPUB), as pandoc reads it.
struct PandocDocument {
  private let bytes: [UInt8]
  private let pandoc: PandocReading

  init(_ bytes: [UInt8], _ pandoc: PandocReading) {
    self.bytes = bytes
    self.pandoc = pandoc
  }

  /// Reads the book; its properties are its imprint.
  func article() throws(Problem) -> ReadArticle {
    let tree = try HTMLParser.parse(try converted(), name: pandoc.name)
    guard let parts = PackedParts(bytes, name: pandoc.name),
      let container = parts.bytes("META-INF/container.xml"),
      let path = DocumentProperties.packagePath(inContainer: container)
    else { return try DocumentReader.read(tree, facts: ArticleFacts(), name: pandoc.name) }
    let facts = parts.bytes(path).map { DocumentProperties.facts(in: $0) } ?? ArticleFacts()
    var article = try DocumentReader.read(tree, facts: facts, name: pandoc.name)
    article.notices += BookText.notices(parts, package: path, article: article.text.string)
    return article
  }

  /// The book as HTML, with title and authors in a head of their own.
  ///
  /// The title of the page is only for pandoc's contentment.
  private func converted() throws(Problem) -> [UInt8] {
    let output = try pandoc.output(
      of: bytes,
      from: "epub",
      ["--to=html5", "--wrap=none", "--standalone", "--metadata=pagetitle:x"]
    )
    return Array(String(decoding: output, as: UTF8.self).utf8)
  }
}
