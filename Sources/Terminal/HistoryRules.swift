/// What the history keeps.
package struct HistoryRules: Sendable, Equatable {
  /// Entries; 0 keeps none.
  package var size: Int
  /// Whether a line that begins with a space stays out.
  package var skipsSpaces: Bool
  /// Whether a line that repeats the one before stays out.
  package var skipsRepeats: Bool
  /// Whether lines of other processes that use the same file come up as well.
  package var isShared: Bool

  package init(
    size: Int = 10_000,
    skipsSpaces: Bool = true,
    skipsRepeats: Bool = true,
    isShared: Bool = true
  ) {
    self.size = size
    self.skipsSpaces = skipsSpaces
    self.skipsRepeats = skipsRepeats
    self.isShared = isShared
  }
}
