/// How often each category was given, for each unit: all that most measures need to know.
///
/// Many units have the same counts: of nine raters and five categories there are 1,287 patterns at the
/// most, however many claims. So a round of resampling costs one draw for each unit, and arithmetic
/// for each pattern only.
struct CountPatterns: Sendable {
  let categories: Int
  /// The counts of each pattern, one after the other.
  private(set) var counts: [Double] = []
  /// How many ratings a unit of each pattern has.
  private(set) var totals: [Double] = []
  /// The pattern of each unit that has a rating.
  private(set) var patternOfUnit: [Int] = []

  init(_ table: RatingTable) {
    categories = table.categories.count
    var known: [[UInt32]: Int] = [:]
    for unit in table.units {
      var counts = Array(repeating: UInt32(0), count: categories)
      for case let category? in unit.ratings { counts[category] += 1 }
      guard counts.contains(where: { $0 > 0 }) else { continue }
      if let pattern = known[counts] {
        patternOfUnit.append(pattern)
      } else {
        known[counts] = totals.count
        patternOfUnit.append(totals.count)
        add(counts.map(Double.init))
      }
    }
  }

  /// Creates patterns that are not of single units.
  init(categories: Int, patterns: [[Double]]) {
    self.categories = categories
    for pattern in patterns { add(pattern) }
  }

  private mutating func add(_ pattern: [Double]) {
    counts += pattern
    totals.append(pattern.reduce(0, +))
  }

  /// How many units have each pattern.
  var weights: [Double] {
    var weights = Array(repeating: 0.0, count: totals.count)
    for pattern in patternOfUnit { weights[pattern] += 1 }
    return weights
  }

  /// How many ratings each category has.
  ///
  /// - Parameters:
  ///   - weights: How many units have each pattern.
  ///   - isShared: Whether only units with two ratings or more count.
  /// - Returns: A sum for each category.
  func ratings(_ weights: [Double], isShared: Bool) -> [Double] {
    var sums = Array(repeating: 0.0, count: categories)
    for pattern in totals.indices where weights[pattern] > 0 {
      if isShared, totals[pattern] < 2 { continue }
      for category in 0..<categories {
        sums[category] += weights[pattern] * counts[pattern * categories + category]
      }
    }
    return sums
  }

  /// The share of pairs of ratings that are the same, as the mean of the units' shares; nil where
  /// no unit has two ratings.
  func observed(_ weights: [Double]) -> Double? {
    var sum = 0.0
    var units = 0.0
    for pattern in totals.indices where weights[pattern] > 0 && totals[pattern] > 1 {
      var same = 0.0
      for category in 0..<categories {
        let count = counts[pattern * categories + category]
        same += count * (count - 1)
      }
      sum += weights[pattern] * same / (totals[pattern] * (totals[pattern] - 1))
      units += weights[pattern]
    }
    return units > 0 ? sum / units : nil
  }

  /// The share of each category, as the mean of its shares in the units.
  func shares(_ weights: [Double]) -> [Double] {
    var shares = Array(repeating: 0.0, count: categories)
    var units = 0.0
    for pattern in totals.indices where weights[pattern] > 0 {
      units += weights[pattern]
      for category in 0..<categories {
        shares[category] +=
          weights[pattern] * counts[pattern * categories + category] / totals[pattern]
      }
    }
    return shares.map { $0 / max(1, units) }
  }
}
