package import FactModel

/// The date in the address of a page: `/2024/01/30/`, `/2024/jan/30/`, `-2024-01-30`, `/20240130/`.
package enum AddressDate {
  /// The date; nil where the path has none.
  package static func date(inPath path: String) -> PartialDate? {
    let parts = path.split { !$0.isLetter && !$0.isNumber }
    for index in parts.indices {
      if let date = day(parts[index]) ?? day(Array(parts[index...].prefix(3))) { return date }
    }
    return month(path.split(separator: "/"))
  }

  /// A day as eight digits: `20240130`.
  private static func day(_ part: Substring) -> PartialDate? {
    guard part.utf8.count == 8, let number = number(part) else { return nil }
    return date(number / 10_000, number / 100 % 100, number % 100)
  }

  /// A day in three parts: `2024`, then `01` or `jan`, then `30`.
  private static func day(_ parts: [Substring]) -> PartialDate? {
    guard parts.count == 3, parts[0].utf8.count == 4, let year = number(parts[0]),
      (1...2).contains(parts[2].utf8.count), let day = number(parts[2])
    else { return nil }
    let month =
      parts[1].utf8.count <= 2 ? number(parts[1]) : MonthNames.number(of: parts[1].lowercased())
    return month.flatMap { date(year, $0, day) }
  }

  /// A month as two folders: `/2024/01/`.
  private static func month(_ segments: [Substring]) -> PartialDate? {
    for (year, month) in zip(segments, segments.dropFirst())
    where year.utf8.count == 4 && month.utf8.count == 2 {
      if let year = number(year), let month = number(month), isRecent(year) {
        return PartialDate(year: year, month: month)
      }
    }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    isRecent(year) ? PartialDate(year: year, month: month, day: day) : nil
  }

  /// Whether there were pages in a year.
  private static func isRecent(_ year: Int) -> Bool { (1990...2100).contains(year) }

  private static func number(_ part: Substring) -> Int? {
    part.utf8.allSatisfy(\.isASCIIDigit) ? Int(part) : nil
  }
}
