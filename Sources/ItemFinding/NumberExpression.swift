/// A figure as the article has it.
package struct NumberExpression: Sendable, Equatable {
  /// Nil where the words are vague: “hundreds of”.
  package var value: Double?
  /// The upper end of a range.
  package var upper: Double?
  /// “around”, “more than”, in small letters; empty without one.
  package var hedge: String
  /// What is counted or measured: `countries`, `%`, `$`; empty where the text does not say.
  package var unit: String

  package init(value: Double?, upper: Double? = nil, hedge: String = "", unit: String = "") {
    self.value = value
    self.upper = upper
    self.hedge = hedge
    self.unit = unit
  }
}
