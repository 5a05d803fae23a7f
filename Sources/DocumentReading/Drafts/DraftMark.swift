/// What a desk writes into an author's own document: a fix as a tracked change, a question or a finding
/// as a comment.
package struct DraftMark: Sendable, Equatable {
  /// The words that it is about, and those around them.
  package var exact: String
  package var prefix: String
  package var suffix: String
  /// What should stand there instead; nil where nothing is to be changed.
  package var replacement: String?
  /// What is said about it; nil for nothing.
  package var comment: String?
  /// Who signs it.
  package var author: String
  /// When: UTC in whole seconds, `2024-05-14T10:00:00Z`, which every program keeps.
  package var date: String

  package init(
    exact: String,
    prefix: String,
    suffix: String,
    replacement: String? = nil,
    comment: String? = nil,
    author: String,
    date: String
  ) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.replacement = replacement
    self.comment = comment
    self.author = author
    self.date = date
  }
}
