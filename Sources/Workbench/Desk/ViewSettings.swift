/// How the person wants to see things.
package struct ViewSettings: Sendable, Equatable {
  /// Nothing but lines of words, for screen readers: no marks, no columns, no pager.
  package var isPlain: Bool
  /// Whether each command says how long it took.
  package var tellsTime = false

  package init(isPlain: Bool = false) {
    self.isPlain = isPlain
  }
}
