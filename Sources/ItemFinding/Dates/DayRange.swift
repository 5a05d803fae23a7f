package import FactModel

/// Days in as few words as a mark in a text has room for.
package struct DayRange {
  private let days: ClosedRange<CivilDay>
  private let year: Int?

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `year`: The one that is left out of days, as that of the article.
  package init(_ days: ClosedRange<CivilDay>, of year: Int?) {
    self.days = days
    self.year = year
  }

  /// `29 Jan`, `22–28 Jan`, `29 Jan – 4 Feb`, `29 Dec 2022`, `29 Dec 2023 – 4 Jan`, `Dec 2023`, `2023`, `1990–1999`.
  package var inWords: String {
    let (from, to) = (days.lowerBound.parts, days.upperBound.parts)
    let next = CivilDay(number: days.upperBound.number + 1).parts
    if from.day == 1, next.day == 1 {
      if from.month == 1, next.month == 1 {
        return from.year == to.year ? "\(from.year)" : "\(from.year)–\(to.year)"
      }
      if from.month == to.month, from.year == to.year { return "\(month(from.month)) \(from.year)" }
    }
    let last = inWords(days.upperBound)
    if days.lowerBound == days.upperBound { return last }
    if from.month == to.month, from.year == to.year { return "\(from.day)–\(last)" }
    let first = from.year == to.year ? "\(from.day) \(month(from.month))" : inWords(days.lowerBound)
    return "\(first) – \(last)"
  }

  private func inWords(_ day: CivilDay) -> String {
    let parts = day.parts
    return "\(parts.day) \(month(parts.month))" + (parts.year == year ? "" : " \(parts.year)")
  }

  private func month(_ number: Int) -> String { Self.months[number - 1] }
}
