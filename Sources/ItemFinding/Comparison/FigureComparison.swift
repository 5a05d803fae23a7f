package import FactModel
package import Measures
import NameLists

/// Compares a figure of a claim with one of a source.
package enum FigureComparison {
  /// How two figures agree, and why not where they cannot be compared.
  package struct Outcome: Sendable, Equatable {
    package var agreement: FigureAgreement
    /// Without a full stop; empty where the readings say it.
    package var reason = ""
    /// Whether both sentences have other words in each other's place, so that a person has to read both.
    package var isToRead = false
    /// Whether what is said around both is the same, so that they are figures of one thing.
    package var isAboutSame = false

    init(_ agreement: FigureAgreement, _ reason: String = "") {
      self.agreement = agreement
      self.reason = reason
    }
  }

  /// Compares two figures; ages are counted back from `day`, that of publication, to birthdays.
  package static func compare(_ claim: Figure, _ source: Figure, on day: CivilDay?) -> Outcome {
    let found = values(claim, source, on: day)
    switch (claim.amount, source.amount) {
    case (.age, .days), (.days, .age), (.days(_, isBirth: true), .quantity),
      (.quantity, .days(_, isBirth: true)):
      return found
    default: break
    }
    var outcome = SettingComparison(claim.setting, source.setting).applied(to: found)
    if outcome.agreement == .same, let leftOver = SaidComparison(claim, source).leftOver {
      outcome.agreement = .compatible
      outcome.reason = leftOver
    }
    if outcome.agreement == .compatible, outcome.reason.hasSuffix(" there") {
      outcome.isToRead = true
    }
    return outcome
  }

  private static func values(_ claim: Figure, _ source: Figure, on day: CivilDay?) -> Outcome {
    switch (claim.amount, source.amount) {
    case (.days(let ours, _), .days(let theirs, _)):
      return dates(claim, ours, source, theirs)
    case (.clock(let ours), .clock(let theirs)):
      return Outcome(ours.agreement(with: theirs))
    case (.score(let ours, let other), .score(let theirs, let theirOther)):
      return Outcome(ours == theirs && other == theirOther ? .same : .differs)
    case (.ordinal(let ours), .ordinal(let theirs)):
      return counted(claim, source) ?? Outcome(ours == theirs ? .same : .differs)
    case (.ordinal, .quantity), (.quantity, .ordinal):
      return ordinal(claim, source)
    case (.age(let ours), .age(let theirs)):
      let found = ours.agreement(with: theirs, isConverted: false)
      let isOther = found == .compatible && claim.isLimit && source.isLimit
      return isOther ? Outcome(.differs, "another limit") : Outcome(found)
    case (.age, .days), (.days, .age):
      return birth(claim, source, day)
    case (.age, .quantity), (.quantity, .age):
      return age(claim, source)
    case (.days(_, isBirth: true), .quantity), (.quantity, .days(_, isBirth: true)):
      return birth(agedIfBare(claim), agedIfBare(source), day)
    case (.quantity(let ours, let our), .quantity(let theirs, let their)):
      return counted(claim, source) ?? quantities(claim, ours, our, source, theirs, their)
    default:
      return Outcome(.notComparable, "not figures of one kind")
    }
  }

  // MARK: - Dates and ages

  /// Dates of which one may be read in two ways agree where one of the readings does.
  private static func dates(
    _ claim: Figure,
    _ ours: ClosedRange<CivilDay>,
    _ source: Figure,
    _ theirs: ClosedRange<CivilDay>
  ) -> Outcome {
    if let outcome = bounded(claim, ours, source, theirs) { return outcome }
    guard claim.otherDays != nil || source.otherDays != nil else { return days(ours, theirs) }
    let all = [ours, claim.otherDays].compactMap { $0 }.flatMap { one in
      [theirs, source.otherDays].compactMap { $0 }.map { days(one, $0).agreement }
    }
    let reason = "day and month may change places"
    if claim.otherDays == source.otherDays, ours == theirs { return Outcome(.same) }
    return Outcome(all.contains { $0 < .differs } ? .compatible : .differs, reason)
  }

  /// “before 1 June” and “on 3 May”: one names a day that the other only sets a limit to.
  private static func bounded(
    _ claim: Figure,
    _ ours: ClosedRange<CivilDay>,
    _ source: Figure,
    _ theirs: ClosedRange<CivilDay>
  ) -> Outcome? {
    let (our, their) = (limits[claim.setting.role], limits[source.setting.role])
    guard (our == nil) != (their == nil) else { return nil }
    let (limit, day) = our == nil ? (theirs, ours) : (ours, theirs)
    let isIn =
      switch our ?? their ?? .before {
      case .before: day.lowerBound < limit.lowerBound
      case .through: day.lowerBound <= limit.upperBound
      case .after: day.upperBound > limit.upperBound
      case .from: day.upperBound >= limit.lowerBound
      }
    let role = our == nil ? source.setting.role : claim.setting.role
    return Outcome(isIn ? .compatible : .differs, "only one says “\(role)”")
  }

  private enum Limit {
    case before
    case through
    case after
    case from
  }

  private static let limits: [String: Limit] = [
    "before": .before, "by": .through, "until": .through, "till": .through, "after": .after,
    "since": .from,
  ]

  private static func days(
    _ ours: ClosedRange<CivilDay>,
    _ theirs: ClosedRange<CivilDay>
  ) -> Outcome {
    if ours == theirs { return Outcome(.same) }
    return Outcome(ours.overlaps(theirs) ? .compatible : .differs)
  }

  private static func birth(_ one: Figure, _ other: Figure, _ day: CivilDay?) -> Outcome {
    guard case (.age(let age), .days(let days, isBirth: true)) = agesFirst(one, other) else {
      return Outcome(.notComparable, "an age and a date that is no birthday")
    }
    guard let day else { return Outcome(.notComparable, "the day of publication is not known") }
    let youngest = years(from: days.upperBound, to: day)
    let oldest = years(from: days.lowerBound, to: day)
    var set = ValueSet(
      from: Double(youngest * 12),
      through: Double(oldest * 12 + 12)
    )
    set.isUpperOpen = true
    return Outcome(
      age.meets(set) ? .compatible : .differs,
      "\(youngest)\(oldest == youngest ? "" : " or \(oldest)") on \(day.date?.inWords ?? "that day")"
    )
  }

  /// “is 54” as an age.
  private static func agedIfBare(_ figure: Figure) -> Figure {
    guard case .quantity(let set, let measures) = figure.amount, measures == [.bare], set.isExact,
      (1...120).contains(set.lower)
    else { return figure }
    var aged = figure
    var years = ValueSet(from: set.lower * 12, through: set.lower * 12 + 12)
    years.isUpperOpen = true
    aged.amount = .age(years)
    return aged
  }

  private static func agesFirst(_ one: Figure, _ other: Figure) -> (Figure.Amount, Figure.Amount) {
    if case .age = one.amount { return (one.amount, other.amount) }
    return (other.amount, one.amount)
  }

  private static func years(from birth: CivilDay, to day: CivilDay) -> Int {
    let (from, to) = (birth.parts, day.parts)
    return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
  }

  /// “in her fifties” and “is 54”.
  private static func age(_ one: Figure, _ other: Figure) -> Outcome {
    for (first, second) in [(one, other), (other, one)] {
      guard case .age(let age) = first.amount, case .quantity(let set, let measures) = second.amount
      else { continue }
      guard measures == [.bare], set.isExact else { break }
      var years = ValueSet(from: set.lower * 12, through: set.lower * 12 + 12)
      years.isUpperOpen = true
      return Outcome(age.agreement(with: years, isConverted: false))
    }
    return Outcome(.notComparable, "an age and another figure")
  }

  /// “the third strike” and “three strikes so far”.
  private static func ordinal(_ one: Figure, _ other: Figure) -> Outcome {
    for (first, second) in [(one, other), (other, one)] {
      guard case .ordinal(let place) = first.amount,
        case .quantity(let set, let measures) = second.amount
      else { continue }
      guard measures == [.count], first.counted.noun == second.counted.noun,
        !first.counted.noun.isEmpty
      else { break }
      return Outcome(set.upper >= Double(place) ? .compatible : .differs)
    }
    return Outcome(.notComparable, "a place in an order and a number")
  }

  // MARK: - What is counted

  /// Why two figures are not of the same thing; nil where they may be.
  private static func counted(_ one: Figure, _ other: Figure) -> Outcome? {
    let (ours, theirs) = (one.counted, other.counted)
    if !CountedNoun.mayBeSame(ours.noun, theirs.noun) {
      return Outcome(.notComparable, "“\(ours.noun)” and “\(theirs.noun)”")
    }
    if !ours.event.isEmpty, !theirs.event.isEmpty, ours.event != theirs.event {
      return Outcome(.notComparable, "\(ours.event) and \(theirs.event)")
    }
    if !ours.qualifier.isEmpty, !theirs.qualifier.isEmpty, ours.qualifier != theirs.qualifier {
      return Outcome(.notComparable, "in \(ours.qualifier) and in \(theirs.qualifier)")
    }
    let isOtherKind =
      !ours.modifiers.isEmpty && !theirs.modifiers.isEmpty
      && ours.modifiers.isDisjoint(with: theirs.modifiers)
    return isOtherKind
      ? Outcome(.notComparable, "“\(words(ours))” and “\(words(theirs))”") : nil
  }

  private static func words(_ thing: CountedThing) -> String {
    (thing.modifiers.sorted() + [thing.noun]).joined(separator: " ")
  }

  // MARK: - Quantities

  private static func quantities(
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
        let isSigned = !isSameThing(claim, source)
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
      FigureContext.levels.contains(one.turn + other.turn)
    else { return false }
    let turn = FigureSetting.Word(of: one.turn + other.turn)
    return (one.change == .level ? one : other).setting.said.contains { $0.isSame(as: turn) }
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
    guard !isSigned, isShare(claim) || isShare(source) else { return nil }
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
