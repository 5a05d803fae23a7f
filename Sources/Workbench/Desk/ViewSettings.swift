/// How the person wants to see things.
package struct ViewSettings: Sendable, Equatable {
  /// When a result goes through the pager; only at a terminal in any case.
  package enum Paging: String, Sendable, CaseIterable {
    /// When it is longer than the window.
    case automatic = "auto"
    case always
    case never
  }

  /// Nothing but lines of words, for screen readers: no marks, no columns, no pager.
  package var isPlain: Bool
  /// When the pager shows a result.
  package var paging = Paging.automatic
  /// Whether each command says how long it took.
  package var tellsTime = false

  package init(isPlain: Bool = false) {
    self.isPlain = isPlain
  }
}
