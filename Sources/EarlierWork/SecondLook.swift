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
    /// How much of both claims is the same, by the weight of words: 0 to 1.
    package var likeness: Double
    /// The words that both have, as they stand in the check, those that weigh most first.
    package var shared: [String]
  }

  private let weights: [String: Double]
  /// The same by the numbers that gists have.
  private let numbered: [UInt32: Double]
  private let total: Double

  /// Takes what is asked about.
  ///
  /// `terms`: Its words, each once. `language`: Theirs, whose small words count for nothing.
  package init(_ terms: [Term], in language: String) {
    let terms = terms.filter { !ClaimLanguage.isSmall($0.stem, in: language) }
    weights = Dictionary(terms.map { ($0.stem, $0.weight) }) { first, _ in first }
    numbered = Dictionary(terms.map { (CheckGist.number($0.stem), $0.weight) }) { max($0, $1) }
    total = terms.reduce(0) { $0 + $1.weight }
  }

  /// Looks at what the index keeps of a check; nil where it shares only small words, if any.
  ///
  /// - Parameters:
  ///   - base: What the index made of it.
  ///   - gist: What it keeps.
  /// - Returns: The score for the order; comparable within one search only.
  package func score(_ base: Double, _ gist: CheckGist) -> Double? {
    var shared: [(weight: Double, isName: Bool)] = []
    var (own, ownShared) = (0, 0)
    gist.forEachWord { number, marks in
      let isOfClaim = marks & CheckGist.Mark.claim != 0
      if isOfClaim { own += 1 }
      guard let weight = numbered[number] else { return }
      if isOfClaim { ownShared += 1 }
      shared.append((weight, marks & CheckGist.Mark.name != 0))
    }
    shared.sort { $0.weight > $1.weight }
    guard let rarest = shared.first?.weight else { return nil }
    // Summed in one order, so that the same words come to the same to the last bit.
    let names = shared.reduce(0) { $0 + ($1.isName ? $1.weight : 0) }
    return base + 0.4 * names + 2.5 * rarest + 8 * Double(ownShared) / Double(max(1, own))
  }

  /// Looks at a check as a whole.
  ///
  /// `claim`: The words of its claim. `further`: Other words of it, such as its title's.
  package func look(claim: [StemmedWord], further: [StemmedWord]) -> Result {
    var shared: [(weight: Double, word: ClaimWord)] = []
    var seen = Set<String>(minimumCapacity: claim.count + further.count)
    var own = 0
    var sharedOfClaim = 0.0
    var ownShared = 0
    for (index, item) in (claim + further).enumerated()
    where !item.isSmall && seen.insert(item.stem).inserted {
      let isOfClaim = index < claim.count
      if isOfClaim { own += 1 }
      guard let weight = weights[item.stem] else { continue }
      shared.append((weight, item.word))
      if isOfClaim { (ownShared, sharedOfClaim) = (ownShared + 1, sharedOfClaim + weight) }
    }
    shared.sort { ($1.weight, $0.word.folded) < ($0.weight, $1.word.folded) }
    // What its other words weigh is not known: as much as those that are asked about, on average.
    let mean = weights.isEmpty ? 0 : total / Double(weights.count)
    let all = total + sharedOfClaim + mean * Double(own - ownShared)
    return Result(
      likeness: all == 0 ? 0 : 2 * sharedOfClaim / all,
      shared: shared.map(\.word.text)
    )
  }
}

/// A word with its stem, by which it is found.
package struct StemmedWord: Sendable {
  package var word: ClaimWord
  package var stem: String
  /// Whether it says nothing of what a claim is about.
  package var isSmall: Bool

  package init(word: ClaimWord, stem: String, in language: String) {
    self.word = word
    self.stem = stem
    isSmall = ClaimLanguage.isSmall(word.folded, in: language)
  }
}
