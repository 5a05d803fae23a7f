package import FactModel

/// Arithmetic with runs of days: months, quarters, seasons, years.
package enum DateSpan {
  /// The days of a month.
  package static func month(_ year: Int, _ month: Int) -> ClosedRange<CivilDay> {
    months(year, month, count: 1)
  }

  /// `count` months from a month on; months beyond 12 belong to the next year.
  static func months(_ year: Int, _ month: Int, count: Int) -> ClosedRange<CivilDay> {
    let first = year * 12 + month - 1
    let next = first + count
    let end = CivilDay(year: next / 12, month: next % 12 + 1, day: 1).number - 1
    return CivilDay(year: first / 12, month: first % 12 + 1, day: 1)...CivilDay(number: end)
  }

  static func years(_ first: Int, count: Int = 1) -> ClosedRange<CivilDay> {
    CivilDay(year: first, month: 1, day: 1)...CivilDay(year: first + count - 1, month: 12, day: 31)
  }

  static func century(_ number: Int) -> ClosedRange<CivilDay> {
    number == 1 ? years(1, count: 99) : years((number - 1) * 100, count: 100)
  }

  /// The season that begins in a year; winter ends in the next.
  static func season(_ season: DateExpression.Season, _ year: Int) -> ClosedRange<CivilDay> {
    months(year, season.rawValue, count: 3)
  }

  /// The weekday, from 0 for Monday, that comes so many times in a month: from its end for -1.
  static func weekday(_ weekday: Int, number: Int, of month: ClosedRange<CivilDay>) -> CivilDay? {
    let (first, last) = (month.lowerBound, month.upperBound)
    if number < 0 {
      return CivilDay(number: last.number - (last.weekday - weekday + 7) % 7)
    }
    let day = CivilDay(number: first.number + (weekday - first.weekday + 7) % 7 + (number - 1) * 7)
    return day <= last ? day : nil
  }

  /// One of so many equal parts of a year: a quarter, a half.
  static func part(_ number: Int, of count: Int, _ year: Int) -> ClosedRange<CivilDay> {
    let length = 12 / count
    return months(year, (number - 1) * length + 1, count: length)
  }

  /// The unit that a day lies in, moved by so many of them; nil before the year 1.
  static func unit(
    _ unit: DateExpression.Unit,
    of day: CivilDay,
    moved count: Int
  ) -> ClosedRange<CivilDay>? {
    let (year, month, _) = day.parts
    switch unit {
    case .day:
      let moved = CivilDay(number: day.number + count)
      return moved...moved
    case .week, .weekend:
      let monday = day.number - day.weekday + count * 7
      return CivilDay(number: unit == .week ? monday : monday + 5)...CivilDay(number: monday + 6)
    case .month:
      let months = year * 12 + month - 1 + count
      return months >= 12 ? self.month(months / 12, months % 12 + 1) : nil
    case .quarter:
      let first = year * 12 + (month - 1) / 3 * 3 + count * 3
      return first >= 12 ? months(first / 12, first % 12 + 1, count: 3) : nil
    case .year: return year + count > 0 ? years(year + count) : nil
    case .decade:
      let first = (year / 10 + count) * 10
      return first > 0 ? years(first, count: 10) : nil
    }
  }

  /// A stated date's days.
  static func stated(_ date: PartialDate) -> ClosedRange<CivilDay> {
    if let day = CivilDay(date) { return day...day }
    guard let month = date.month else { return years(date.year) }
    return self.month(date.year, month)
  }
}
