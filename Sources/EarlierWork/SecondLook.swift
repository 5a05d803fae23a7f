/// A second look at the checks that an index found first: what their words are, not only how many.
///
/// The index weighs words by BM25. On top of that comes what the rarest shared word weighs, what shared
/// names weigh, and which share of the claim's own words is asked about. Measured by five folds over
/// posts and the checks they belong to: docs/decisions/0083-earlier-work.md.
package struct SecondLook: Sendable {
  /// A word of what is asked about.
  package struct Term: Sendable {
    package var stem: String
    /// The rarer it is in the checks, the more.
    package var weight: Double

    package init(stem: String, weight: Double) {
      self.stem = stem
      self.weight = weight
    }
  }

  /// What came of the look at one check.
  package struct Result: Sendable {
    /// For the order; comparable within one search only.
    package var score: Double
    /// How much of both claims is the same, by the weight of words: 0 to 1.
    package var likeness: Double
    /// The words that both have, as they stand in the check, those that weigh most first.
    package var shared: [String]
  }

  private let weights: [String: Double]
  private let total: Double

  /// - Parameter terms: The words that are asked about; each once.
  package init(_ terms: [Term]) {
    weights = Dictionary(terms.map { ($0.stem, $0.weight) }) { first, _ in first }
    total = terms.reduce(0) { $0 + $1.weight }
  }

  /// Looks at a check.
  ///
  /// - Parameters:
  ///   - base: What the index made of it.
  ///   - claim: The words of its claim.
  ///   - further: Other words of it, such as its title's.
  /// - Returns: What came of it.
  package func look(
    _ base: Double,
    claim: [StemmedWord],
    further: [StemmedWord]
  ) -> Result {
    var shared: [String: (weight: Double, word: ClaimWord, isName: Bool)] = [:]
    var seen: Set<String> = []
    var own = 0
    var sharedOfClaim = 0.0
    for (index, item) in (claim + further).enumerated() {
      let isOfClaim = index < claim.count
      let isNew = seen.insert(item.stem).inserted
      if isNew, isOfClaim { own += 1 }
      guard let weight = weights[item.stem] else { continue }
      if isNew {
        shared[item.stem] = (weight, item.word, item.word.kind == .name)
        if isOfClaim { sharedOfClaim += weight }
      } else if item.word.kind == .name {
        shared[item.stem]?.isName = true
      }
    }
    let ofClaim = claim.reduce(into: Set<String>()) { result, item in
      if weights[item.stem] != nil { result.insert(item.stem) }
    }
    // Summed in one order, so that the same words come to the same to the last bit.
    let order = shared.values.sorted { ($1.weight, $0.word.folded) < ($0.weight, $1.word.folded) }
    let names = order.reduce(0) { $0 + ($1.isName ? $1.weight : 0) }
    let rarest = order.first?.weight ?? 0
    let share = own == 0 ? 0 : Double(ofClaim.count) / Double(own)
    // What its other words weigh is not known: as much as those that are asked about, on average.
    let mean = weights.isEmpty ? 0 : total / Double(weights.count)
    let all = total + sharedOfClaim + mean * Double(own - ofClaim.count)
    return Result(
      score: base + 0.4 * names + 2.5 * rarest + 8 * share,
      likeness: all == 0 ? 0 : 2 * sharedOfClaim / all,
      shared: order.map(\.word.text)
    )
  }
}

/// A word with its stem, by which it is found.
package struct StemmedWord: Sendable {
  package var word: ClaimWord
  package var stem: String

  package init(word: ClaimWord, stem: String) {
    self.word = word
    self.stem = stem
  }
}
