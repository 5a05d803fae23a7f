package import FactModel

/// The days of all dates of an article, read in the order in which they stand.
///
/// Reading them together lets one date complete another: the month and year of “12–14 July 1950”, the
/// year that a narrative named before, the day of a time of the day.
package struct DateReadings: Sendable {
  /// What somebody said that a date means.
  package struct Correction: Sendable, Equatable {
    /// Nil where it names no day that can be known.
    var days: ClosedRange<CivilDay>?
    /// Who said it.
    package var by: String

    package init(from: PartialDate?, through: PartialDate?, by: String) {
      self.by = by
      guard let from, let through, from <= through else { return }
      days = DateSpan.stated(from).lowerBound...DateSpan.stated(through).upperBound
    }

    fileprivate var resolution: DateResolver.Resolution? {
      days.map { DateResolver.Resolution(days: $0, reasoning: "as \(by) says") }
    }
  }

  package let mode: DateResolver.Mode
  /// What somebody said in place of a reading, by the place of the date.
  package let corrections: [Range<Int>: Correction]
  /// What a date by itself counts from.
  let resolver: DateResolver
  /// The day of publication; nil where it is not known.
  package var published: CivilDay? { resolver.published }
  private let resolutions: [Range<Int>: DateResolver.Resolution]

  /// Reads the dates among the items of an article, which are in its order; those that count from a
  /// corrected one count from what was said.
  package init(
    _ items: [FoundItem],
    in text: ArticleText,
    sentences: SentenceIndex,
    published: PartialDate?,
    corrections: [Range<Int>: Correction] = [:],
    fiscalMonth: Int? = nil
  ) {
    var dates: [Dated] = items.compactMap { item in
      guard case .date(let date) = item.detail else { return nil }
      return Dated(range: item.range, date: date, sentence: sentences.touched(by: item.range).first)
    }
    let ownMonth = FiscalYears.firstMonth(items, in: text)
    self.init(
      &dates,
      gap: { text.slice($0..<$1) },
      published: published,
      corrections,
      ownMonth ?? fiscalMonth
    )
    self.fiscalMonth = fiscalMonth
    countsFiscalYearsBySetting = ownMonth == nil
  }

  /// Whether the article itself says nothing of when its fiscal years begin.
  package private(set) var countsFiscalYearsBySetting = true

  /// The month in which fiscal years begin, as the house has it; what the article itself says of its
  /// fiscal years goes before it.
  package private(set) var fiscalMonth: Int?

  /// The days of the date that stands there; nil where they are open.
  package subscript(range: Range<Int>) -> DateResolver.Resolution? { resolutions[range] }

  fileprivate struct Dated {
    let range: Range<Int>
    var date: DateExpression
    let sentence: Int?
    /// How it is joined to the one before.
    var joint = Joint.none
    var resolution: DateResolver.Resolution?
    /// Whether it is not to come, though the date before is.
    var isHeld = false
  }

  fileprivate enum Joint {
    case none
    /// “and”, “or”, a comma
    case list
    /// “to”, “until”, a dash
    case range
    /// “on”, or nothing: “5 p.m. on Sunday”
    case on
  }

  private init(
    _ dates: inout [Dated],
    gap: (Int, Int) -> String,
    published: PartialDate?,
    _ corrections: [Range<Int>: Correction],
    _ fiscalMonth: Int?
  ) {
    self.corrections = corrections
    mode = Self.mode(dates, published: published)
    for index in dates.indices.dropFirst() where dates[index].sentence == dates[index - 1].sentence
    {
      let (from, to) = (dates[index - 1].range.upperBound, dates[index].range.lowerBound)
      if from <= to, to - from < Self.longestGap { dates[index].joint = Self.joint(gap(from, to)) }
    }
    Self.complete(&dates)
    resolver = DateResolver(published: published, mode: mode, fiscalMonth: fiscalMonth)
    var counting = resolver
    for index in dates.indices where dates[index].date.form != .clock {
      let resolution: DateResolver.Resolution?
      if let correction = corrections[dates[index].range] {
        resolution = correction.resolution
      } else {
        resolution = Self.resolve(&dates, index, counting, gap)
      }
      dates[index].resolution = resolution
      guard let resolution, !dates[index].date.isAside, dates[index].date.canBeCountedFrom else {
        continue
      }
      counting.named = resolution.days
    }
    Self.placeTimes(&dates, resolver)
    var resolutions = corrections.compactMapValues(\.resolution)
    for dated in dates where corrections[dated.range] == nil {
      resolutions[dated.range] = dated.resolution
    }
    self.resolutions = resolutions
  }

  // MARK: - What the text counts from

  /// A narrative states more years that are over than days that only news can name.
  private static func mode(_ dates: [Dated], published: PartialDate?) -> DateResolver.Mode {
    var past = 0
    var news = 0
    for dated in dates {
      switch dated.date.form {
      case .stated(let stated):
        if let published, stated.year >= published.year - 1 { news += 1 } else { past += 1 }
      case .weekday, .counted: news += 1
      case .decade, .century: past += 1
      default: break
      }
    }
    return past >= fewestYears && past > 2 * news ? .narrative : .news
  }

  private static let fewestYears = 4

  // MARK: - One date completes another

  private static let longestGap = 16

  private static let spanning: Set<String> = ["to", "until", "till", "through", "-", "–", "—"]
  private static let joining = spanning.union(["and", "or", "the", "of", "from", "by", "/"])

  private static func joint(_ gap: String) -> Joint {
    let words = gap.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map { $0.lowercased() }
    if words == ["on"] || gap == " " { return .on }
    guard words.count <= 3, words.allSatisfy(joining.contains), !words.isEmpty || gap.contains(",")
    else { return .none }
    return words.contains(where: spanning.contains) ? .range : .list
  }

  /// Gives dates without a year or month those of the one that they are joined to.
  private static func complete(_ dates: inout [Dated]) {
    for index in dates.indices.dropLast().reversed()
    where [.list, .range].contains(dates[index + 1].joint) {
      let next = dates[index + 1].date.form
      switch (dates[index].date.form, next) {
      case (.day(let day), .stated(let date)):
        if let month = date.month, let stated = PartialDate(year: date.year, month: month, day: day)
        {
          dates[index].date.form = .stated(stated)
        }
      case (.day(let day), .dayAndMonth(_, let month)):
        dates[index].date.form = .dayAndMonth(day: day, month: month)
      case (.dayAndMonth(let day, let month), .stated(let date)) where date.month != nil:
        let year = month > (date.month ?? 0) ? date.year - 1 : date.year
        if let stated = PartialDate(year: year, month: month, day: day) {
          dates[index].date.form = .stated(stated)
        }
      case (.month(let month), .stated(let date)) where date.month != nil:
        let year = month > (date.month ?? 0) ? date.year - 1 : date.year
        if let stated = PartialDate(year: year, month: month) {
          dates[index].date.form = .stated(stated)
        }
      default: break
      }
    }
    // “April 13–15”: the month stands before.
    for index in dates.indices.dropFirst() where [.list, .range].contains(dates[index].joint) {
      guard case .day(let day) = dates[index].date.form else { continue }
      switch dates[index - 1].date.form {
      case .dayAndMonth(_, let month): dates[index].date.form = .dayAndMonth(day: day, month: month)
      case .stated(let date):
        if let month = date.month, let stated = PartialDate(year: date.year, month: month, day: day)
        {
          dates[index].date.form = .stated(stated)
        }
      default: break
      }
    }
  }

  private static func resolve(
    _ dates: inout [Dated],
    _ index: Int,
    _ resolver: DateResolver,
    _ gap: (Int, Int) -> String
  ) -> DateResolver.Resolution? {
    var date = dates[index].date
    if resolver.mode == .news, index > 0, dates[index].sentence == dates[index - 1].sentence,
      !date.isStated, !isPast(date),
      dates[index - 1].range.upperBound <= dates[index].range.lowerBound
    {
      bind(&dates, index, resolver, gap)
      date = dates[index].date
    }
    let found = resolver.resolve(date)
    guard dates[index].joint == .range, index > 0, let before = dates[index - 1].resolution,
      let found,
      found.days.lowerBound < before.days.lowerBound, !date.isStated
    else { return found }
    // “from January 23 through March 9” ends after it begins.
    var first = dates[index - 1].date
    if first.isAhead {
      first.isAhead = false
      if let earlier = resolver.resolve(first), earlier.days.lowerBound <= found.days.lowerBound {
        dates[index - 1].resolution = earlier
        return found
      }
    }
    date.isAhead = true
    return resolver.resolve(date) ?? found
  }

  /// In days.
  private static let mostAhead = 180

  /// What is said of the date before is said of this one, too, or is not.
  private static func bind(
    _ dates: inout [Dated],
    _ index: Int,
    _ resolver: DateResolver,
    _ gap: (Int, Int) -> String
  ) {
    let before = dates[index - 1]
    if before.isHeld, dates[index].joint == .list {
      dates[index].date.isAhead = false
      dates[index].date.isUnclear = before.date.isUnclear
      dates[index].isHeld = true
      return
    }
    let reach = DateReach(gap(before.range.upperBound, dates[index].range.lowerBound))
    switch reach {
    case .own: break
    // “Italy in November, back in December”: what follows what is to come is to come, too.
    case .cued: if before.date.isAhead { dates[index].date.isAhead = true }
    case .both:
      guard before.date.isAhead else { return }
      dates[index].date.isAhead = true
      // “is held on 3 May for the victims of 3 February”: so far ahead a year would be named.
      guard case .dayAndMonth = dates[index].date.form, dates[index].joint == .none,
        let days = before.resolution?.days, let found = resolver.resolve(dates[index].date),
        found.days.lowerBound.number - days.upperBound.number > mostAhead
      else { return }
      dates[index].date.isAhead = false
      dates[index].date.isUnclear = true
      dates[index].isHeld = true
    case .over, .first, .unknown:
      guard let published = resolver.published, let days = before.resolution?.days,
        before.date.isAhead || days.lowerBound > published
      else { return }
      var next = dates[index].date
      (next.isAhead, next.isUnclear) = (true, false)
      // The next day of that name is later than what it comes before.
      let isLater = resolver.resolve(next).map { $0.days.lowerBound > days.upperBound } == true
      let isOver = reach == .over || reach == .first && isLater
      guard isOver || next.isOfOneDay else {
        dates[index].date = next
        return
      }
      dates[index].date.isAhead = false
      dates[index].date.isUnclear = !isOver
      dates[index].isHeld = true
    }
  }

  private static func isPast(_ date: DateExpression) -> Bool {
    switch date.form {
    case .dayAndMonth, .month, .weekday, .season, .day: false
    default: true
    }
  }

  // MARK: - Times of the day

  /// A time of the day is on the day that its sentence names, or the sentence before in a narrative.
  private static func placeTimes(_ dates: inout [Dated], _ resolver: DateResolver) {
    var resolver = resolver
    resolver.named = nil
    for index in dates.indices {
      guard dates[index].date.form == .clock else {
        if let days = dates[index].resolution?.days, dates[index].date.canBeCountedFrom {
          resolver.named = days
        }
        continue
      }
      let beside = nearestDay(dates, index)
      var own = resolver
      if let beside {
        own.named = dates[beside].resolution?.days
      } else if resolver.mode == .news {
        own.named = nil
      }
      dates[index].resolution = own.resolve(dates[index].date)
    }
  }

  /// The day of the same sentence that stands nearest, the earlier first.
  private static func nearestDay(_ dates: [Dated], _ index: Int) -> Int? {
    if index + 1 < dates.count, dates[index + 1].joint == .on, dates[index + 1].isDay {
      return index + 1
    }
    for step in 1...mostBeside {
      for place in [index - step, index + step]
      where dates.indices.contains(place) && dates[place].sentence == dates[index].sentence
        && dates[place].isDay
      {
        return place
      }
    }
    return nil
  }

  private static let mostBeside = 6
}

extension DateReadings.Dated {
  fileprivate var isDay: Bool {
    guard let days = resolution?.days else { return false }
    return days.lowerBound == days.upperBound
  }
}

extension DateExpression {
  /// Whether later dates may count from it.
  fileprivate var canBeCountedFrom: Bool {
    switch form {
    case .decade, .shortDecade, .century, .clock, .other, .impossible: false
    default: true
    }
  }
}
