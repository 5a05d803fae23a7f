import FactModel
import ItemFinding
import Measures
import OrderedJSON

/// Changes, shares and multiples beside the two figures that they come from.
enum ChangeProposals {
  // MARK: - Changes

  /// “rose from 40 to 50 euros, a rise of 20 percent”, “rose by 20 percent, from 40 to 50”, “doubled from 40
  /// to 90”.
  @Sendable static func changes(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { all in
      let figures = all.filter { !$0.isTime }
      guard figures.count == 3, let place = figures.firstIndex(where: { share($0) != nil }),
        let stated = share(figures[place])
      else { return nil }
      var levels = figures
      levels.remove(at: place)
      // “to £15m from £10m”
      if levels[0].setting.role == "to" { levels.reverse() }
      guard let from = level(levels[0]), let to = level(levels[1]), from > 0, to != from,
        levels[0].setting.role == "from", levels[1].setting.role == "to",
        mayBeOfOne(levels[0], levels[1]),
        place != 1, !String(material.behind(levels[1]).prefix(10)).includes(words: "old"),
        EndProposals.isOneChange(figures, all, material)
      else { return nil }
      let change = (to - from) / from * 100
      let room = max(0.6, stated * 0.02)
      guard isWrong(change, stated, of: figures[place], room, material) else { return nil }
      let values = "\(ValueSet.words(from)) to \(ValueSet.words(to))"
      return Proposal(
        kind: "wrong-change",
        passages: figures.map(\.range),
        reason: "from \(values) is \(change > 0 ? "+" : "")\(tenths(change)) %"
      )
    }
  }

  /// Whether a change is another than a figure states.
  ///
  /// `room`: How far they may be apart.
  static func isWrong(
    _ change: Double,
    _ stated: Double,
    of figure: Figure,
    _ room: Double,
    _ material: ProposalMaterial
  ) -> Bool {
    // “doubled” is said of what nearly doubled.
    let isWord =
      share(figure) != nil && material.text.slice(figure.range).allSatisfy(\.isLetter)
    let room = isWord ? (100 + min(stated, 100)) * 0.1 : room
    let isOtherWay = figure.change == .up && change < 0 || figure.change == .down && change > 0
    return abs(abs(change) - stated) > room || isOtherWay
  }

  /// Whether two levels may be of one thing: “from 40 to 50 euros”.
  private static func mayBeOfOne(_ one: Figure, _ other: Figure) -> Bool {
    guard case .quantity(_, let ours) = one.amount, case .quantity(_, let theirs) = other.amount
    else { return false }
    return ours == theirs || ours == [.bare] || theirs == [.bare]
  }

  private static func share(_ figure: Figure) -> Double? {
    guard case .quantity(let set, let measures) = figure.amount, measures == [.share], set.isExact
    else { return nil }
    return abs(set.lower)
  }

  private static func level(_ figure: Figure) -> Double? {
    guard case .quantity(let set, let measures) = figure.amount, set.isExact, measures != [.share]
    else { return nil }
    return set.lower
  }

  static func tenths(_ value: Double) -> String {
    ValueSet.words((value * 10).rounded() / 10)
  }

  // MARK: - Shares of a whole

  /// “Of 200 ballots, 120, or 70 percent, were valid”, “a third of the 900 growers, or 450”.
  @Sendable static func parts(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.flatMap { figures in
      figures.count < 3
        ? [] : (0...figures.count - 3).compactMap { part(Array(figures[$0..<$0 + 3]), material) }
    }
  }

  private static func part(_ figures: [Figure], _ material: ProposalMaterial) -> Proposal? {
    let (first, second) = (
      material.between(figures[0], figures[1]), material.between(figures[1], figures[2])
    )
    // “or 2 more than last year” is no part of the whole.
    let isPair = isPair(first, second)
    // “60 percent: 30 of 40 districts reported”: behind a colon only what ends the sentence is the same.
    if isPair, first.trimmed.hasSuffix(":"), material.behind(figures[2]).contains(where: \.isLetter)
    {
      return nil
    }
    guard
      isPair || isOr(second)
        || isAside(second, behind: material.behind(figures[2]), isShare: share(figures[2]) != nil),
      figures[2].change == .level,
      let index = figures.firstIndex(where: { share($0) != nil }),
      let stated = share(figures[index]),
      let others = counts(figures, without: index)
    else { return nil }
    let isOf = first.trimmed == "of" || first.trimmed == "of the" || first.trimmed == "of its"
    let whole: Double
    let part: Double
    if index == 0, isPair {
      (whole, part) = (others.1, others.0)
    } else if index == 2, material.before(figures[0]).trimmed.hasSuffix("of"), first.trimmed == ","
    {
      (whole, part) = (others.0, others.1)
    } else if index == 2, isOf {
      (whole, part) = (others.1, others.0)
    } else if index == 0, isOf {
      (whole, part) = (others.0, others.1)
    } else {
      return nil
    }
    guard whole > part, part > 0 else { return nil }
    let real = part / whole * 100
    // “a third” is said of what is near to it.
    let words = material.text.slice(figures[index].range).lowercased()
    let isPercent = words.includes(words: "%") || words.includes(words: "cent")
    guard abs(real - stated) > max(isPercent ? 0.51 : 1, stated * (isPercent ? 0.01 : 0.02)) else {
      return nil
    }
    return Proposal(
      kind: "wrong-shares",
      passages: figures.map(\.range),
      reason: "\(ValueSet.words(part)) of \(ValueSet.words(whole)) is \(tenths(real)) %"
    )
  }

