import FactModel

/// English for reports.
enum Words {
  /// `1 claim`, `2 claims`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A text without the full stop at its end: more of the sentence follows.
  static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  /// The first letter in upper case.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A day in words: `30 January 2024`; in universal time.
  static func day(_ moment: Timestamp) -> String {
    moment.date.inWords
  }

  /// A day and minute in words: `30 January 2024, 14:02 UTC`.
  static func moment(_ moment: Timestamp) -> String {
    "\(day(moment)), \(moment.clock) UTC"
  }

  static func status(_ status: Claim.Status) -> String {
    status == .inProgress ? "in progress" : status.rawValue
  }
}
