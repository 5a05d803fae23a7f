package import FactModel

/// Works out which days a date of the article names, counted from the day of publication.
///
/// A weekday, a day and month or a month by itself is the last one before publication, or that of
/// publication; the next one where the sentence speaks of what is to come. Weeks run from Monday to
/// Sunday.
package struct DateResolver: Sendable {
  /// The days that are meant, and how they were found.
  package struct Resolution: Sendable, Equatable {
    package var days: ClosedRange<CivilDay>
    /// The arithmetic, as a sentence without a full stop.
    package var reasoning: String
  }

  private let published: CivilDay

  /// `published`: Nil without a day.
  package init?(published: PartialDate?) {
    guard let published, let day = CivilDay(published) else { return nil }
    self.published = day
  }

  /// The days of a date; nil where it counts from something else than publication.
  package func resolve(_ expression: DateExpression) -> Resolution? {
    switch expression.form {
    case .stated(let date): return Self.stated(date, expression.weekday)
    case .dayAndMonth(let day, let month):
      return dayAndMonth(day, month, expression)
    case .month(let month): return self.month(month, expression)
    case .weekday: return expression.weekday.map { weekday($0, expression) }
    case .counted(let unit, let count): return counted(unit, count, expression)
    case .decade(let year):
      return Resolution(
        days: CivilDay(year: year, month: 1, day: 1)...CivilDay(year: year + 9, month: 12, day: 31),
        reasoning: "\(year) to \(year + 9)"
      )
    case .other: return nil
    }
  }

  /// The weekday that a date really is, where the text names another.
  package static func wrongWeekday(_ expression: DateExpression) -> String? {
    guard let weekday = expression.weekday, case .stated(let date) = expression.form,
      let day = CivilDay(date), day.weekday != weekday
    else { return nil }
    return day.weekdayName
  }

  // MARK: - Forms

  private static func stated(_ date: PartialDate, _ weekday: Int?) -> Resolution? {
    if let day = CivilDay(date) {
      var reasoning = "a \(day.weekdayName)"
      if let weekday, weekday != day.weekday {
        reasoning += ", not a \(CivilDay.weekdayNames[weekday])"
      }
      return Resolution(days: day...day, reasoning: reasoning)
    }
    guard let month = date.month else {
      return Resolution(
        days: CivilDay(
          year: date.year,
          month: 1,
          day: 1
        )...CivilDay(year: date.year, month: 12, day: 31),
        reasoning: "the year"
      )
    }
    return Resolution(days: monthDays(date.year, month), reasoning: "the month")
  }

  private static func monthDays(_ year: Int, _ month: Int) -> ClosedRange<CivilDay> {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    let end = CivilDay(year: next.0, month: next.1, day: 1).number - 1
    return CivilDay(year: year, month: month, day: 1)...CivilDay(number: end)
  }

  private func dayAndMonth(
    _ day: Int,
    _ month: Int,
    _ expression: DateExpression
  ) -> Resolution? {
    let (year, _, _) = published.parts
    let years = expression.isAhead ? [year, year + 1] : [year, year - 1]
    let found = years.compactMap { PartialDate(year: $0, month: month, day: day) }
      .compactMap { CivilDay($0) }
      .first { expression.isAhead ? $0 >= published : $0 <= published }
    guard let found else { return nil }
    var reasoning = "a \(found.weekdayName), the \(nearest(expression)) \(publication)"
    if let weekday = expression.weekday, weekday != found.weekday {
      reasoning = "a \(found.weekdayName), not a \(CivilDay.weekdayNames[weekday])"
    }
    return Resolution(days: found...found, reasoning: reasoning)
  }

  private func month(_ month: Int, _ expression: DateExpression) -> Resolution {
    let (year, present, _) = published.parts
    let wanted =
      expression.isAhead
      ? (month >= present ? year : year + 1) : (month <= present ? year : year - 1)
    return Resolution(
      days: Self.monthDays(wanted, month),
      reasoning: "the \(nearest(expression)) \(publication)"
    )
  }

  private func weekday(_ weekday: Int, _ expression: DateExpression) -> Resolution {
    let back = ((published.weekday - weekday) % 7 + 7) % 7
    let day =
      expression.isAhead
      ? CivilDay(number: published.number + (back == 0 ? 7 : 7 - back))
      : CivilDay(number: published.number - back)
    return Resolution(
      days: day...day,
      reasoning: "the \(nearest(expression)) \(publication), which is a \(published.weekdayName)"
    )
  }

  private func counted(
    _ unit: DateExpression.Unit,
    _ count: Int,
    _ expression: DateExpression
  ) -> Resolution? {
    let (year, month, _) = published.parts
    let days: ClosedRange<CivilDay>
    switch unit {
    case .day:
      let day = CivilDay(number: published.number + count)
      days = day...day
    case .week, .weekend:
      let monday = published.number - published.weekday + count * 7
      days = CivilDay(number: unit == .week ? monday : monday + 5)...CivilDay(number: monday + 6)
    case .month:
      let months = year * 12 + month - 1 + count
      guard months > 0 else { return nil }
      days = Self.monthDays(months / 12, months % 12 + 1)
    case .year:
      days =
        CivilDay(
          year: year + count,
          month: 1,
          day: 1
        )...CivilDay(year: year + count, month: 12, day: 31)
    case .decade:
      let first = (year / 10 + count) * 10
      days =
        CivilDay(year: first, month: 1, day: 1)...CivilDay(year: first + 9, month: 12, day: 31)
    }
    let cut = expression.isPartBefore ? min(days.upperBound, published) : days.upperBound
    return Resolution(
      days: min(days.lowerBound, cut)...cut,
      reasoning: "counted from publication, \(Self.words(published))"
    )
  }

  // MARK: - Words

  private func nearest(_ expression: DateExpression) -> String {
    expression.isAhead ? "next after" : "last before"
  }

  private var publication: String { "publication on \(published.date?.inWords ?? "that day")" }

  private static func words(_ day: CivilDay) -> String {
    "\(day.weekdayName), \(day.date?.inWords ?? "")"
  }
}

extension DateResolver.Resolution {
  /// The days in words: `29 January 2024`, `22–28 January 2024`, `December 2023`, `2019`.
  package var inWords: String {
    let (first, last) = (days.lowerBound.parts, days.upperBound.parts)
    guard let from = days.lowerBound.date, let to = days.upperBound.date else { return "" }
    if from == to { return from.inWords }
    let next = CivilDay(number: days.upperBound.number + 1).parts
    let isWholeMonth =
      first.day == 1 && next.day == 1 && first.month == last.month && first.year == last.year
    if isWholeMonth { return "\(PartialDate.monthNames[first.month - 1]) \(first.year)" }
    if first.day == 1, first.month == 1, next.day == 1, next.month == 1 {
      return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
    }
    if first.year == last.year, first.month == last.month { return "\(first.day)–\(to.inWords)" }
    return "\(from.inWords) – \(to.inWords)"
  }
}