  /// “, or ”, also with the noun before it: “ growers, or ”.
  private static func isOr(_ words: String) -> Bool {
    let words = words.trimmed
    return words == ", or" || words == "or" || words.hasSuffix(", or") && words.count < 24
  }

  /// “Two thirds of the board, 6 of 10 members”, “60 percent: 300 of 600”: the part and the whole stand behind.
  private static func isPair(_ first: String, _ second: String) -> Bool {
    let (lead, words) = (first.trimmed, first.split { !$0.isLetter })
    return ["of", "of the", "out of"].contains(second.trimmed)
      && (words.isEmpty || words.first == "of" && words.count <= 3)
      && lead.last.map { [",", ":", "("].contains($0) } == true
  }

  /// “of the 300 workers, 100, left”, “(70 percent)”, “of the 300 workers left, 100 in all”.
  private static func isAside(_ words: String, behind: String, isShare: Bool) -> Bool {
    let next = behind.trimmed.first
    // “6 of 10, two thirds.”
    if isShare, words.trimmed == ",", next == "." { return true }
    if words.trimmed.hasSuffix(","),
      ["in all", "in total", "altogether"].contains(where: behind.trimmed.hasPrefix)
    {
      return true
    }
    return words.trimmed == "," && next == "," || words.trimmed == "(" && next == ")"
  }

  private static func counts(_ figures: [Figure], without index: Int) -> (Double, Double)? {
    let values = figures.indices.filter { $0 != index }.map {
      ArithmeticProposals.count(figures[$0])
    }
    guard let first = values.first, let one = first, let last = values.last, let other = last else {
      return nil
    }
    return (one, other)
  }

  // MARK: - Multiples and equal parts

  /// “Twice as many pears, 300, were sold as figs, 200”; “$6 million shared equally among 4 heirs, $2
  /// million each”.
  @Sendable static func multiples(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard figures.count == 3 else { return nil }
      return timesAs(figures, material) ?? equalParts(figures, material)
    }
  }

  private static func timesAs(_ figures: [Figure], _ material: ProposalMaterial) -> Proposal? {
    let between = material.between(figures[0], figures[1])
    guard
      between.trimmed.hasPrefix("as many") || between.trimmed.hasPrefix("as much")
        || material.text.slice(figures[0].range).lowercased().includes(words: " times as m"),
      case .quantity(let set, _) = figures[0].amount, set.isExact,
      let one = level(figures[1]), let other = level(figures[2]), one > 0, other > 0,
      material.between(figures[1], figures[2]).includes(words: " as ")
    else { return nil }
    let real = one / other
    guard abs(real - set.lower) > set.lower * 0.1 else { return nil }
    return Proposal(
      kind: "wrong-sum",
      passages: figures.map(\.range),
      reason: "\(ValueSet.words(one)) is \(tenths(real)) times \(ValueSet.words(other))"
    )
  }

  private static func equalParts(_ figures: [Figure], _ material: ProposalMaterial) -> Proposal? {
    let words = material.between(figures[0], figures[1])
    guard words.includes(words: "equally"), material.behind(figures[2]).trimmed.hasPrefix("each"),
      case .quantity(_, let ours) = figures[0].amount,
      case .quantity(_, let theirs) = figures[2].amount,
      ours == theirs, let whole = level(figures[0]),
      let count = ArithmeticProposals.count(figures[1]),
      let each = level(figures[2]), count > 1, each > 0
    else { return nil }
    let real = whole / count
    guard abs(real - each) > each * 0.02 else { return nil }
    return Proposal(
      kind: "wrong-shares",
      passages: figures.map(\.range),
      reason:
        "\(ValueSet.words(whole)) in \(ValueSet.words(count)) parts is \(ValueSet.words(real))"
    )
  }

  // MARK: - Lists

  /// “The jury of 12, 8 women and 5 men”: what is listed behind a number makes it up.
  @Sendable static func lists(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard figures.count == 3,
        let total = ArithmeticProposals.count(figures[0]),
        let one = ArithmeticProposals.count(figures[1]),
        let other = ArithmeticProposals.count(figures[2]),
        material.before(figures[0]).trimmed.hasSuffix(" of"),
        [",", ":", "—", "–"].contains(material.between(figures[0], figures[1]).trimmed),
        material.between(figures[1], figures[2]).trimmed == "and",
        one < total, other < total, one + other != total,
        material.behind(figures[2]).trimmed.first.map({ [",", ".", ";", "—"].contains($0) }) == true
      else { return nil }
      let sum = ValueSet.words(one + other)
      return Proposal(
        kind: "wrong-sum",
        passages: figures.map(\.range),
        reason:
          "\(ValueSet.words(one)) + \(ValueSet.words(other)) = \(sum), not \(ValueSet.words(total))"
      )
    }
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
