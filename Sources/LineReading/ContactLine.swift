package import FactModel

/// `NAME, ROLE by CHANNEL on DATE: TEXT`, of which everything may be absent.
package struct ContactLine {
  package let who: String
  package private(set) var channel: String?
  package private(set) var date: PartialDate?
  package let text: String?

  package var isEmpty: Bool { who.isEmpty && channel == nil && text == nil }

  /// - Parameters:
  ///   - line: What was typed.
  ///   - place: Where it stands.
  ///   - read: Reads a date.
  /// - Throws: A problem where it is none.
  package init(
    _ line: String,
    at place: Problem.Place,
    _ read: (String) throws(Problem) -> PartialDate
  ) throws(Problem) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let text = parts.count > 1 ? LineScanner.trimmed(String(parts[1])) : ""
    self.text = text.isEmpty ? nil : text
    let words = (parts.first ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    guard let by = words.lastIndex(of: "by") else {
      who = words.joined(separator: " ")
      return
    }
    who = words[..<by].joined(separator: " ")
    var rest = Array(words[(by + 1)...])
    if let on = rest.lastIndex(of: "on"), on + 2 == rest.count {
      date = try read(rest[on + 1])
      rest.removeSubrange(on...)
    }
    guard !rest.isEmpty else {
      throw Problem(
        .input,
        "the channel behind by is missing",
        place: place,
        remedy: "Such as: by email, by phone on 2024-02-01."
      )
    }
    channel = rest.joined(separator: " ")
  }
}
