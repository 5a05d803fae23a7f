/// How much raters agree on a table: measures with their intervals, and the units that cost most.
package struct AgreementAnalysis: Sendable {
  /// A measure and how sure it is.
  package struct Row: Sendable, Equatable {
    package var measure: Measure
    package var coefficient: Coefficient
    /// Nil where the measure is undefined, or no rounds were asked for.
    package var interval: Interval?
  }

  /// A unit on which raters disagree.
  package struct Disagreement: Sendable, Equatable {
    package var label: String
    /// For each rater the index of a category.
    package var ratings: [Int?]
    /// Its part of all the disagreement that α counts, from 0 to 1.
    package var share: Double
  }

  package let table: RatingTable
  /// How far apart categories are in ``disagreements``.
  package let distance: Distance
  package let rounds: Int
  package let seed: UInt64
  private let patterns: CountPatterns

  /// Creates an analysis.
  ///
  /// - Parameters:
  ///   - table: What was rated.
  ///   - distance: The distance that suits the scale.
  ///   - rounds: How often units are drawn again for the intervals; 0 for none.
  ///   - seed: Where the drawing begins.
  package init(_ table: RatingTable, distance: Distance, rounds: Int, seed: UInt64 = 1) {
    self.table = table
    self.distance = distance
    self.rounds = rounds
    self.seed = seed
    patterns = CountPatterns(table)
  }

  /// Works out a measure.
  package func row(_ measure: Measure) -> Row {
    if let none = Coefficient.tooFew(raters: table.raters.count) {
      return Row(measure: measure, coefficient: none, interval: nil)
    }
    switch measure {
    case .percent: return row(measure, patterns.percent)
    case .fleiss: return row(measure, patterns.fleiss)
    case .gwet: return row(measure, patterns.gwet)
    case .alpha(let distance): return row(measure) { patterns.alpha($0, distance) }
    case .cohen(let weights):
      let pairs = PairTable(table)
      return row(measure, pairs.weights, pairs.pairOfUnit) { pairs.kappa($0, weights) }
    }
  }

  private func row(_ measure: Measure, _ coefficient: ([Double]) -> Coefficient) -> Row {
    row(measure, patterns.weights, patterns.patternOfUnit, coefficient)
  }

  private func row(
    _ measure: Measure,
    _ weights: [Double],
    _ patternOfUnit: [Int],
    _ coefficient: ([Double]) -> Coefficient
  ) -> Row {
    let found = coefficient(weights)
    guard found.number != nil, rounds > 0 else {
      return Row(measure: measure, coefficient: found, interval: nil)
    }
    var bootstrap = Bootstrap(rounds: rounds, seed: seed)
    let interval = bootstrap.interval(
      patternOfUnit: patternOfUnit,
      patterns: weights.count,
      coefficient
    )
    return Row(measure: measure, coefficient: found, interval: interval)
  }

  /// The units on which raters disagree, those that cost most first.
  package var disagreements: [Disagreement] {
    let squares = distance.squares(counts: patterns.ratings(patterns.weights, isShared: true))
    let rated = table.units.filter { $0.ratings.contains { $0 != nil } }
    let costs = patterns.patternOfUnit.map { patterns.disagreement(of: $0, squares) }
    let total = costs.reduce(0, +)
    guard total > 0 else { return [] }
    return zip(rated, costs).filter { $1 > 0 }
      .map { Disagreement(label: $0.label, ratings: $0.ratings, share: $1 / total) }
      .sorted { ($1.share, $0.label) < ($0.share, $1.label) }
  }
}
