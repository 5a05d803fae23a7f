package import FactModel

/// What the reader made of a file or page.
package struct ReadArticle: Sendable, Equatable {
  package var facts: ArticleFacts
  package var text: ArticleText
  /// In the order of the text, not overlapping, labelled.
  package var blocks: [Block]
  /// What the person should know, a conversion of the encoding for example; one sentence each.
  package var notices: [String]

  package init(
    facts: ArticleFacts,
    text: ArticleText,
    blocks: [Block],
    notices: [String] = []
  ) {
    self.facts = facts
    self.text = text
    self.blocks = blocks
    self.notices = notices
  }
}
