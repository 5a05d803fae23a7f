package import FactModel

/// What a report is for.
package enum ReportShape: String, Sendable, CaseIterable {
  /// For the editor: decisions needed first, then everything that is known.
  case editor
  /// The fixes, for whoever makes them.
  case memo
  /// The fact-check, as readers get it.
  case `public`
}

/// Whose reading of Markdown a report is written for, where it begins with what that program wants.
package enum MarkdownFlavour: String, Sendable, CaseIterable {
  case github
  /// Front matter with title, day and description.
  case hugo
  /// Metadata with title, authors, day and language.
  case pandoc
}

/// How much of the text that was checked is in the page: it may be somebody else's.
package enum RepublishedText: String, Sendable, CaseIterable {
  case all
  /// The paragraphs with claims.
  case claims
  case none
}

/// How a report is written.
package struct ReportOptions: Sendable {
  package var shape: ReportShape
  /// What dates of the article mean, where that is not what stands there: places in code points, and
  /// `=29 Jan`, or `≈29 Jan` where the program worked it out and nobody has said so yet.
  package var readings: [(range: Range<Int>, text: String)] = []
  /// Nil for Markdown that does no harm in any of them.
  package var flavour: MarkdownFlavour?
  /// Whether headings of claims are given the names that ClaimReview leads to, where the flavour can say so.
  package var givesNames = true
  package var text = RepublishedText.all
  /// How many rules of the gate a draft for readers fails; nil where none was asked.
  package var failingChecks: Int?
  /// How sources are cited, where a style was asked for; without a full stop.
  package var citations: [EntityID: String] = [:]

  package init(shape: ReportShape = .editor) {
    self.shape = shape
  }
}
