/// Words that are meant as a time of day, right or wrong, where one may stand behind a date.
package enum DayTime {
  /// Whether a word can only be meant so: `9:30`, `09.30`, `9h`, `9am`, `0930`, `noon`.
  ///
  /// A figure that begins a text looks the same, where it has one, two or four digits: a date in quotation marks
  /// ends before it.
  package static func isMeant(_ word: String) -> Bool {
    let word = word.lowercased()
    if ["noon", "midday", "midnight"].contains(word) { return true }
    let digits = word.prefix { $0.isNumber }
    guard !digits.isEmpty else { return false }
    let rest = word.dropFirst(digits.count)
    if rest.isEmpty { return [1, 2, 4].contains(digits.count) }
    guard digits.count < 3, let mark = rest.first else { return false }
    if [":", ".", "h"].contains(mark) {
      let minutes = rest.dropFirst().prefix { $0.isNumber }
      // `2.1` is a place.
      let isTime = minutes.count == 2 || mark != "." && minutes.count < 2
      return isTime && endings.contains(String(rest.dropFirst(1 + minutes.count)))
    }
    return endings.contains(String(rest))
  }

  /// What may stand behind the figures.
  private static let endings: Set<String> = [
    "", "h", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "z",
  ]

  /// Whether a word names a zone of time.
  package static func isZone(_ word: String) -> Bool { isUTC(word) || zones.contains(word) }

  /// Whether it names the one in which deadlines are.
  package static func isUTC(_ word: some StringProtocol) -> Bool {
    ["UTC", "GMT", "Z"].contains(word)
  }

  private static let zones: Set<String> = [
    "CET", "CEST", "MET", "MEZ", "MESZ", "EET", "EEST", "WET", "WEST", "BST", "EST", "EDT", "CST",
    "CDT", "MST", "MDT", "PST", "PDT",
  ]
}
