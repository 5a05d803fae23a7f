import PlainText

/// Who did something and when.
package struct Signed: Sendable, Equatable {
  package var by: Checker
  package var at: Timestamp

  package init(by: Checker, at: Timestamp) {
    self.by = by
    self.at = at
  }

  /// Whether it is no name, but a word for whoever it may be (“somebody”): nobody answers for it.
  package var isNobody: Bool { !PersonName.isSomebody(by.name) }
}

extension ObjectReader {
  /// Reads the keys `by` and `at`.
  mutating func signed() throws(FormatProblem) -> Signed {
    Signed(by: try required("by"), at: try required("at"))
  }
}

extension ObjectBuilder {
  /// Writes the keys `by` and `at`.
  mutating func put(_ signed: Signed) {
    put("by", signed.by)
    put("at", signed.at)
  }
}
