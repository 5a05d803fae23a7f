package import FactModel

/// Dates as RIS has them.
package enum RISDate {
  /// As in `2024/05//`.
  package static func text(_ date: PartialDate) -> String {
    func two(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "" }
    return "\(date.year)/\(two(date.month))/\(two(date.day))/"
  }

  /// A range as we write it, with its end behind the day: `2019///to 2020` → `2019/2020`.
  package static func range(_ text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[3].hasPrefix("to ") else { return nil }
    return parts[..<3].filter { !$0.isEmpty }.joined(separator: "-") + "/" + parts[3].dropFirst(3)
  }

  /// Whether a date has words of its own behind the day: `2019/03/04/Spring`.
  package static func saysMore(_ text: String) -> Bool {
    if range(text) != nil { return false }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0].utf8.count == 4 && !parts[3].isEmpty
  }
}
