package import FactModel

/// Days in as few words as a mark in a text has room for.
package struct DayRange {
  private let days: ClosedRange<CivilDay>

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  package init(_ days: ClosedRange<CivilDay>) {
    self.days = days
  }

  /// `29 Jan`, `22–28 Jan`, `29 Jan – 4 Feb`, `Dec 2023`, `2023`, `1990–1999`.
  package var inWords: String {
    let (from, to) = (days.lowerBound.parts, days.upperBound.parts)
    let next = CivilDay(number: days.upperBound.number + 1).parts
    if from.day == 1, next.day == 1 {
      if from.month == 1, next.month == 1 {
        return from.year == to.year ? "\(from.year)" : "\(from.year)–\(to.year)"
      }
      if from.month == to.month, from.year == to.year { return "\(month(from.month)) \(from.year)" }
    }
    if days.lowerBound == days.upperBound { return "\(from.day) \(month(from.month))" }
    if from.month == to.month { return "\(from.day)–\(to.day) \(month(from.month))" }
    return "\(from.day) \(month(from.month)) – \(to.day) \(month(to.month))"
  }

  private func month(_ number: Int) -> String { Self.months[number - 1] }
}
