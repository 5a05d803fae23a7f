import FactModel
import ItemFinding
import Measures
import NameLists

/// How long something took, or how long ago it was, beside its dates; and measures in two units.
enum SpanProposals {
  private static let day = 86_400.0
  private static let joining: Set<String> = [
    "to", "until", "till", "and", "through", "–", "-", "and ended on", "and ended in",
    "and closed on", "and closed in", "and left in", "and finished on",
  ]

  /// “He served from 1990 to 2000, 15 years”, “from 3 May to 9 May, ten days”.
  @Sendable static func lengths(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { sentence in
      guard sentence.count == 3 else { return nil }
      // “15 years, from 1990 to 2000”
      let isLengthFirst =
        if case .quantity = sentence[0].amount { true } else { false }
      let figures = isLengthFirst ? [sentence[1], sentence[2], sentence[0]] : sentence
      guard case .days(let first, false) = figures[0].amount,
        case .days(let last, false) = figures[1].amount,
        case .quantity(let set, let measures) = figures[2].amount, set.isExact,
        let measure = measures.first, measure.dimension == "time", measure.factor >= day,
        first.upperBound < last.lowerBound, figures[2].rate == nil,
        ["from", "between", "on", "in"].contains(lastWord(material.before(figures[0]))),
        joining.contains(trimmed(material.between(figures[0], figures[1]))),
        isLengthFirst
          ? [", from", "from", ", between", "between", "(from"].contains(
            trimmed(material.between(sentence[0], sentence[1]))
          )
          : [",", ", after", "after", ", a total of", "("].contains(
            trimmed(material.between(figures[1], figures[2]))
          )
      else { return nil }
      let least = Double(last.lowerBound.number - first.upperBound.number) * day / measure.factor
      let most = Double(last.upperBound.number - first.lowerBound.number + 1) * day / measure.factor
      guard set.lower < least - 1 || set.lower > most + 1 else { return nil }
      let (low, high) = (ValueSet.words(least.rounded()), ValueSet.words(most.rounded()))
      return Proposal(
        kind: "wrong-sum",
        passages: sentence.map(\.range),
        reason:
          "that is \(low == high ? low : "\(low) to \(high)"), not \(ValueSet.words(set.lower))"
      )
    }
  }

  private static let founded = Words.set(
    "founded established opened formed built launched married"
  )

  /// “founded in 1950, celebrated its 50th anniversary in 2010”.
  @Sendable static func anniversaries(_ material: ProposalMaterial) -> [Proposal] {
    material.figuresBySentence.compactMap { figures in
      guard figures.count == 3, case .days(let first, _) = figures[0].amount,
        case .ordinal(let number) = figures[1].amount,
        figures[1].counted.noun == "anniversary", case .days(let last, _) = figures[2].amount,
        material.before(figures[0]).split(separator: " ").suffix(2).contains(where: {
          founded.contains(String($0))
        }), ["in", "on", ""].contains(trimmed(material.between(figures[1], figures[2])))
      else { return nil }
      let years = last.lowerBound.parts.year - first.lowerBound.parts.year
      guard years > 0, years != number else { return nil }
      return Proposal(
        kind: "number-differs",
        passages: figures.map(\.range),
        reason: "that is after \(Wording.count(years, "year"))"
      )
    }
  }

  /// So much of what is counted may be rounded.
  private static let room = 0.15

  /// “founded 20 years ago, in 1950”: counted from publication.
  @Sendable static func ago(_ material: ProposalMaterial) -> [Proposal] {
    guard let now = material.published?.parts.year else { return [] }
    let dates = material.datedItems
    return zip(dates, dates.dropFirst()).compactMap { one, other in
      guard one.range.upperBound <= other.range.lowerBound,
        let counted = years(one) ?? years(other), let stated = year(other) ?? year(one)
      else { return nil }
      let gap = material.words(one.range.upperBound, other.range.lowerBound)
      let behind = material.words(other.range.upperBound, other.range.upperBound + 1)
      guard years(one) != nil ? gap == ", in " : gap == ", ", [",", ".", ")", ""].contains(behind),
        abs(now - stated - counted) > max(1, Int(Double(counted) * room))
      else { return nil }
      return Proposal(
        kind: "number-differs",
        passages: [one.range, other.range],
        reason: "in \(now) that is \(now - stated) years"
      )
    }
  }

  private static func years(_ item: FoundItem) -> Int? {
    guard case .date(let date) = item.detail, case .counted(.year, let count) = date.form,
      count < 0
    else { return nil }
    return -count
  }

  private static func year(_ item: FoundItem) -> Int? {
    guard case .date(let date) = item.detail, case .stated(let stated) = date.form else {
      return nil
    }
    return stated.year
  }

  // MARK: - Two units

  /// So much is lost where a measure is given in another unit.
  private static let lost = 0.07
  private static let measured = Words.set("length area volume mass speed temperature")
    .union(["difference of temperature"])

  /// “10 miles (30 km)”, “20C (90F)”, “10 kg, or 50 lb,”.
  @Sendable static func units(_ material: ProposalMaterial) -> [Proposal] {
    zip(material.figures, material.figures.dropFirst()).compactMap { one, other in
      guard case .quantity(let first, let ours) = one.amount, first.isExact,
        case .quantity(let second, let theirs) = other.amount, second.isExact,
        one.rate == nil, other.rate == nil, isOtherUnit(one, other, material)
      else { return nil }
      var nearest: (factor: Double, value: Double)?
      for unit in ours {
        // “It fell 10C (50F)”: what stands in brackets is a difference, too.
        let isApart = unit.dimension.hasPrefix("difference")
        for them in isApart ? theirs.map(\.ofDifference) : theirs
        where them.dimension == unit.dimension && them != unit {
          guard measured.contains(unit.dimension) else { continue }
          let value = (first.lower * unit.factor + unit.offset - them.offset) / them.factor
          let room = max(abs(value) * lost, second.rounding, them.offset != 0 ? 2 : 0)
          // “1 mile (2 km)” is rounded.
          guard abs(value - second.lower) > max(room, 0.5 * min(1, abs(value))) else { return nil }
          nearest = (them.factor, value)
        }
      }
      guard let nearest else { return nil }
      return Proposal(
        kind: "number-differs",
        passages: [one.range, other.range],
        reason: "that is \(ValueSet.words((nearest.value * 10).rounded() / 10)) of the other unit"
      )
    }
  }

  private static func isOtherUnit(
    _ one: Figure,
    _ other: Figure,
    _ material: ProposalMaterial
  ) -> Bool {
    guard one.range.upperBound <= other.range.lowerBound else { return false }
    let gap = material.words(one.range.upperBound, other.range.lowerBound)
    let behind = material.words(other.range.upperBound, other.range.upperBound + 1)
    return gap == " (" && behind == ")" || gap == ", or " && [",", "."].contains(behind)
  }

  private static func trimmed(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func lastWord(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
  }
}
