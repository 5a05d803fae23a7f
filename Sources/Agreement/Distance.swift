/// How far apart two categories are for Krippendorff's α.
package enum Distance: String, Sendable, Hashable, CaseIterable {
  /// The same or not.
  case nominal
  /// By how many ratings lie between them: for a scale with an order.
  case ordinal
  /// By their places on the scale: for a scale with equal steps.
  case interval

  /// The squared distances between all categories.
  ///
  /// - Parameter counts: How many ratings each category has among those that can be paired.
  /// - Returns: A matrix, row by row.
  func squares(counts: [Double]) -> [Double] {
    let size = counts.count
    var squares = Array(repeating: 0.0, count: size * size)
    for row in 0..<size {
      // The ratings from the row's category up to the column's.
      var between = counts[row]
      for column in (row + 1)..<max(row + 1, size) {
        between += counts[column]
        let distance =
          switch self {
          case .nominal: 1.0
          case .ordinal: between - (counts[row] + counts[column]) / 2
          case .interval: Double(column - row)
          }
        squares[row * size + column] = distance * distance
        squares[column * size + row] = distance * distance
      }
    }
    return squares
  }
}

/// How much two categories agree for Cohen's κ.
package enum PairWeights: String, Sendable, Hashable, CaseIterable {
  /// The same or not.
  case unweighted
  /// Less by the steps between them.
  case linear
  /// Less by the square of the steps.
  case quadratic

  /// From 0 (as far apart as can be) to 1 (the same).
  func agreement(_ first: Int, _ second: Int, of categories: Int) -> Double {
    guard first != second else { return 1 }
    let share = Double(abs(first - second)) / Double(max(1, categories - 1))
    return switch self {
    case .unweighted: 0
    case .linear: 1 - share
    case .quadratic: 1 - share * share
    }
  }
}
