package import FactModel

extension CivilDay {
  /// Some days in words: `29 January 2024`, `22–28 January 2024`, `December 2023`, `2019`.
  package static func inWords(_ days: ClosedRange<CivilDay>) -> String {
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
