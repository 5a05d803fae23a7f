/// A calendar date as it is known: a day, a month or a year (ISO 8601: `2024-01-30`, `2024-01`,
/// `2024`).
package struct PartialDate: Sendable, Equatable, Comparable, CustomStringConvertible {
  package let year: Int
  /// 1 to 12.
  package let month: Int?
  /// 1 to the length of the month.
  package let day: Int?

  /// Creates a date; nil when there is no such date.
  ///
  /// `year`: 1 to 9999.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.length(ofMonth: month, year: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the date of a day that is known to be one.
  init(knownYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates a date from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard let number = Self.number(part, digits: width...width) else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  package var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// The date in words: `30 January 2024`.
  package var inWords: String {
    var words = String(year)
    if let month { words = Self.monthNames[month - 1] + " " + words }
    if let day { words = String(day) + " " + words }
    return words
  }

  /// Creates a date from the words of `inWords`, whole or with a month's first three letters or more:
  /// `30 January 2024`, `Jan 2024`, `Tuesday, 30 January 2024` if it is one; nil for anything else.
  ///
  /// A month's number is not taken: which of two it is depends on the country.
  package init?(inWords text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 4, let name = words.first {
      let day = words.dropFirst().joined(separator: " ")
      let named = name.prefix { $0 != "," }.lowercased()
      guard let date = PartialDate(inWords: day), let civil = CivilDay(date),
        civil.weekdayName.lowercased() == named
      else { return nil }
      self = date
      return
    }
    guard (1...3).contains(words.count),
      let year = Self.number(words[words.count - 1], digits: 4...4)
    else { return nil }
    guard words.count > 1 else {
      self.init(year: year)
      return
    }
    let named = words[words.count - 2].lowercased()
    guard named.count >= 3,
      let month = Self.monthNames.firstIndex(where: { $0.lowercased().hasPrefix(named) })
    else { return nil }
    guard words.count == 3 else {
      self.init(year: year, month: month + 1)
      return
    }
    guard let day = Self.number(words[0], digits: 1...2) else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }

  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
