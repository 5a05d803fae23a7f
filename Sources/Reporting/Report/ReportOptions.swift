/// What a report is for.
package enum ReportShape: String, Sendable, CaseIterable {
  /// For the editor: decisions needed first, then everything that is known.
  case editor
  /// The fixes, for whoever makes them.
  case memo
  /// The fact-check, as readers get it.
  case `public`
}

/// What is in a report.
package struct ReportOptions: Sendable {
  package var shape: ReportShape
  /// Whether the checkers' notes, which are for colleagues, are in the report.
  package var includeNotes: Bool
  /// Whether sources and replies that are not for publication are in the report; sealed sources never
  /// are.
  package var includeDesk: Bool
  /// What dates of the article mean, where that is not what stands there: places in code points, and
  /// `29 Jan`.
  package var readings: [(range: Range<Int>, text: String)] = []
  /// What is said of a translation of the ratings; sentences without a full stop.
  package var translationNotes: [String] = []

  package init(
    shape: ReportShape = .editor,
    includeNotes: Bool = false,
    includeDesk: Bool = false
  ) {
    self.shape = shape
    self.includeNotes = includeNotes
    self.includeDesk = includeDesk
  }
}
