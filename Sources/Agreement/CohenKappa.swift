/// The ratings of two raters side by side, for Cohen's κ (Cohen 1960, 1968).
///
/// Each rater has chances of their own. Only units that both rated count.
struct PairTable: Sendable {
  let categories: Int
  /// For each unit both categories as one number: `first * categories + second`.
  let pairOfUnit: [Int]

  /// Creates the table of the first two raters.
  init(_ table: RatingTable) {
    let categories = table.categories.count
    self.categories = categories
    pairOfUnit = table.units.compactMap { unit in
      guard unit.ratings.count > 1, let first = unit.ratings[0], let second = unit.ratings[1] else {
        return nil
      }
      return first * categories + second
    }
  }

  /// How many units have each pair.
  var weights: [Double] {
    var weights = Array(repeating: 0.0, count: categories * categories)
    for pair in pairOfUnit { weights[pair] += 1 }
    return weights
  }

  /// Cohen's κ.
  ///
  /// `weights`: How many units have each pair.
  func kappa(_ weights: [Double], _ pairWeights: PairWeights) -> Coefficient {
    let total = weights.reduce(0, +)
    guard total > 0 else { return .undefined(.nothingShared) }
    var rows = Array(repeating: 0.0, count: categories)
    var columns = rows
    var observed = 0.0
    for row in 0..<categories {
      for column in 0..<categories {
        let count = weights[row * categories + column]
        rows[row] += count
        columns[column] += count
        observed += count * pairWeights.agreement(row, column, of: categories)
      }
    }
    var expected = 0.0
    for row in 0..<categories where rows[row] > 0 {
      for column in 0..<categories {
        expected +=
          rows[row] * columns[column] * pairWeights.agreement(row, column, of: categories)
      }
    }
    return .aboveChance(observed: observed / total, expected: expected / (total * total))
  }
}
