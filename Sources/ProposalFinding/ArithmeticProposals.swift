import FactModel
import ItemFinding
import Measures
import NameLists
import OrderedJSON

/// Sums, shares and changes that can be worked out from what stands beside them.
enum ArithmeticProposals {
  // MARK: - Sums

  private static let totals = ["in all", "in total", "altogether", "a total of", "combined"]
  /// What is counted twice, or not all there is, makes no sum.
  private static let notSums = [
    "including", "at least", "more than", "of them", "of whom", "among",
  ]

  /// “12 buses and 7 trams, 20 vehicles in all”.
  @Sendable static func sums(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      // “40 in May and 60 in June, 110 in all”
      var figures = figures.filter { !$0.isTime }
      // “three mines: 120 workers in Arle”
      if figures.count > 3, isOther(figures[1], figures[0], material),
        material.between(figures[0], figures[1]).filter({ $0 != " " }) == ":"
      {
        figures.removeFirst()
      }
      let counts = figures.compactMap { figure in count(figure).map { (figure: figure, value: $0) }
      }
      guard counts.count >= 3, counts.count == figures.count,
        let sentence = material.sentence(figures)
      else { return nil }
      let words = material.text.slice(sentence).lowercased()
      guard hasTotal(words), !notSums.contains(where: { words.includes(words: $0) }),
        let total = counts.max(by: { $0.value < $1.value })
      else { return nil }
      let others = counts.filter { $0.figure.range != total.figure.range }
      guard mayBeTotal(total.figure, of: others.map(\.figure), material) else { return nil }
      let singles = singles(words)
      // Of “a bronze and a relay medal” nobody knows.
      guard singles < 2 else { return nil }
      let parts = others.map(\.value) + Array(repeating: 1, count: singles)
      let sum = parts.reduce(0, +)
      guard sum != total.value, total.value < sum * 2, sum < total.value * 2 else { return nil }
      let terms = parts.map(ValueSet.words).joined(separator: " + ")
      return Proposal(
        kind: "wrong-sum",
        passages: counts.map(\.figure.range),
        reason: "\(terms) = \(ValueSet.words(sum)), not \(ValueSet.words(total.value))"
      )
    }
  }

  /// Whether a sentence says what there is in all; not “110 in all competitions”.
  private static func hasTotal(_ words: String) -> Bool {
    if totals.dropFirst().contains(where: { words.includes(words: $0) }) { return true }
    let list = words.split { $0 == " " || $0 == "\n" }
    return zip(list, list.dropFirst()).enumerated().contains { place, pair in
      guard pair.0 == "in", pair.1.filter(\.isLetter) == "all" else { return false }
      return pair.1 != "all" || place + 2 == list.count
    }
  }

  /// Words for things of several kinds.
  private static let collections = Words.set(
    """
    person vehicle medal animal victim casualty death job worker employee member case seat vote child pupil
    student passenger item thing object building home house school shop site town country weapon ship boat
    aircraft plane bird fish plant tree fruit piece point place prize award title book work room
    """
  )

  /// Whether a number may be the sum of others: not “and 5 grandchildren in all”, nor the games of “3 points”.
  private static func mayBeTotal(
    _ total: Figure,
    of parts: [Figure],
    _ material: ProposalMaterial
  ) -> Bool {
    let lead = material.before(total).split { !$0.isLetter }.last ?? ""
    if ["and", "but", "with", "plus", "while", "over", "from"].contains(lead) { return false }
    let nouns = Set(parts.map(\.counted.noun).filter { !$0.isEmpty })
    let noun = total.counted.noun
    return noun.isEmpty || nouns.isEmpty || nouns.contains(noun)
      || nouns.allSatisfy { CountedNoun.mayBeSame($0, noun) }
      || nouns.count > 1 && collections.contains(noun)
  }

  /// How many single things stand among the numbers: the “and a bronze” of “2 silvers and a bronze”.
  private static func singles(_ words: String) -> Int {
    let list = words.split { $0 == " " || $0 == "\n" }
    return zip(list, list.dropFirst()).reduce(0) { count, pair in
      let isJoined = pair.0 == "and" || pair.0 == "plus"
      return count + (isJoined && ["a", "an", "another"].contains(pair.1) ? 1 : 0)
    }
  }

  /// Whether a figure counts other things than another: “120 workers” of “three mines”.
  static func isOther(_ figure: Figure, _ whole: Figure, _ material: ProposalMaterial) -> Bool {
    let last = material.text.slice(figure.range).split(separator: " ").last.map(String.init) ?? ""
    return CountedNoun.isPlural(last.lowercased())
      && !CountedNoun.mayBeSame(figure.counted.noun, whole.counted.noun)
  }

  static func count(_ figure: Figure) -> Double? {
    guard case .quantity(let set, let measures) = figure.amount, set.isExact, figure.rate == nil,
      measures == [.count] || measures == [.bare]
        || measures.first?.dimension.hasPrefix("currency") == true
    else { return nil }
    return set.lower
  }

  // MARK: - Shares

  /// Three or more shares of one thing in a sentence, near to 100 and not 100.
  @Sendable static func shares(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { all in
      // “Of the 300 members 40 percent are men, …”
      let isOfWhole = all.first.map { PartsProposals.isWhole(material.before($0)) } == true
      let figures = isOfWhole && all.first.flatMap(count) != nil ? Array(all.dropFirst()) : all
      let shares = figures.compactMap { figure -> (figure: Figure, set: ValueSet)? in
        guard case .quantity(let set, let measures) = figure.amount, measures == [.share],
          set.lower.isFinite, set.upper.isFinite, figure.change == .level
        else { return nil }
        return (figure, set)
      }
      guard shares.count >= 3, shares.count == figures.count else { return nil }
      let (least, most) = shares.reduce((0, 0)) { ($0.0 + $1.set.lower, $0.1 + $1.set.upper) }
      let sum = (least + most) / 2
      // Rounded shares may miss 100 by half a point each.
      let room = 0.5 * Double(shares.count)
      guard least > 100 + room || most < 100 - room, (85...115).contains(sum) else { return nil }
      let terms = shares.map { ValueSet.words(($0.set.lower + $0.set.upper) / 2) }
        .joined(separator: " + ")
      return Proposal(
        kind: "wrong-shares",
        passages: shares.map(\.figure.range),
        reason: "\(terms) = \(ValueSet.words(sum)), not 100"
      )
    }
  }
}
