package import FactModel

/// Days with a name that recur every year.
package enum Holiday: Sendable, Equatable {
  /// Always on the same day of a month.
  case fixed(month: Int, day: Int)
  /// The nth weekday of a month, 0 for Monday; the last for -1.
  case nth(Int, weekday: Int, month: Int)
  /// So many days after Easter Sunday of the western churches.
  case easter(Int)
  /// So many days after the fourth Thursday of November.
  case thanksgiving(Int)

  /// A name, the day that it means, and an example of it.
  package struct Entry: Sendable {
    package let words: String
    package let holiday: Holiday
    /// A year and the month and day of the holiday in it.
    package let example: (year: Int, month: Int, day: Int)
  }

  package static let entries = [
    Entry(words: "christmas day", holiday: .fixed(month: 12, day: 25), example: (2023, 12, 25)),
    Entry(words: "christmas eve", holiday: .fixed(month: 12, day: 24), example: (2023, 12, 24)),
    Entry(words: "christmas", holiday: .fixed(month: 12, day: 25), example: (2023, 12, 25)),
    Entry(words: "boxing day", holiday: .fixed(month: 12, day: 26), example: (2023, 12, 26)),
    Entry(words: "new year's eve", holiday: .fixed(month: 12, day: 31), example: (2023, 12, 31)),
    Entry(words: "new year's day", holiday: .fixed(month: 1, day: 1), example: (2024, 1, 1)),
    Entry(words: "valentine's day", holiday: .fixed(month: 2, day: 14), example: (2024, 2, 14)),
    Entry(words: "st. patrick's day", holiday: .fixed(month: 3, day: 17), example: (2024, 3, 17)),
    Entry(words: "april fools' day", holiday: .fixed(month: 4, day: 1), example: (2024, 4, 1)),
    Entry(words: "may day", holiday: .fixed(month: 5, day: 1), example: (2024, 5, 1)),
    Entry(words: "bastille day", holiday: .fixed(month: 7, day: 14), example: (2024, 7, 14)),
    Entry(words: "fourth of july", holiday: .fixed(month: 7, day: 4), example: (2024, 7, 4)),
    Entry(words: "halloween", holiday: .fixed(month: 10, day: 31), example: (2024, 10, 31)),
    Entry(words: "all saints' day", holiday: .fixed(month: 11, day: 1), example: (2024, 11, 1)),
    Entry(words: "remembrance day", holiday: .fixed(month: 11, day: 11), example: (2024, 11, 11)),
    Entry(words: "veterans day", holiday: .fixed(month: 11, day: 11), example: (2024, 11, 11)),
    Entry(words: "thanksgiving", holiday: .thanksgiving(0), example: (2024, 11, 28)),
    Entry(words: "thanksgiving day", holiday: .thanksgiving(0), example: (2024, 11, 28)),
    Entry(words: "black friday", holiday: .thanksgiving(1), example: (2024, 11, 29)),
    Entry(words: "cyber monday", holiday: .thanksgiving(4), example: (2024, 12, 2)),
    Entry(words: "juneteenth", holiday: .fixed(month: 6, day: 19), example: (2024, 6, 19)),
    Entry(words: "anzac day", holiday: .fixed(month: 4, day: 25), example: (2024, 4, 25)),
    Entry(words: "bonfire night", holiday: .fixed(month: 11, day: 5), example: (2024, 11, 5)),
    Entry(words: "presidents' day", holiday: .nth(3, weekday: 0, month: 2), example: (2024, 2, 19)),
    Entry(words: "columbus day", holiday: .nth(2, weekday: 0, month: 10), example: (2024, 10, 14)),
    Entry(words: "labor day", holiday: .nth(1, weekday: 0, month: 9), example: (2024, 9, 2)),
    Entry(words: "memorial day", holiday: .nth(-1, weekday: 0, month: 5), example: (2024, 5, 27)),
    Entry(words: "good friday", holiday: .easter(-2), example: (2024, 3, 29)),
    Entry(words: "easter sunday", holiday: .easter(0), example: (2024, 3, 31)),
    Entry(words: "easter monday", holiday: .easter(1), example: (2024, 4, 1)),
    Entry(words: "easter", holiday: .easter(0), example: (2024, 3, 31)),
    Entry(words: "palm sunday", holiday: .easter(-7), example: (2024, 3, 24)),
    Entry(words: "maundy thursday", holiday: .easter(-3), example: (2024, 3, 28)),
    Entry(words: "shrove tuesday", holiday: .easter(-47), example: (2024, 2, 13)),
    Entry(words: "ascension day", holiday: .easter(39), example: (2024, 5, 9)),
    Entry(words: "whit monday", holiday: .easter(50), example: (2024, 5, 20)),
    Entry(words: "ash wednesday", holiday: .easter(-46), example: (2024, 2, 14)),
    Entry(words: "pentecost", holiday: .easter(49), example: (2024, 5, 19)),
  ]

  /// The words that names of days begin with, also those of which `’s` is cut off.
  package static let beginnings = Set(
    entries.flatMap { entry -> [String] in
      guard let first = entry.words.split(separator: " ").first else { return [] }
      return [first, first.prefix { $0 != "'" }].map(String.init)
    }
  )

  private static let byWords = Dictionary(
    uniqueKeysWithValues: entries.map { ($0.words, $0.holiday) }
  )

  /// `words`: In small letters, with straight apostrophes.
  package static func named(_ words: String) -> Holiday? { byWords[words] }

  /// The day of the holiday in a year.
  package func day(in year: Int) -> CivilDay {
    switch self {
    case .fixed(let month, let day): return CivilDay(year: year, month: month, day: day)
    case .nth(let count, let weekday, let month):
      if count < 0 {
        let last =
          CivilDay(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1).number - 1
        return CivilDay(number: last - (CivilDay(number: last).weekday - weekday + 7) % 7)
      }
      let first = CivilDay(year: year, month: month, day: 1)
      return CivilDay(number: first.number + (weekday - first.weekday + 7) % 7 + (count - 1) * 7)
    case .thanksgiving(let days):
      let thursday = Holiday.nth(4, weekday: 3, month: 11).day(in: year)
      return CivilDay(number: thursday.number + days)
    case .easter(let days): return CivilDay(number: Self.easter(year).number + days)
    }
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computus).
  private static func easter(_ year: Int) -> CivilDay {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * late + 114
    return CivilDay(year: year, month: days / 31, day: days % 31 + 1)
  }
}
