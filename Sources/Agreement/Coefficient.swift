/// A measure of agreement: a number, or why there is none.
package enum Coefficient: Sendable, Equatable {
  case value(Double)
  case undefined(Undefined)

  /// Why a measure is undefined for a table.
  package enum Undefined: String, Sendable, CaseIterable {
    /// Nobody rated anything.
    case noRater = "no-rater"
    /// There is nobody to agree with.
    case oneRater = "one-rater"
    /// No unit has ratings of two raters.
    case nothingShared = "nothing-shared"
    /// All ratings are the same: agreement by chance would be complete, too.
    case oneCategory = "one-category"
  }

  /// Why there is none with so few raters; nil where there are two or more.
  static func tooFew(raters: Int) -> Coefficient? {
    raters > 1 ? nil : .undefined(raters == 0 ? .noRater : .oneRater)
  }

  package var number: Double? {
    if case .value(let number) = self { number } else { nil }
  }

  /// The agreement above chance: `(observed - expected) / (1 - expected)`.
  ///
  /// - Parameters:
  ///   - observed: The share of pairs of ratings that agree, from 0 to 1.
  ///   - expected: The share that would agree by chance.
  /// - Returns: At most 1; undefined where chance alone brings all of them to agree.
  static func aboveChance(observed: Double, expected: Double) -> Coefficient {
    // Sums of shares miss 1 by rounding.
    guard 1 - expected > 1e-12 else { return .undefined(.oneCategory) }
    return .value((observed - expected) / (1 - expected))
  }
}

/// The measures, as they are named in the field.
package enum Measure: Sendable, Hashable {
  /// The share of pairs of ratings that are the same.
  case percent
  /// Cohen's κ of two raters, weighted or not.
  case cohen(PairWeights)
  /// Fleiss' κ of any number of raters.
  case fleiss
  /// Krippendorff's α.
  case alpha(Distance)
  /// Gwet's AC1.
  case gwet
}
