package import FactModel
import Measures
import NameLists

/// Works out which days a date of the article names.
///
/// News counts from the day of publication: a weekday, a day and month or a month by itself is the last
/// one before it, or the next one where the sentence speaks of what is to come. A narrative counts from
/// the date that was named before: “In 1939 … On 17 September”. Weeks run from Monday to Sunday.
package struct DateResolver: Sendable {
  /// The days that are meant, and how they were found.
  package struct Resolution: Sendable, Equatable {
    package var days: ClosedRange<CivilDay>
    /// The arithmetic, as a sentence without a full stop.
    package var reasoning: String
    /// Whether the program worked it out; false where the text states the days.
    package var isInferred = false
    /// Whether other days would be meant had it been published on another day.
    package var isFromPublication = false
  }

  /// What dates count from.
  package enum Mode: Sendable {
    case news
    case narrative
  }

  /// Nil where it is not known, or only its month.
  let published: CivilDay?
  let mode: Mode
  /// The month in which a fiscal year begins, 1 to 12; nil where nobody said.
  let fiscalMonth: Int?
  /// The days that were named before.
  var named: ClosedRange<CivilDay>?

  package init(published: PartialDate?, mode: Mode = .news, fiscalMonth: Int? = nil) {
    self.fiscalMonth = fiscalMonth
    self.published = published.flatMap { CivilDay($0) }
    self.mode = mode
  }

  /// The days of a date; nil where it counts from something that is not known.
  package func resolve(_ date: DateExpression) -> Resolution? {
    if date.isSouthern { return nil }
    if let stated = Self.stated(date) { return stated }
    if case .fiscalYear(let year) = date.form { return fiscalYear(year) }
    guard mode == .narrative || date.isOfNamedYear else { return fromPublication(date) }
    if named == nil, mode == .narrative, case .dayAndMonth = date.form {
      return fromPublication(date)
    }
    return fromNamed(date)
  }

  /// The weekday that a date really is, where the text names another.
  package static func wrongWeekday(_ expression: DateExpression) -> String? {
    guard let weekday = expression.weekday, case .stated(let date) = expression.form,
      let day = CivilDay(date), day.weekday != weekday
    else { return nil }
    return day.weekdayName
  }

  // MARK: - Stated

  private static func stated(_ date: DateExpression) -> Resolution? {
    switch date.form {
    case .stated(let stated):
      guard let day = CivilDay(stated) else {
        return Resolution(
          days: DateSpan.stated(stated),
          reasoning: date.isDoubtful
            ? "the year, if it is no part of a name"
            : stated.month == nil ? "the year" : "the month",
          isInferred: date.isDoubtful
        )
      }
      var reasoning = "a \(day.weekdayName)"
      if let weekday = date.weekday, weekday != day.weekday {
        reasoning += ", not a \(CivilDay.weekdayNames[weekday])"
      }
      if let other = date.alternative {
        reasoning += ", or \(other.inWords): day and month may change places"
      }
      return Resolution(days: day...day, reasoning: reasoning, isInferred: date.alternative != nil)
    case .decade(let year) where date.portion == .middle:
      return Resolution(
        days: DateSpan.years(year, count: 10),
        reasoning: "the middle of \(year) to \(year + 9)",
        isInferred: true
      )
    case .weekdayOfMonth(let number, let month, year: let year?):
      let days = DateSpan.month(year, month)
      return DateSpan.weekday(date.weekday ?? 0, number: number, of: days).map {
        Resolution(days: $0...$0, reasoning: "a \($0.weekdayName)")
      }
    case .decade(let year):
      return Resolution(days: DateSpan.years(year, count: 10), reasoning: "\(year) to \(year + 9)")
    case .century(let number):
      let days = DateSpan.century(number)
      let (first, last) = (days.lowerBound.parts.year, days.upperBound.parts.year)
      return Resolution(days: days, reasoning: "\(first) to \(last)")
    case .shortYear(let year):
      return Resolution(days: DateSpan.years(year), reasoning: "the year \(year)")
    case .season(let season, year: let year?):
      return Resolution(days: DateSpan.season(season, year), reasoning: "three months")
    case .part(let number, of: let count, year: let year?):
      return Resolution(
        days: DateSpan.part(number, of: count, year),
        reasoning: "a part of \(year)"
      )
    case .holiday(let holiday, year: let year?):
      let day = holiday.day(in: year)
      return Resolution(days: day...day, reasoning: "a \(day.weekdayName)")
    default: return nil
    }
  }

  /// A fiscal year is named after the calendar year in which it ends.
  private func fiscalYear(_ year: Int) -> Resolution {
    guard let month = fiscalMonth else {
      return Resolution(
        days: DateSpan.years(year),
        reasoning: "taken for the calendar year: set fiscal-year MONTH says when it begins",
        isInferred: true
      )
    }
    guard month > 1 else {
      return Resolution(days: DateSpan.years(year), reasoning: "a fiscal year", isInferred: true)
    }
    let first = DateSpan.month(year - 1, month).lowerBound
    let last = DateSpan.month(year, month - 1).upperBound
    return Resolution(
      days: first...last,
      reasoning: "the fiscal year that ends in \(PartialDate.monthNames[month - 2]) \(year)",
      isInferred: true
    )
  }

  // MARK: - Narratives

  /// Counted from the date named before.
  private func fromNamed(_ date: DateExpression) -> Resolution? {
    // “the spring of last year” counts from publication.
    guard let named, date.step == nil else { return nil }
    let month = named.lowerBound.parts.month
    var year = named.lowerBound.parts.year
    let hasMonth = named.upperBound.number - named.lowerBound.number <= 31
    func isNext(_ other: Int) -> Bool {
      hasMonth && !date.isOfNamedYear && month - other >= Self.monthsBack
    }
    func inferred(_ days: ClosedRange<CivilDay>) -> Resolution {
      Resolution(
        days: days,
        reasoning: "counted from \(CivilDay.inWords(named)), named before",
        isInferred: true
      )
    }
    switch date.form {
    case .dayAndMonth(let day, let other):
      if isNext(other) { year += 1 }
      return PartialDate(year: year, month: other, day: day).flatMap { CivilDay($0) }.map {
        inferred($0...$0)
      }
    case .month(let other) where !(1...12).contains(other): return nil
    case .month(let other):
      if isNext(other) { year += 1 }
      return inferred(DateSpan.month(year, other))
    case .day(let day):
      guard hasMonth else { return nil }
      return PartialDate(year: year, month: month, day: day).flatMap { CivilDay($0) }.map {
        inferred($0...$0)
      }
    // “Last summer” is publication's last.
    case .season where date.isWhole || date.isOfOwnYear: return nil
    case .season(let season, year: _):
      // The winter in which a January lies began in the year before.
      return inferred(DateSpan.season(season, year))
    case .part(let number, of: let count, year: _):
      return inferred(DateSpan.part(number, of: count, year))
    case .holiday(let holiday, year: _):
      return inferred(holiday.day(in: year)...holiday.day(in: year))
    case .weekdayOfMonth(let number, month: let other, year: _):
      if isNext(other) { year += 1 }
      return DateSpan.weekday(date.weekday ?? 0, number: number, of: DateSpan.month(year, other))
        .map { inferred($0...$0) }
    case .shortDecade(let decade):
      return inferred(DateSpan.years(year / 100 * 100 + decade, count: 10))
    case .shifted: return shifted(date)
    case .counted(let unit, 0) where unit == .year || unit == .month && hasMonth:
      return DateSpan.unit(unit, of: named.lowerBound, moved: 0).map(inferred)
    case .clock: return named.lowerBound == named.upperBound ? inferred(named) : nil
    default: return nil
    }
  }

  /// A month that lies so many before the one named before is one of the next year.
  private static let monthsBack = 7

  /// “two days later”, “the same year”.
  private func shifted(_ date: DateExpression) -> Resolution? {
    guard let named, case .shifted(let unit, let count) = date.form else { return nil }
    let length = named.upperBound.number - named.lowerBound.number
    switch unit {
    case .day, .weekend: guard length == 0 else { return nil }
    case .week: guard length <= 6 else { return nil }
    case .month: guard length <= 31 else { return nil }
    case .quarter: guard length <= 92 else { return nil }
    case .year, .decade: break
    }
    return DateSpan.unit(unit, of: named.lowerBound, moved: count).map {
      Resolution(
        days: $0,
        reasoning: "counted from \(CivilDay.inWords(named)), named before",
        isInferred: true
      )
    }
  }

  // MARK: - News

  /// Counted from publication, or from what is named beside it.
  private func fromPublication(_ date: DateExpression) -> Resolution? {
    if case .shifted = date.form { return shifted(date) }
    if case .clock = date.form {
      return named.flatMap {
        $0.lowerBound == $0.upperBound
          ? Resolution(days: $0, reasoning: "the day that the sentence names", isInferred: true)
          : nil
      }
    }
    guard let published, !date.isUnclear else { return nil }
    var found = date.step.map { stepped(date, $0, published) } ?? counted(date, from: published)
    // “This summer was hot”, published in February: another one is meant, or another day of publication.
    if date.isOfOwnYear || date.step == 0, !date.isAhead, let days = found?.days,
      days.lowerBound > published
    {
      return nil
    }
    found?.isFromPublication = true
    return found
  }

  /// “the spring of last year”, “the 1st of next month”.
  private func stepped(_ date: DateExpression, _ step: Int, _ published: CivilDay) -> Resolution? {
    let (year, month, _) = published.parts
    switch date.form {
    case .season(let season, year: _): return ofCountedYear(DateSpan.season(season, year + step))
    case .part(let number, of: let count, year: _):
      return ofCountedYear(DateSpan.part(number, of: count, year + step))
    case .day(let day):
      let months = year * 12 + month - 1 + step
      return PartialDate(year: months / 12, month: months % 12 + 1, day: day)
        .flatMap { CivilDay($0) }.map { ofCountedYear($0...$0, "month") }
    default: return nil
    }
  }

  private func counted(_ date: DateExpression, from published: CivilDay) -> Resolution? {
    let year = published.parts.year
    switch date.form {
    case .dayAndMonth(let day, let month) where !(1...12).contains(month):
      let first = year * 12 + month - 1
      return PartialDate(year: first / 12, month: first % 12 + 1, day: day)
        .flatMap { CivilDay($0) }.map { ofCountedYear($0...$0) }
    case .month(let month) where !(1...12).contains(month):
      return ofCountedYear(DateSpan.month(year, month))
    case .dayAndMonth(let day, let month):
      return nearest(date) { year in
        PartialDate(year: year, month: month, day: day).flatMap { CivilDay($0) }.map { $0...$0 }
      }
    case .month(let month): return nearest(date) { DateSpan.month($0, month) }
    case .day(let day): return dayOfMonth(day, date)
    case .season(let season, year: _) where date.isOfOwnYear:
      // In spring “this winter” is the one that is over.
      let isBefore = season == .winter && published.parts.month <= Self.springEnds
      return ofCountedYear(DateSpan.season(season, isBefore ? year - 1 : year), "season")
    case .season(let season, year: _): return nearest(date) { DateSpan.season(season, $0) }
    case .part(let number, of: let count, year: _):
      return nearest(date) { DateSpan.part(number, of: count, $0) }
    case .holiday(let holiday, year: _):
      return nearest(date) { holiday.day(in: $0)...holiday.day(in: $0) }
    case .weekday: return date.weekday.map { weekday($0, date) }
    case .weekdayOfMonth(let number, let month, year: _):
      func days(_ year: Int) -> ClosedRange<CivilDay>? {
        DateSpan.weekday(date.weekday ?? 0, number: number, of: DateSpan.month(year, month))
          .map { $0...$0 }
      }
      guard month == published.parts.month else { return nearest(date, days) }
      return days(year).map {
        Resolution(days: $0, reasoning: "in the month of publication", isInferred: true)
      }
    case .counted(let unit, let count): return counted(unit, count, date)
    case .shortDecade(let decade):
      // “the 20s” of a text from 2024 may be either; those that are over are meant.
      let first = year / 100 * 100 + decade
      return Resolution(
        days: DateSpan.years(first + 9 < year ? first : first - 100, count: 10),
        reasoning: "the last such decade that was over at publication",
        isInferred: true
      )
    default: return nil
    }
  }

  private static let springEnds = 5
  /// 29 February comes every four years.
  private static let mostYears = 4

  private func ofCountedYear(_ days: ClosedRange<CivilDay>, _ unit: String = "year") -> Resolution {
    Resolution(
      days: days,
      reasoning:
        "the \(unit) counted from publication on \(published?.date?.inWords ?? "that day")",
      isInferred: true
    )
  }

  /// The last one that began before publication, or the next one that ends after it.
  private func nearest(
    _ date: DateExpression,
    _ days: (Int) -> ClosedRange<CivilDay>?
  ) -> Resolution? {
    guard let published else { return nil }
    let year = published.parts.year
    let years =
      date.isAhead ? [year - 1, year, year + 1] : (0...Self.mostYears).map { year - $0 }
    var nearest: ClosedRange<CivilDay>?
    for days in years.compactMap(days) where nearest == nil {
      let isNear =
        date.isWhole
        ? date.isAhead ? days.lowerBound > published : days.upperBound < published
        : date.isAhead ? days.upperBound >= published : days.lowerBound <= published
      if isNear {
        nearest = days
      }
    }
    guard let found = nearest else { return nil }
    let side = date.isAhead ? "next after" : "last before"
    var reasoning = "the \(side) publication on \(published.date?.inWords ?? "that day")"
    if found.lowerBound == found.upperBound {
      let name = found.lowerBound.weekdayName
      reasoning = "a \(name), \(reasoning)"
      if let weekday = date.weekday, weekday != found.lowerBound.weekday {
        reasoning = "a \(name), not a \(CivilDay.weekdayNames[weekday])"
      }
    }
    return Resolution(days: found, reasoning: reasoning, isInferred: true)
  }

  /// “on the 14th”: of the month named before, else the last or the next one.
  private func dayOfMonth(_ day: Int, _ date: DateExpression) -> Resolution? {
    guard let published else { return nil }
    var months = (-2...2).map { published.parts.year * 12 + published.parts.month - 1 + $0 }
    if !date.isAhead { months.reverse() }
    if let named, named.upperBound.number - named.lowerBound.number <= 31 {
      months.insert(named.lowerBound.parts.year * 12 + named.lowerBound.parts.month - 1, at: 0)
    }
    for month in months {
      guard let stated = PartialDate(year: month / 12, month: month % 12 + 1, day: day),
        let found = CivilDay(stated), date.isAhead ? found >= published : found <= published
      else { continue }
      let side = date.isAhead ? "next after" : "last before"
      return Resolution(
        days: found...found,
        reasoning:
          "a \(found.weekdayName), the \(side) publication on \(published.date?.inWords ?? "that day"), or of the month named before",
        isInferred: true
      )
    }
    return nil
  }

  private func weekday(_ weekday: Int, _ date: DateExpression) -> Resolution {
    let published = self.published ?? CivilDay(number: 0)
    if let week = date.week {
      let day = CivilDay(number: published.number - published.weekday + 7 * week + weekday)
      return Resolution(
        days: day...day,
        reasoning:
          "of a week counted from publication, \(published.weekdayName), \(published.date?.inWords ?? "")",
        isInferred: true
      )
    }
    let back = ((published.weekday - weekday) % 7 + 7) % 7
    let day = CivilDay(
      number: published.number + 7 * date.weeks
        + (date.isAhead ? 7 - back : date.isWhole && back == 0 ? -7 : -back)
    )
    var side = date.isAhead ? "next after" : "last before"
    if date.weeks != 0 {
      let more = abs(date.weeks) == 1 ? "one week" : "\(abs(date.weeks)) weeks"
      side = "\(more) \(date.weeks < 0 ? "before" : "behind") the \(side)"
      return Resolution(
        days: day...day,
        reasoning: "\(side) publication on \(published.date?.inWords ?? "that day")",
        isInferred: true
      )
    }
    return Resolution(
      days: day...day,
      reasoning:
        "the \(side) publication on \(published.date?.inWords ?? "that day"), which is a \(published.weekdayName)",
      isInferred: true
    )
  }

  private func counted(
    _ unit: DateExpression.Unit,
    _ count: Int,
    _ date: DateExpression
  ) -> Resolution? {
    guard let published else { return nil }
    // Early in the week, “this weekend” is the one that is over, unless it is to come.
    let isOver = unit == .weekend && count == 0 && !date.isAhead && published.weekday < 3
    guard let days = DateSpan.unit(unit, of: published, moved: isOver ? -1 : count) else {
      return nil
    }
    let cut = date.isPartBefore ? min(days.upperBound, published) : days.upperBound
    return Resolution(
      days: min(days.lowerBound, cut)...cut,
      reasoning:
        "counted from publication, \(published.weekdayName), \(published.date?.inWords ?? "")",
      isInferred: true
    )
  }
}

extension DateResolver.Resolution {
  /// The days in words: `29 January 2024`, `22–28 January 2024`, `December 2023`, `2019`.
  package var inWords: String { CivilDay.inWords(days) }
}
