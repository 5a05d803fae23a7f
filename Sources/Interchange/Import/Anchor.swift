/// Where a passage should be, as a file says it.
package struct Anchor: Sendable, Equatable {
  /// In the format's unit.
  package var range: Range<Int>?
  package var exact: String?
  package var prefix = ""
  package var suffix = ""

  package init(
    range: Range<Int>? = nil,
    exact: String? = nil,
    prefix: String = "",
    suffix: String = ""
  ) {
    self.range = range
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
  }
}
