import FactModel
import ItemFinding
import Measures
import NameLists
import OrderedJSON

/// A whole beside all its parts.
enum PartsProposals {
  // MARK: - Parts that exclude each other

  /// What cannot be said of one person or thing twice.
  private static let contraries = [
    "yes no for against abstained abstain undecided opposed absent", "men women boys girls",
    "died killed injured wounded survived unhurt", "won lost drew", "passed failed",
    "valid invalid spoiled", "acquitted convicted",
  ].map { Words.set($0) }

  /// “Of the 100 members, 60 voted yes, 30 no and 20 abstained”, “60 percent yes and 45 percent no”.
  ///
  /// That is more than there are; fewer may be all that is told.
  @Sendable static func tooMany(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      let shares = figures.compactMap { amount($0, isShare: true) }
      if shares.count >= 2, shares.count == figures.count {
        return more(shares, than: ValueSet(100), figures, material)
      }
      let counts = figures.compactMap { amount($0, isShare: false) }
      // “Three of the five judges voted yes and three voted no”
      if counts.count == 3, figures.count == 3, counts[1].isExact,
        material.between(figures[0], figures[1]).filter(\.isLetter) == "ofthe",
        isOnlyNumber(figures[2], material)
      {
        let parts = [figures[1], figures[0], figures[2]]
        return more([counts[0], counts[2]], than: counts[1], parts, material)
      }
      guard counts.count >= 3, counts.count == figures.count, counts[0].isExact,
        isWhole(material.before(figures[0]))
      else { return nil }
      return more(Array(counts.dropFirst()), than: counts[0], figures, material)
    }
  }

  /// “Of the 40 ships, 50 sank”, “Nine of the seven members voted”: a part that is more than the whole.
  @Sendable static func partOfLess(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard figures.count == 2, figures[0].range.upperBound <= figures[1].range.lowerBound,
        let first = amount(figures[0], isShare: false), first.isExact,
        let second = amount(figures[1], isShare: false), second.isExact
      else { return nil }
      let between = material.between(figures[0], figures[1])
      let words = between.split(separator: " ").joined(separator: " ")
      let isPartFirst = ["of the", "of its", "of their", "out of the"].contains(words)
      // “Of the 40 ships, 50 sank”; not “Of the 40 ships, 50 miles were sailed”.
      let isWholeFirst =
        words == ","
        && ["of", "of the", "of its", "of all"].contains(
          material.before(figures[0]).split(separator: " ").joined(separator: " ")
        ) && isOfWhole(figures[1], figures[0], material)
      guard isPartFirst || isWholeFirst else { return nil }
      let (part, whole) = isPartFirst ? (first, second) : (second, first)
      guard part.lower > whole.upper else { return nil }
      return Proposal(
        kind: "wrong-sum",
        passages: figures.map(\.range),
        reason: "\(ValueSet.words(part.lower)) cannot be of \(ValueSet.words(whole.lower))"
      )
    }
  }

  /// Whether a figure counts nothing else than another: “50 sank”, “50 of them”.
  private static func isOfWhole(
    _ part: Figure,
    _ whole: Figure,
    _ material: ProposalMaterial
  ) -> Bool {
    let words = material.text.slice(part.range).lowercased().split(separator: " ")
    return part.counted.noun == whole.counted.noun
      || words.count <= 2 && !words.contains { CountedNoun.isPlural(String($0)) }
  }

  private static let mostPartWords = 3

  /// “100 schools: 60 public and 50 private.”: a list to the end of the sentence that is more than the whole.
  @Sendable static func listed(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      let values = figures.compactMap { amount($0, isShare: false) }
      guard values.count >= 3, values.count == figures.count, values.allSatisfy(\.isExact),
        WholeWords.areNoParts(material.before(figures[0])) == false,
        figures[0].counted.noun.isEmpty == false
          || isPlainList(figures, material) && WholeWords.areWhole(material.before(figures[0])),
        material.between(figures[0], figures[1]).filter({ $0 != " " }) == ":",
        figures.dropFirst().allSatisfy({ !ArithmeticProposals.isOther($0, figures[0], material) })
      else { return nil }
      let gaps = zip(figures.dropFirst(), figures.dropFirst(2)).map { material.between($0, $1) }
      let isList = (gaps + [material.behind(figures[figures.count - 1])]).allSatisfy { gap in
        gap.split { !$0.isLetter }.count <= mostPartWords
          && gap.allSatisfy { $0.isLetter || [" ", ",", ".", "-"].contains($0) }
      }
      let total = values.dropFirst().reduce(0) { $0 + $1.lower }
      guard isList, total > values[0].upper else { return nil }
      return Proposal(
        kind: "wrong-sum",
        passages: figures.map(\.range),
        reason: sum(values.dropFirst().map(\.lower), not: values[0].lower)
      )
    }
  }

  /// “The budget is 300: 120, 90 and 100”, “90 million for schools”: numbers, and what they are for.
  private static func isPlainList(_ figures: [Figure], _ material: ProposalMaterial) -> Bool {
    let gaps = zip(figures.dropFirst(), figures.dropFirst(2)).map { material.between($0, $1) }
    return figures.allSatisfy { $0.counted.noun.isEmpty && !$0.isTime }
      && gaps.last?.includes(words: "and") == true
      && gaps.allSatisfy { gap in
        gap.split { !$0.isLetter }.first.map { $0 == "and" || beforeUses.contains(String($0)) }
          ?? true
      }
  }

  private static func more(
    _ parts: [ValueSet],
    than whole: ValueSet,
    _ figures: [Figure],
    _ material: ProposalMaterial
  ) -> Proposal? {
    let least = parts.reduce(0) { $0 + $1.lower - $1.rounding }
    guard least > whole.upper, excludeEachOther(Array(figures.suffix(parts.count)), material) else {
      return nil
    }
    let isShare = parts.count == figures.count
    return Proposal(
      kind: isShare ? "wrong-shares" : "wrong-sum",
      passages: figures.map(\.range),
      reason: sum(parts.map { ($0.lower + $0.upper) / 2 }, not: whole.lower)
    )
  }

  private static let voting = Words.set("voted vote were are said is was")

  /// Whether a number stands by itself before what the counted ones do: “three against”; not “three Republicans
  /// against”, who may be others.
  private static func isOnlyNumber(_ figure: Figure, _ material: ProposalMaterial) -> Bool {
    let words = (material.text.slice(figure.range).lowercased() + material.behind(figure))
      .split { !$0.isLetter && !$0.isNumber }.dropFirst().map(String.init)
    let first = words.drop(while: voting.contains).first ?? ""
    return !CountedNoun.isPlural(first) && contraries.contains { $0.contains(first) }
  }

  private static func amount(_ figure: Figure, isShare: Bool) -> ValueSet? {
    guard case .quantity(let set, let measures) = figure.amount, figure.rate == nil,
      figure.change == .level, set.lower.isFinite, set.upper.isFinite,
      isShare ? measures == [.share] : measures == [.count] || measures == [.bare]
    else { return nil }
    return set
  }

  /// Whether a figure counts something.
  static func isCount(_ figure: Figure) -> Bool {
    amount(figure, isShare: false).map { _ in !figure.counted.noun.isEmpty } ?? false
  }

  /// Whether “of”, “of the” or “of all” stands before a number, and nothing before that counts.
  static func isWhole(_ before: String) -> Bool {
    let words = before.split(separator: " ").suffix(2)
    return words.last == "of" || words.first == "of" && ["the", "its", "all"].contains(words.last)
  }

  private static func excludeEachOther(_ parts: [Figure], _ material: ProposalMaterial) -> Bool {
    let said = parts.indices.map { index in
      let words = String(material.text.slice(parts[index].range)).lowercased()
      let behind =
        index + 1 < parts.count
        ? material.between(parts[index], parts[index + 1]) : material.behind(parts[index])
      return (words + behind).split { !$0.isLetter }.map(String.init)
    }
    // “three men run for mayor”, “50 percent of the women voted no”: of others than the first part
    let areOthers = zip(parts, said).contains { part, words in
      guard let place = words.firstIndex(where: CountedNoun.isPlural) else { return false }
      let isListed = contraries.contains { $0.contains(words[place]) }
      let next = words.dropFirst(place + 1).first ?? "and"
      return amount(part, isShare: true) != nil && words.prefix(place).contains("of")
        || isListed && !["and", "or", "but", "as", "in"].contains(next) && !voting.contains(next)
    }
    if areOthers { return false }
    return contraries.contains { group in
      let found = said.map { words in words.first(where: group.contains) ?? "" }
      return !found.contains("") && Set(found).count == found.count
    }
  }

  private static func sum(_ parts: [Double], not whole: Double) -> String {
    let terms = parts.map(ValueSet.words).joined(separator: " + ")
    return "\(terms) = \(ValueSet.words(parts.reduce(0, +))), not \(ValueSet.words(whole))"
  }

  // MARK: - Lists of people

  /// So many code points behind a number are looked at.
  private static let longestList = 400

  /// “The five victims were two men, two women and three children”, “Seven people died: four in Arle and a
  /// child in Brno”, “The 12 dead include 8 men and 6 women”.
  @Sendable static func people(_ material: ProposalMaterial) -> [Proposal] {
    material.figures.compactMap { figure in
      guard let whole = amount(figure, isShare: false), whole.isExact,
        let sentence = material.sentence([figure]), figure.range.upperBound < sentence.upperBound,
        !WholeWords.areNoParts(material.before(figure))
      else { return nil }
      let from = figure.range.upperBound
      let end = min(sentence.upperBound, from + longestList)
      let behind = String(material.text.slice(from..<end))
      guard let list = PeopleList(of: figure.counted.noun, behind: behind),
        end == sentence.upperBound || from + list.range.upperBound < end
      else { return nil }
      let total = list.values.reduce(0, +)
      guard total != whole.lower, total > whole.lower || !list.isPart else { return nil }
      return Proposal(
        kind: "wrong-sum",
        passages: [figure.range, from + list.range.lowerBound..<from + list.range.upperBound],
        reason: sum(list.values, not: whole.lower)
      )
    }
  }

  // MARK: - Sums of money

  private static let dividing = [
    "split into", "divided into", "made up of", "consists of", "consisting of", "comprising",
  ]
  private static let beforeUses = Words.set("for to on in from towards")
  private static let longestUse = 40

  /// “$10m in three payments: $4m, $3m and $5m”, “$10m is split into $4m for roads and $5m for schools”.
  @Sendable static func money(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      let sums = figures.filter { currency($0) != nil }
      guard sums.count >= 3, Set(sums.compactMap(currency)).count == 1 else { return nil }
      let lead = material.between(sums[0], sums[1])
      let isDivided = dividing.contains { lead.includes(words: $0) }
      let before = material.before(sums[0])
      guard
        isDivided
          || lead.last(where: { $0 != " " }) == ":" && WholeWords.areWhole(before + " " + lead)
            && !WholeWords.areNoParts(before + " " + lead)
      else { return nil }
      let parts = Array(sums.dropFirst())
      guard zip(parts, parts.dropFirst()).allSatisfy({ isNext(material.between($0, $1)) }),
        material.between(parts[parts.count - 2], parts[parts.count - 1]).includes(words: "and")
      else { return nil }
      let values = sums.compactMap(set)
      guard values.count == sums.count else { return nil }
      let total = values.dropFirst().reduce(0) { $0 + $1.lower }
      let room = values.reduce(0) { $0 + $1.rounding }
      guard abs(total - values[0].lower) > max(room, total * 0.005) else { return nil }
      return Proposal(
        kind: "wrong-sum",
        passages: sums.map(\.range),
        reason: sum(values.dropFirst().map(\.lower), not: values[0].lower)
      )
    }
  }

  private static func set(_ figure: Figure) -> ValueSet? {
    guard case .quantity(let set, _) = figure.amount, set.isExact, figure.rate == nil else {
      return nil
    }
    return set
  }

  private static func currency(_ figure: Figure) -> String? {
    guard case .quantity(_, let measures) = figure.amount, let measure = measures.first,
      measure.dimension.hasPrefix("currency")
    else { return nil }
    return measure.dimension
  }

  /// Whether words between two figures are no more than what the first is for, and a comma or “and”.
  private static func isNext(_ words: String) -> Bool {
    let parts = words.split { !$0.isLetter }.map(String.init)
    guard words.count < longestUse, words.contains(",") || parts.last == "and" else { return false }
    return parts.first.map { beforeUses.contains($0) || $0 == "and" } ?? true
  }
}
