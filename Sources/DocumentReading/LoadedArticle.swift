package import ArticleReading
package import FactModel

/// An article with where it came from.
package struct LoadedArticle: Sendable, Equatable {
  package var article: ReadArticle
  /// The file or URL as it was given; `-` for standard input.
  package var origin: String
  /// What arrived, with its bytes, where the text is not simply the file's.
  package var received: Received?
  package var receivedBytes: [UInt8]

  package init(
    article: ReadArticle,
    origin: String,
    received: Received? = nil,
    receivedBytes: [UInt8] = []
  ) {
    self.article = article
    self.origin = origin
    self.received = received
    self.receivedBytes = receivedBytes
  }

  /// Whether it is a draft, before publication: a file that says so in its name, or what people write
  /// in, without a date of publication, an address, or speakers.
  package var isDraft: Bool {
    let facts = article.facts
    guard facts.published == nil, facts.url == nil, received?.url == nil, origin != "-",
      !article.blocks.contains(where: { $0.speaker != nil })
    else { return false }
    let name = origin.split(separator: "/").last?.lowercased() ?? ""
    let words = name.split { !$0.isLetter }
    let written: [ArticleFormat] = [.docx, .odt, .rtf, .markdown]
    return words.contains("draft") || written.contains { $0.mediaType == received?.mediaType }
  }

  /// The article as a revision of a session.
  ///
  /// `moment`: When it was read.
  package func revision(read moment: Timestamp) -> ArticleRevision {
    var revision = ArticleRevision(
      origin: origin,
      read: moment,
      text: article.text,
      blocks: article.blocks
    )
    revision.received = received
    revision.facts = article.facts
    return revision
  }
}
