import FactModel

/// Days and years that only whoever knows the day of a text can tell: `last week`, `on Monday`, `two years ago`.
enum RelativeDays {
  /// Whether some are in a text.
  ///
  /// `words`: Its words in small letters, without what is no letter.
  static func areIn(_ text: String, _ words: [String]) -> Bool {
    if isAgo(text) { return true }
    let hasYear = self.hasYear(text)
    return words.indices.dropLast().contains { index in
      let (word, next) = (words[index], words[index + 1])
      // `the last day of May` is told.
      let isTold = index + 2 < words.count && words[index + 2] == "of"
      if relative.contains(word), spans.contains(next), !isTold { return true }
      guard !hasYear else { return false }
      // `on Friday afternoons` is each of them.
      let isHabit = index + 2 < words.count && habits.contains(words[index + 2])
      if weekdays.contains(next), before.contains(word), !isTold, !isHabit { return true }
      if ["following", "previous", "that"].contains(word), spans.contains(next), !isTold {
        return true
      }
      return ["earlier", "later"].contains(next) && isSpan(word)
    }
  }

  /// Whether something is so long ago: years and days, not ages.
  private static func isAgo(_ text: String) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "-" }
      .map { $0.filter { $0.isLetter || $0.isNumber } }
    return words.indices.dropFirst().contains { index in
      guard words[index] == "ago", isSpan(words[index - 1]) else { return false }
      // `ten years ago, in March 2014`
      if words[(index + 1)...].prefix(3).contains(where: hasYear) { return false }
      guard index > 1 else { return true }
      let amount = words[index - 2]
      return !ages.contains(amount) && (Int(amount).map { $0 < 500 } ?? true)
    }
  }

  private static func isSpan(_ word: String) -> Bool {
    spans.contains(word) || word.hasSuffix("s") && spans.contains(String(word.dropLast()))
  }

  /// Whether four digits that can be a year stand in a text.
  private static func hasYear(_ text: String) -> Bool {
    text.split { !$0.isNumber }.contains { digits in
      digits.count == 4 && (Int(digits).map { (1000..<2200).contains($0) } ?? false)
    }
  }

  private static let habits: Set<String> = ["afternoons", "evenings", "mornings", "nights"]
  private static let relative: Set<String> = ["current", "last", "next", "past", "this"]
  private static let before: Set<String> = ["after", "before", "by", "on", "since", "until"]
  /// Numbers that make years an age, which is so long ago on whatever day.
  private static let ages: Set<String> = [
    "billion", "hundred", "hundreds", "million", "millions", "thousand", "thousands",
  ]
  private static let weekdays = Set(CivilDay.weekdayNames.map { $0.lowercased() })
  private static let spans: Set<String> = weekdays.union([
    "afternoon", "autumn", "century", "day", "decade", "evening", "hour", "minute", "month",
    "morning", "night", "quarter", "season", "spring", "summer", "week", "weekend", "winter",
    "year",
  ])
}
