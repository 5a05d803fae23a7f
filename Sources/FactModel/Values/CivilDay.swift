/// A day of the proleptic Gregorian calendar.
package struct CivilDay: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970; negative before.
  package var number: Int

  package init(number: Int) {
    self.number = number
  }

  /// Returns the day of a date, by Howard Hinnant's `days_from_civil` (chrono-Compatible Low-Level
  /// Date Algorithms).
  ///
  /// `month`: 1 to 12. `day`: 1 to the length of the month; not checked.
  package init(year: Int, month: Int, day: Int) {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day of a date; nil for a month or a year.
  package init?(_ date: PartialDate) {
    guard let month = date.month, let day = date.day else { return nil }
    self.init(year: date.year, month: month, day: day)
  }

  /// Year, month and day, by Hinnant's `civil_from_days`.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day as a date; nil outside the years 1 to 9999.
  package var date: PartialDate? {
    let (year, month, day) = parts
    return PartialDate(year: year, month: month, day: day)
  }

  /// From 0 for Monday to 6 for Sunday, as ISO 8601 orders them.
  package var weekday: Int {
    // 1 January 1970 was a Thursday.
    ((number + 3) % 7 + 7) % 7
  }

  package static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  package var weekdayName: String { Self.weekdayNames[weekday] }

  package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }
}
