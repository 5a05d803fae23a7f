// Krippendorff's α (K. Krippendorff, Content Analysis, 4th edition, chapter 12): one minus the observed
// disagreement over the one expected where ratings are dealt out at random. Units with one rating do not
// count at all.
extension CountPatterns {
  /// Krippendorff's α.
  ///
  /// - Parameters:
  ///   - weights: How many units have each pattern.
  ///   - distance: How far apart categories are.
  /// - Returns: 1 where all agree, 0 where they agree as by chance, less where they agree less often.
  func alpha(_ weights: [Double], _ distance: Distance) -> Coefficient {
    let ratings = ratings(weights, isShared: true)
    let total = ratings.reduce(0, +)
    guard total > 0 else { return .undefined(.nothingShared) }
    let squares = distance.squares(counts: ratings)
    var expected = 0.0
    for row in 0..<categories {
      for column in 0..<categories {
        expected += ratings[row] * ratings[column] * squares[row * categories + column]
      }
    }
    guard expected > 0 else { return .undefined(.oneCategory) }
    var observed = 0.0
    for pattern in totals.indices where weights[pattern] > 0 {
      observed += weights[pattern] * disagreement(of: pattern, squares)
    }
    return .value(1 - (total - 1) * observed / expected)
  }

  /// The disagreement within a unit: its pairs of ratings by their distance, each rating counted once.
  func disagreement(of pattern: Int, _ squares: [Double]) -> Double {
    guard totals[pattern] > 1 else { return 0 }
    let start = pattern * categories
    var sum = 0.0
    for row in 0..<categories where counts[start + row] > 0 {
      for column in 0..<categories {
        sum += counts[start + row] * counts[start + column] * squares[row * categories + column]
      }
    }
    return sum / (totals[pattern] - 1)
  }
}
