import FactModel
import ItemFinding
import Measures
import NameLists
import OrderedJSON

/// A change beside the two values that it is between, and what comes to one beside the whole.
enum EndProposals {
  // MARK: - Two values and the change

  /// “$12 million, up 30 percent from $10 million”, “rose by 30 to 130 from 90”; nothing where a time stands
  /// behind one of the three, which may be of two changes then.
  @Sendable static func changes(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      let ends = figures.filter { $0.setting.end != nil }
      guard ends.count == 2, let earlier = ends.first(where: isEarlier),
        let later = ends.first(where: { !isEarlier($0) }), let from = level(earlier),
        let to = level(later), from.measures.first == to.measures.first,
        !String(material.behind(later).prefix(10)).includes(words: "old")
      else { return nil }
      if let wrong = turned(earlier, from, later, to) { return wrong }
      let others = figures.filter { $0.setting.end == nil && $0.change != .level }
      guard others.count == 1, isOneChange(ends + others, figures, material),
        let stated = changed(others[0]),
        let real = real(from, to, stated.measures, others[0].counted.noun)
      else { return nil }
      let room = max(real.room, stated.set.rounding + 1e-9)
      guard ChangeProposals.isWrong(real.value, stated.set.lower, of: others[0], room, material)
      else { return nil }
      let values = "\(ValueSet.words(from.set.lower)) to \(ValueSet.words(to.set.lower))"
      let change = (real.value > 0 ? "+" : "") + ChangeProposals.tenths(real.value) + real.unit
      return Proposal(
        kind: "wrong-change",
        passages: [earlier, later, others[0]].map(\.range).sorted { $0.lowerBound < $1.lowerBound },
        reason: "from \(values) is \(change)"
      )
    }
  }

  /// “rose to 4 percent from 5 percent”: it went the other way than its verb says; not of money, which falls to more
  /// for a dollar.
  private static func turned(
    _ earlier: Figure,
    _ from: Level,
    _ later: Figure,
    _ to: Level
  )
    -> Proposal?
  {
    guard let way = later.setting.end?.way, earlier.setting.end?.way == way,
      from.measures == [.share] || from.measures == [.count],
      way == .up && to.set.lower < from.set.lower || way == .down && to.set.lower > from.set.lower
    else { return nil }
    let values = "\(ValueSet.words(from.set.lower)) to \(ValueSet.words(to.set.lower))"
    return Proposal(
      kind: "wrong-change",
      passages: [earlier, later].map(\.range).sorted { $0.lowerBound < $1.lowerBound },
      reason: "from \(values) is \(way == .up ? "down" : "up")"
    )
  }

  private typealias Level = (set: ValueSet, measures: [Measure])

  private static func isEarlier(_ figure: Figure) -> Bool { figure.setting.end?.isEarlier == true }

  private static func level(_ figure: Figure) -> Level? {
    figure.change == .level ? changed(figure) : nil
  }

  private static func changed(_ figure: Figure) -> Level? {
    guard case .quantity(let set, let measures) = figure.amount, set.isExact, set.lower > 0,
      figure.rate == nil, figure.setting.denial.isEmpty
    else { return nil }
    return (set, measures)
  }

  /// Whether three figures stand side by side with nothing between but “to”, “from”, “up by”, “a rise of”, and no
  /// time stands behind any of them.
  static func isOneChange(
    _ three: [Figure],
    _ all: [Figure],
    _ material: ProposalMaterial
  ) -> Bool {
    let figures = three.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let gaps = zip(figures, figures.dropFirst()).map { material.between($0, $1) }
    guard
      gaps.allSatisfy({ gap in
        gap.allSatisfy { $0.isLetter || [" ", ","].contains($0) }
          && gap.split { !$0.isLetter }.allSatisfy { RuleWords.betweenValues.contains(String($0)) }
      })
    else { return false }
    let end = figures[2].range.upperBound
    let behind = material.behind(figures[2]).split { !$0.isLetter }.prefix(wordsOfTime)
    return !all.contains { $0.isTime && $0.range.lowerBound >= end }
      && !behind.contains { RuleWords.timeWords.contains(String($0)) }
  }

  private static let wordsOfTime = 6

  private typealias Real = (value: Double, room: Double, unit: String)

  /// What the change is, in the unit in which it is stated; nil where that cannot be said.
  private static func real(_ from: Level, _ to: Level, _ stated: [Measure], _ noun: String) -> Real?
  {
    let difference = to.set.lower - from.set.lower
    let room = from.set.rounding + to.set.rounding + 1e-9
    let isShare = from.measures == [.share]
    if stated == [.share], !isShare {
      let percent = difference / from.set.lower * 100
      let lost = (room / from.set.lower) * (100 + abs(percent))
      return (percent, max(0.6, abs(percent) * 0.02, lost), " %")
    }
    if isShare, stated.first?.dimension == "points" || noun == "point" {
      return (difference, max(room, 1), " points")
    }
    let isSame =
      stated == from.measures.map(\.ofDifference) || stated == [.bare] || stated == [.count]
    guard isSame, !isShare, stated != [.share] else { return nil }
    return (difference, max(room, 1e-9), "")
  }

  // MARK: - For each

  private static let roomOfEach = 0.1

  /// “spent $6 million on its 2,000 residents, or $300 per person”.
  @Sendable static func perHead(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { all in
      let figures = all.filter { !$0.isTime }
      guard figures.count == 3, let each = figures.last,
        each.rate?.dimension == "person", each.rate?.count == 1,
        case .quantity(let one, let unit) = each.amount, one.isExact, one.lower > 0,
        unit.first?.dimension.hasPrefix("currency") == true,
        let heads = figures.dropLast().first(where: { $0.counted.noun != "" && isOfPeople($0) }),
        let count = ArithmeticProposals.count(heads), count > 1,
        let whole = figures.dropLast().first(where: { $0.range != heads.range }),
        case .quantity(let sum, let money) = whole.amount, sum.isExact, money == unit,
        whole.rate == nil, whole.change == .level, each.change == .level,
        isPerHead(figures, material)
      else { return nil }
      let real = sum.lower / count
      guard abs(real - one.lower) > one.lower * roomOfEach else { return nil }
      return Proposal(
        kind: "wrong-sum",
        passages: figures.map(\.range),
        reason: "\(ValueSet.words(sum.lower)) for \(ValueSet.words(count)) is "
          + "\(ChangeProposals.tenths(real)) each"
      )
    }
  }

  private static let clauseWords = Words.set(
    "and or but while with whereas although though where who which that"
  )

  /// Whether a sum and the heads stand in one clause, and what it is for each next behind “or”, a comma or a bracket.
  private static func isPerHead(_ figures: [Figure], _ material: ProposalMaterial) -> Bool {
    let lead = material.between(figures[1], figures[2]).filter { $0 != " " }
    let clause = material.between(figures[0], figures[1])
    return [",or", "or", ",", "("].contains(lead)
      && !clause.contains { [",", ";", ":", "—", "–", "("].contains($0) }
      && !clause.split { !$0.isLetter }.contains { clauseWords.contains(String($0)) }
  }

  private static func isOfPeople(_ figure: Figure) -> Bool {
    guard case .quantity(_, let measures) = figure.amount else { return false }
    return measures == [.count] && CountedNoun.isPerson(figure.counted.noun)
  }

  // MARK: - Times as many

  private static let roomOfTimes = 0.15

  /// “has 600 pupils, twice as many as the 250 it had”, “90 euros, three times the 40 euros of last year”.
  @Sendable static func times(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.flatMap { figures in
      figures.indices.dropLast(2).compactMap { index in
        times(Array(figures[index..<index + 3]), material)
      }
    }
  }

  private static let leads = ["as many as the", "as much as the", "the"]
  private static let leadsBehindNumber = [
    "times the", "times as many as the", "times as much as the",
  ]

  private static func times(_ figures: [Figure], _ material: ProposalMaterial) -> Proposal? {
    let words = material.between(figures[1], figures[2]).split(separator: " ")
      .joined(separator: " ")
    guard material.between(figures[0], figures[1]).filter({ $0 != " " }) == ",",
      let times = leadsBehindNumber.contains(words)
        ? changed(figures[1])?.set.lower
        : leads.contains(words) ? factor(figures[1], material) : nil,
      let one = changed(figures[0]), let other = changed(figures[2]),
      figures[0].change == .level, figures[2].change == .level,
      one.measures == other.measures || other.measures == [.bare] || other.measures == [.count]
    else { return nil }
    let real = one.set.lower / other.set.lower
    guard abs(real - times) > times * roomOfTimes else { return nil }
    return Proposal(
      kind: "wrong-sum",
      passages: figures.map(\.range),
      reason:
        "\(ValueSet.words(one.set.lower)) is \(ChangeProposals.tenths(real)) times \(ValueSet.words(other.set.lower))"
    )
  }

  /// The 3 of “three times”, the 2 of “twice”.
  private static func factor(_ figure: Figure, _ material: ProposalMaterial) -> Double? {
    let words = material.text.slice(figure.range).lowercased()
    guard words == "twice" || words.hasSuffix(" times") || words.hasSuffix("twice"),
      case .quantity(let set, _) = figure.amount, set.isExact, set.lower > 1
    else { return nil }
    return set.lower
  }

  // MARK: - Of which

  /// “$12 million, of which $8 million is for roads and $5 million for schools”: parts that are more.
  @Sendable static func ofWhich(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard figures.count >= 3, let whole = level(figures[0]),
        whole.measures.first?.dimension.hasPrefix("currency") == true,
        material.between(figures[0], figures[1]).filter({ $0.isLetter }) == "ofwhich"
      else { return nil }
      let parts = figures.dropFirst().compactMap(level)
      guard parts.count == figures.count - 1, parts.allSatisfy({ $0.measures == whole.measures }),
        areUses(Array(figures.dropFirst()), material)
      else { return nil }
      let sum = parts.reduce(0) { $0 + $1.set.lower - $1.set.rounding }
      guard sum > whole.set.lower + whole.set.rounding else { return nil }
      let terms = parts.map { ValueSet.words($0.set.lower) }.joined(separator: " + ")
      return Proposal(
        kind: "wrong-sum",
        passages: figures.map(\.range),
        reason: "\(terms) is more than \(ValueSet.words(whole.set.lower))"
      )
    }
  }

  private static let mostUseWords = 4

  /// Whether it is said what each part is for, and no more: “is for roads and $5 million for schools”.
  private static func areUses(_ parts: [Figure], _ material: ProposalMaterial) -> Bool {
    parts.indices.allSatisfy { index in
      let isLast = index + 1 == parts.count
      let gap =
        isLast ? material.behind(parts[index]) : material.between(parts[index], parts[index + 1])
      var words = gap.split { !$0.isLetter }.map(String.init)
      if let first = words.first, ["is", "are", "was", "were"].contains(first) {
        words.removeFirst()
      }
      let isJoined = isLast || words.last == "and" || gap.contains(",")
      if !isLast, words.last == "and" { words.removeLast() }
      return isJoined && words.first == "for" && (2...mostUseWords).contains(words.count)
        && gap.allSatisfy { $0.isLetter || [" ", ",", "."].contains($0) }
    }
  }
}
