/// Where a passage should be, as a file says it.
package struct Anchor: Sendable, Equatable {
  /// In the format's unit.
  package var range: Range<Int>?
  package var exact: String?
  package var prefix = ""
  package var suffix = ""
  /// The words at its beginning and those behind its end, where only they are said.
  var bounds: Bounds?

  struct Bounds: Sendable, Equatable {
    struct Quote: Sendable, Equatable {
      var exact: String
      var prefix: String
      var suffix: String
    }
    var start: Quote
    var end: Quote
  }

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
