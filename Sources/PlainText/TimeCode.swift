/// A place in a recording, as a locator says it: `12:34`, `1:02:03`, `12:34–12:50`.
package struct TimeCode: Sendable, Equatable {
  /// In seconds from the beginning.
  package let start: Int
  /// In seconds; nil where only the beginning is said.
  package let end: Int?

  /// Nil for a locator that is something else, such as a page.
  package init?(_ locator: String) {
    let parts = locator.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
    let times = parts.map { Self.seconds($0.filter { !$0.isWhitespace }) }
    guard (1...2).contains(times.count), let start = times[0] else { return nil }
    self.start = start
    guard times.count == 2 else {
      end = nil
      return
    }
    guard let end = times[1], end > start else { return nil }
    self.end = end
  }

  /// Two or three numbers, all but the first with two digits and below 60.
  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var total = 0
    for (index, part) in parts.enumerated() {
      guard part.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(part),
        index == 0 ? (1...3).contains(part.utf8.count) : part.utf8.count == 2 && number < 60
      else { return nil }
      total = total * 60 + number
    }
    return total
  }
}
