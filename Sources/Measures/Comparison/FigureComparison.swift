package import FactModel
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
      outcome.reason = leftOver.reason
      outcome.isToRead = leftOver.isOnBothSides
    }
    if outcome.agreement <= .compatible, !source.workedOut.isEmpty {
      outcome.agreement = .compatible
      outcome.reason = source.workedOut
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
      if let other = otherOwner(claim.setting.owner, source.setting.owner) { return other }
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

  /// “Jan Reed, 40, sued Tom Poe” and “Jan Reed sued Tom Poe, 40”.
  private static func otherOwner(_ ours: String, _ theirs: String) -> Outcome? {
    guard !ours.isEmpty, !theirs.isEmpty, ours != theirs else { return nil }
    return Outcome(.notComparable, "“\(ours)” and “\(theirs)”")
  }

  // MARK: - What is counted

  /// Why two figures are not of the same thing; nil where they may be.
  private static func counted(_ one: Figure, _ other: Figure) -> Outcome? {
    let (ours, theirs) = (one.counted, other.counted)
    if !CountedNoun.mayBeSame(ours.noun, theirs.noun), !isEvent(ours, theirs) {
      return Outcome(.notComparable, "“\(ours.noun)” and “\(theirs.noun)”")
    }
    if !ours.event.isEmpty, !theirs.event.isEmpty, ours.event != theirs.event {
      return Outcome(.notComparable, "\(ours.event) and \(theirs.event)")
    }
    // Of “in Kent in 2023” and “in 2023 in Kent” one has the place and one the year.
    if let our = ours.qualifier.first, let their = theirs.qualifier.first,
      our.isNumber == their.isNumber, ours.qualifier != theirs.qualifier
    {
      return Outcome(.notComparable, "in \(ours.qualifier) and in \(theirs.qualifier)")
    }
    let isOtherKind =
      !ours.modifiers.isEmpty && !theirs.modifiers.isEmpty
      && ours.modifiers.isDisjoint(with: theirs.modifiers)
    return isOtherKind
      ? Outcome(.notComparable, "“\(words(ours))” and “\(words(theirs))”") : nil
  }

  /// “14 arrests” and “14 people arrested”.
  private static func isEvent(_ one: CountedThing, _ other: CountedThing) -> Bool {
    !one.event.isEmpty && one.event == other.event
      && (FigureWords.eventNouns.contains(one.noun) && CountedNoun.isAnybody(other.noun)
        || FigureWords.eventNouns.contains(other.noun) && CountedNoun.isAnybody(one.noun))
  }

  private static func words(_ thing: CountedThing) -> String {
    (thing.modifiers.sorted() + [thing.noun]).joined(separator: " ")
  }
}
