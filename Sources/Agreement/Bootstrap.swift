/// What resampling says of how sure a measure is.
package struct Interval: Sendable, Equatable {
  package var low: Double
  package var high: Double
  /// How many rounds had a value; the others drew units for which the measure is undefined.
  package var rounds: Int
}

/// Draws as many units again as there are, with replacement, round by round, and takes the middle 95 % of
/// what a measure comes to (the percentile bootstrap).
///
/// The numbers are the same for the same seed, so that a report can be made again.
struct Bootstrap {
  let rounds: Int
  private var generator: SplitMix

  init(rounds: Int, seed: UInt64) {
    self.rounds = rounds
    generator = SplitMix(state: seed)
  }

  /// Finds the interval of a measure.
  ///
  /// - Parameters:
  ///   - patternOfUnit: The pattern of each unit.
  ///   - patterns: How many patterns there are.
  ///   - measure: What the measure comes to for units of these patterns, as many as it is given.
  /// - Returns: The middle 95 %; nil where fewer than two rounds had a value.
  mutating func interval(
    patternOfUnit: [Int],
    patterns: Int,
    _ measure: ([Double]) -> Coefficient
  ) -> Interval? {
    var values: [Double] = []
    values.reserveCapacity(rounds)
    var weights = Array(repeating: 0.0, count: patterns)
    for _ in 0..<rounds {
      for pattern in weights.indices { weights[pattern] = 0 }
      draw(patternOfUnit, into: &weights)
      if let value = measure(weights).number { values.append(value) }
    }
    guard values.count > 1 else { return nil }
    values.sort()
    return Interval(
      low: Self.quantile(values, 0.025),
      high: Self.quantile(values, 0.975),
      rounds: values.count
    )
  }

  private mutating func draw(_ patternOfUnit: [Int], into weights: inout [Double]) {
    let count = UInt64(patternOfUnit.count)
    patternOfUnit.withUnsafeBufferPointer { units in
      weights.withUnsafeMutableBufferPointer { weights in
        for _ in 0..<units.count {
          weights[units[Int(generator.next().multipliedFullWidth(by: count).high)]] += 1
        }
      }
    }
  }

  /// The value below which a share of sorted values lies, between two of them by their distance.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}

/// A small generator of random numbers with a seed: SplitMix64 (Steele and others, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
