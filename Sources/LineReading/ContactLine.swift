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
    let colon = Self.colon(of: line) ?? line.endIndex
    let text = LineScanner.trimmed(String(line[colon...].dropFirst()))
    self.text = text.isEmpty ? nil : text
    let words = line[..<colon].split(whereSeparator: \.isWhitespace).map(String.init)
    guard let by = words.lastIndex(of: "by") else {
      who = words.joined(separator: " ")
      return
    }
    who = words[..<by].joined(separator: " ")
    var rest = Array(words[(by + 1)...])
    if let on = rest.lastIndex(of: "on"), on + 1 < rest.count {
      let words = Array(rest[(on + 1)...])
      let text = words.joined(separator: " ")
      // A channel may have the word, too: by message on Facebook.
      if PartialDate(written: text) != nil || PartialDate.isMeant(words)
        || words[0].first?.isNumber == true
      {
        try Self.refuseTime(text, at: place)
        date = try read(text)
        rest.removeSubrange(on...)
      }
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

  /// The colon before the text: not that of a time of day.
  private static func colon(of line: String) -> String.Index? {
    line.indices.first { index in
      guard line[index] == ":" else { return false }
      let next = line[index...].dropFirst().first
      return !(line[..<index].last?.isNumber == true && next?.isNumber == true)
    }
  }

  /// Refuses a time of day, which would be dropped.
  private static func refuseTime(_ date: String, at place: Problem.Place) throws(Problem) {
    guard date.contains(":") else { return }
    throw Problem(
      .wrongValue,
      "the time of day is not kept: “\(Wording.excerpt(date, 40))”",
      place: place,
      remedy: "Leave it out, or write it behind the colon."
    )
  }
}
