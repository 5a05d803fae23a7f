import NameLists

/// How much of a measure, the way it went, and what it is for each of.
extension FigureComparison {
  static func quantities(
    _ claim: Figure,
    _ ours: ValueSet,
    _ ourMeasures: [Measure],
    _ source: Figure,
    _ theirs: ValueSet,
    _ theirMeasures: [Measure]
  ) -> Outcome {
    if let outcome = direction(claim, ours, source, theirs) { return outcome }
    guard let factor = rates(claim.rate, source.rate) else {
      return Outcome(.notComparable, rateReason(claim.rate, source.rate))
    }
    var best: Outcome?
    var dimension = ""
    for our in ourMeasures {
      for their in theirMeasures {
        guard let pair = aligned(ours, our, theirs, their) else { continue }
        let isSigned = !isSameThing(claim, source) && !isGone(claim, source)
        let one = signed(pair.0, claim.change, isSigned)
        let other = signed(pair.1, source.change, isSigned).scaled(by: factor)
        var found = Outcome(one.agreement(with: other, isConverted: our != their || factor != 1))
        if found.agreement == .differs, our.isCalendar != their.isCalendar, isNear(one, other) {
          found = Outcome(.compatible, "months and years are not all of one length")
        }
        if best.map({ found.agreement < $0.agreement }) ?? true {
          (best, dimension) = (found, their.dimension)
        }
      }
    }
    if best?.agreement == .same, ourMeasures != theirMeasures,
      isOpen(ourMeasures, dimension) || isOpen(theirMeasures, dimension)
    {
      best = Outcome(.compatible, "the unit may be one of several")
    }
    if best?.agreement == .compatible, claim.isLimit, source.isLimit {
      return Outcome(.differs, "another limit")
    }
    if best?.agreement == .compatible, best?.reason.isEmpty == true, isBound(ours), isBound(theirs)
    {
      best?.reason = "two limits"
    }
    if let best { return weakened(best, claim, source) }
    return Outcome(
      .notComparable,
      "\(ourMeasures.first?.inWords ?? "") and \(theirMeasures.first?.inWords ?? "")"
    )
  }

  /// “more than 100”, “up to 100”.
  private static func isBound(_ set: ValueSet) -> Bool {
    set.lower == -.infinity || set.upper == .infinity
  }

  /// Whether a word stands for several units of one kind: a ton, a gallon, and of money any other: a pound.
  private static func isOpen(_ measures: [Measure], _ dimension: String) -> Bool {
    dimension.hasPrefix("currency") && measures.count > 1
      || measures.count { $0.dimension == dimension } > 1
  }

  /// How much longer than the mean a month may be.
  private static let calendarRoom = 0.04

  private static func isNear(_ one: ValueSet, _ other: ValueSet) -> Bool {
    one.isExact && other.isExact && abs(one.lower - other.lower) <= abs(one.lower) * calendarRoom
  }

  /// The two sets in one unit; nil where they measure different things.
  private static func aligned(
    _ ours: ValueSet,
    _ our: Measure,
    _ theirs: ValueSet,
    _ their: Measure
  ) -> (ValueSet, ValueSet)? {
    if our.dimension == their.dimension {
      return our == their
        ? (ours, theirs)
        : (
          ours.scaled(by: our.factor, moved: our.offset),
          theirs.scaled(by: their.factor, moved: their.offset)
        )
    }
    // A number without a unit may count what the other names; a decimal may be a share.
    switch (our, their) {
    case (.bare, .count), (.count, .bare): return (ours, theirs)
    case (.share, .bare): return theirs.isDecimalShare ? (ours, theirs.scaled(by: 100)) : nil
    case (.bare, .share): return ours.isDecimalShare ? (ours.scaled(by: 100), theirs) : nil
    default: return nil
    }
  }

  /// `isSigned`: Whether what fell is held against what rose, below zero and above.
  private static func signed(
    _ set: ValueSet,
    _ change: Figure.Change,
    _ isSigned: Bool
  ) -> ValueSet {
    guard change != .level else { return set }
    let set = set.ofChange
    return isSigned && change == .down && set.lower >= 0 ? set.negated : set
  }

  /// “losses narrowed to 12 million” and “losses were 12 million”: only one says so of how much it fell.
  private static func isSameThing(_ one: Figure, _ other: Figure) -> Bool {
    guard (one.change == .level) != (other.change == .level),
      FigureWords.results.contains(one.turn + other.turn)
    else { return false }
    let turn = FigureSetting.Word(of: one.turn + other.turn)
    return (one.change == .level ? one : other).setting.said.contains { $0.isSame(as: turn) }
  }

  /// “cut 350 jobs” and “350 jobs are to go”: the other says in other words that they are lost.
  private static func isGone(_ one: Figure, _ other: Figure) -> Bool {
    guard (one.change == .level) != (other.change == .level) else { return false }
    let level = one.change == .level ? one : other
    return level.setting.said.contains { FigureWords.gone.contains($0.folded) }
  }

  /// Where one says that something rose or fell and the other does not say so.
  private static func direction(
    _ claim: Figure,
    _ ours: ValueSet,
    _ source: Figure,
    _ theirs: ValueSet
  ) -> Outcome? {
    guard (claim.change == .level) != (source.change == .level) else { return nil }
    let isSigned = (claim.change == .level ? ours : theirs).upper < 0
    guard !isSigned else { return nil }
    // “a rise of 3” and “from 42”
    let isOfOther = (claim.setting.end ?? source.setting.end) != nil
    guard isOfOther && !isSameThing(claim, source) || isShare(claim) || isShare(source) else {
      return nil
    }
    return Outcome(.notComparable, "a level and a change")
  }

  private static func isShare(_ figure: Figure) -> Bool {
    guard case .quantity(_, let measures) = figure.amount else { return false }
    return measures.first?.dimension == "share" || measures.first?.dimension == "points"
  }

  /// What is not said on one side cannot be the same: a direction, a place, a year.
  private static func weakened(_ outcome: Outcome, _ claim: Figure, _ source: Figure) -> Outcome {
    guard outcome.agreement == .same, (claim.change == .level) != (source.change == .level),
      !isNegative(claim), !isNegative(source)
    else { return outcome }
    return Outcome(.compatible, "only one says which way it went")
  }

  private static func isNegative(_ figure: Figure) -> Bool {
    guard case .quantity(let set, _) = figure.amount else { return false }
    return set.upper < 0
  }

  // MARK: - Rates

  /// By what the source's figure is multiplied to be per as much as the claim's; nil where they are
  /// no rates of the same thing.
  private static func rates(_ ours: FigureRate?, _ theirs: FigureRate?) -> Double? {
    guard let ours, let theirs else { return ours == nil && theirs == nil ? 1 : nil }
    guard ours.dimension == theirs.dimension else { return nil }
    return ours.count / theirs.count
  }

  private static func rateReason(_ ours: FigureRate?, _ theirs: FigureRate?) -> String {
    guard ours != nil, theirs != nil else { return "a rate and a total" }
    return "rates of different things"
  }
}

extension ValueSet {
  /// Whether a number without a unit may be a share, as 0.54 for 54 per cent.
  fileprivate var isDecimalShare: Bool { lower > 0 && upper < 1 }
}
