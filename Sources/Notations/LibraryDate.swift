package import FactModel
package import OrderedJSON

// Dates of items, as CSL JSON has them.
extension LibraryItem {
  /// A date variable: its parts, or what its text says; of a range its beginning.
  package static func date(_ value: JSONValue) -> PartialDate? { dates(value).first }

  /// The two ends of a range, or the one date that it is; empty where it cannot be read.
  package static func dates(_ value: JSONValue) -> [PartialDate] {
    if let parts = value["date-parts"]?.elements {
      let dates = parts.map { partialDate($0.elements ?? []) }
      return dates.contains { $0 == nil } ? [] : dates.compactMap { $0 }
    }
    return text(ofDate: value).flatMap { PartialDate(written: $0) }.map { [$0] } ?? []
  }

  private static func partialDate(_ parts: [JSONValue]) -> PartialDate? {
    // Zotero writes numbers, other tools texts; a part may be empty.
    let parts = parts.prefix { $0 != .null && $0 != .string("") }
    let numbers = parts.compactMap { $0.integer ?? $0.string.flatMap { Int($0) } }
    guard let year = numbers.first, numbers.count == parts.count else { return nil }
    return PartialDate(
      year: year,
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// What a date variable says that has no parts.
  package static func text(ofDate value: JSONValue) -> String? {
    value["raw"]?.string ?? value["literal"]?.string ?? value.string
  }

  /// A date as another tool writes it, also a range `2023/2024`; what cannot be read is kept as it is.
  package static func json(written text: String) -> JSONValue {
    let bare = String(text.reversed().drop { $0 == "~" || $0 == "?" }.reversed())
    if let date = PartialDate(written: bare) {
      // About that time, or at a time of the day: it says more than the date.
      let hasTime = zip(text.utf8, text.utf8.dropFirst()).contains {
        (48...57).contains($0) && $1 == UInt8(ascii: "T")
      }
      let saysMore = hasTime || text.contains { $0 == "~" || $0 == "?" }
      guard saysMore, case .object(var object) = json(date) else { return json(date) }
      object.add("raw", .string(text))
      return .object(object)
    }
    let ends = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "–" }
      .map { $0.utf8.count < 4 ? nil : PartialDate(String($0)) }
    if ends.count == 2, let start = ends[0], let end = ends[1] { return json([start, end]) }
    return .members(["raw": .string(text)])
  }

  /// What a date was written as that says more than its parts: `1850~`.
  package static func uncertain(_ value: JSONValue) -> String? {
    guard value["date-parts"] != nil, let raw = value["raw"]?.string else { return nil }
    let isPlain = raw.utf8.allSatisfy { (48...57).contains($0) || "-~?T:Z.+".utf8.contains($0) }
    return isPlain && raw.utf8.count < 40 ? raw : nil
  }

  /// What a date says beside its parts, and other formats have no place for: `season 2`.
  package static func unwritten(_ value: JSONValue) -> [String] {
    guard case .object(let object) = value, value["date-parts"] != nil else { return [] }
    return object.members.filter { ["season", "circa"].contains($0.key) && !$0.value.saysNothing }
      .map(\.key)
  }

  /// A date variable of a date.
  package static func json(_ date: PartialDate) -> JSONValue { json([date]) }

  private static func json(_ dates: [PartialDate]) -> JSONValue {
    .members([
      "date-parts": .array(
        dates.map { date in
          .array([date.year, date.month, date.day].compactMap { $0 }.map { .count($0) })
        }
      )
    ])
  }
}
