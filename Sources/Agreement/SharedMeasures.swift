// The measures for any number of raters that rest on the mean agreement within units: how often two
// raters agree, and that above what chance would bring (J. L. Fleiss 1971; K. L. Gwet 2008). Units with one
// rating count for the shares of categories, not for the agreement, as in Gwet's handbook.
extension CountPatterns {
  /// How often two raters of a unit agree.
  func percent(_ weights: [Double]) -> Coefficient {
    observed(weights).map(Coefficient.value) ?? .undefined(.nothingShared)
  }

  /// Fleiss' κ: by chance a category comes as often as it was given.
  func fleiss(_ weights: [Double]) -> Coefficient {
    guard let observed = observed(weights) else { return .undefined(.nothingShared) }
    let expected = shares(weights).reduce(0) { $0 + $1 * $1 }
    return .aboveChance(observed: observed, expected: expected)
  }

  /// Gwet's AC1: chance is for those ratings only that were given at random, so that one frequent
  /// category does not make good agreement look like none.
  ///
  /// Unused categories count: the list of them is part of the measure.
  func gwet(_ weights: [Double]) -> Coefficient {
    guard let observed = observed(weights) else { return .undefined(.nothingShared) }
    let shares = shares(weights)
    guard shares.count(where: { $0 > 0 }) > 1 else { return .undefined(.oneCategory) }
    let expected = shares.reduce(0) { $0 + $1 * (1 - $1) } / Double(categories - 1)
    return .aboveChance(observed: observed, expected: expected)
  }
}
