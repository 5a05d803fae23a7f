package import FactModel

extension PartialDate {
  /// A date as other tools write it; nil for what is none, and where it is not plain which number is the
  /// month.
  ///
  /// `2024-05-07`, also with a time behind it; `20240507`, `2024/05/07`, `2024/05//`, `7.5.2024`, `7 May 2024`,
  /// `May 7, 2024`, `May 2024`, `Tue, 07 May 2024 10:00:00 GMT`.
  package init?(written text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let date = PartialDate(text) {
      self = date
      return
    }
    if let date = Self.before(time: text) ?? Self.numbers(text) ?? Self.words(text) {
      self = date
      return
    }
    return nil
  }

  /// The day of a moment: `2024-05-07T08:00:00Z`.
  private static func before(time text: String) -> PartialDate? {
    guard text.utf8.count > 10, let mark = text.dropFirst(10).first, mark == "T" || mark == " ",
      text.dropFirst(11).first?.isNumber ?? false
    else { return nil }
    return PartialDate(text.prefix(10))
  }

  private static func numbers(_ text: String) -> PartialDate? {
    if text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return PartialDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
    guard let mark = text.first(where: { "/.-".contains($0) }) else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    // RIS leaves parts empty: 2024/05//
    if mark == "/", parts[0].utf8.count == 4, parts.count <= 4,
      parts.prefix(3).dropFirst(numbers.count).allSatisfy(\.isEmpty)
    {
      let year = numbers.first ?? 0
      return PartialDate(
        year: year,
        month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil
      )
    }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    if parts[0].utf8.count == 4 {
      return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard parts[2].utf8.count == 4 else { return nil }
    // With points the day is first everywhere; else one of the two must be too large for a month.
    if mark == "." || numbers[0] > 12 || numbers[0] == numbers[1] {
      return PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
    }
    return numbers[1] > 12
      ? PartialDate(year: numbers[2], month: numbers[0], day: numbers[1]) : nil
  }

  private static func words(_ text: String) -> PartialDate? {
    var parts = text.split { " ,.".contains($0) }.map { $0.lowercased() }
    // The day of the week before a date, and the time behind it, as mail has them.
    if parts.count > 3, let first = parts.first, weekdays.contains(String(first.prefix(3))) {
      parts.removeFirst()
    }
    if parts.count > 3, parts[3].contains(":") { parts = Array(parts.prefix(3)) }
    guard (2...3).contains(parts.count),
      let place = parts.firstIndex(where: { month(named: $0) != nil }),
      let month = month(named: parts[place]), let year = parts.last.flatMap({ Int($0) }),
      place < parts.count - 1
    else { return nil }
    guard parts.count == 3 else { return PartialDate(year: year, month: month) }
    var word = parts[place == 0 ? 1 : 0]
    for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) { word.removeLast(2) }
    return Int(word).flatMap { PartialDate(year: year, month: month, day: $0) }
  }

  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// `may`, `sept`: a month's name or at least three letters of its beginning.
  package static func month(named word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }
}

extension Timestamp {
  /// A moment as other tools write it, nil for what is none: `2024-05-07T10:00:00.123456+00:00`, also
  /// without seconds; a day is its beginning.
  package init?(written text: String) {
    guard let date = PartialDate(text.prefix(10)), let day = CivilDay(date) else { return nil }
    var clock = text.dropFirst(10)
    var minutes = 0
    if let mark = clock.popFirst() {
      guard mark == "T" || mark == " ", !clock.isEmpty else { return nil }
      if clock.last == "Z" {
        clock.removeLast()
      } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        let digits = clock[sign...].filter(\.isNumber)
        guard digits.utf8.count == 4, let distance = Int(digits) else { return nil }
        minutes = (distance / 100 * 60 + distance % 100) * (clock[sign] == "-" ? 1 : -1)
        clock = clock[..<sign]
      }
    }
    let parts =
      clock.isEmpty ? [] : clock.split(separator: ":", omittingEmptySubsequences: false)
    let seconds = parts.count > 2 ? parts[2].split(separator: ".").map(String.init) : ["0"]
    let times = parts.isEmpty ? [0, 0] : parts.prefix(2).compactMap { Int($0) }
    guard parts.count <= 3, times.count == 2, let second = seconds.first.flatMap({ Int($0) }),
      (0..<24).contains(times[0]), (0..<60).contains(times[1]), (0...60).contains(second)
    else { return nil }
    let parted = seconds.count > 1 ? Int((seconds[1] + "00").prefix(3)) ?? 0 : 0
    let minute = (day.number * 24 + times[0]) * 60 + times[1] + minutes
    self.init(milliseconds: (minute * 60 + second) * 1000 + parted)
  }
}
