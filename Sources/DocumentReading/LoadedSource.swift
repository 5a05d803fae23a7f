import ArticleReading
package import FactModel

/// A source as it was read: what arrived, the text in it, and what it says of itself.
package struct LoadedSource: Sendable {
  /// The whole text, as UTF-8; paragraphs are set apart by empty lines.
  ///
  /// Empty for what is kept as it is.
  package var text: [UInt8]
  package var facts: ArticleFacts
  /// What arrived, where the text is not simply the file's.
  package var received: Received?
  package var receivedBytes: [UInt8]
  /// Where it was in the end, behind all redirects; nil for a file.
  package var url: String?
  /// Why there is no text, where one could be expected.
  package var problem: Problem?

  package init(
    text: [UInt8],
    facts: ArticleFacts,
    received: Received? = nil,
    receivedBytes: [UInt8] = [],
    url: String? = nil
  ) {
    self.text = text
    self.facts = facts
    self.received = received
    self.receivedBytes = receivedBytes
    self.url = url
  }
}
