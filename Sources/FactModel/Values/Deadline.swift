package import OrderedJSON

/// Until when something is needed: a date, with the time of that day where it is known.
///
/// Times are UTC, as all times of a session are. In JSON it is a text: `2024-05-10`,
/// `2024-05-10 14:00`.
package struct Deadline: Sendable, Equatable, Comparable, CustomStringConvertible {
  package let description: String

  /// Creates a deadline from a date and a time of day (`14:00`); nil where that is no time, or the
  /// date no day.
  package init?(_ date: PartialDate, time: String? = nil) {
    guard let time else {
      description = date.description
      return
    }
    guard date.day != nil, let clock = Self.clock(time) else { return nil }
    description = "\(date) \(clock)"
  }

  /// Creates a deadline from a text as it is in JSON; `T` may stand before the time.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == " " || $0 == "T"
    }
    guard let first = parts.first, let date = PartialDate(first) else { return nil }
    self.init(date, time: parts.count > 1 ? String(parts[1]) : nil)
  }

  /// A time of day with two digits each: `9:30` is `09:30`; nil where it is none.
  package static func clock(_ text: some StringProtocol) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":\(parts[1])"
  }

  /// Whether it is past: the minute, or the whole of the day, month or year.
  package func isPast(_ now: Timestamp) -> Bool {
    description < now.minute.prefix(description.count)
  }

  /// By the beginning of each; of two that begin alike the one that says more is first.
  package static func < (one: Deadline, other: Deadline) -> Bool {
    let count = min(one.description.count, other.description.count)
    let (first, second) = (one.description.prefix(count), other.description.prefix(count))
    return first == second
      ? one.description.count > other.description.count : first < second
  }
}

extension Deadline: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    let text = try String(json: json)
    guard let deadline = Deadline(text) else {
      throw FormatProblem("“\(Wording.excerpt(text, 40))” is no date, or date and time")
    }
    self = deadline
  }

  package var json: JSONValue { .string(description) }
}
