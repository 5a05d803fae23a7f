package import FactModel
package import Notations
import PlainText

/// What the person says about the names in a file: which label is a claim, which rating a label means,
/// which field a column holds, what offsets count.
///
/// Typed behind the file, or kept in a file of its own, one entry a line.
package struct ImportMapping: Sendable, Equatable {
  /// The labels and types of claims; empty where all are.
  package var labels: [String] = []
  /// The rating that a label of the file means.
  package var ratings: [String: String] = [:]
  /// The field that a column, feature or attribute of the file holds, by the name that the table of
  /// claims has for it.
  package var columns: [String: String] = [:]
  /// The layer whose annotations are claims.
  package var layer: String?
  /// What offsets count.
  package var unit: OffsetUnit?
  /// The scale of the session that it goes to.
  package var scale: Scale?
  /// The sheet of a spreadsheet.
  package var sheet: String?

  package init() {}

  package static let usage =
    "label=LABEL, rating:LABEL=RATING, column:NAME=FIELD, layer=NAME, unit=UNIT, sheet=NAME"

  /// Reads a file of entries, one a line; empty lines and those that begin with `#` say nothing.
  package mutating func read(_ bytes: [UInt8], name: String) throws(Problem) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem(.notUTF8, "\(name) is not UTF-8 text", remedy: "Save it in UTF-8.")
    }
    // A mark of the encoding says nothing.
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let lines = hasMark ? String(text.unicodeScalars.dropFirst()) : text
    for (index, line) in lines.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let entry = Self.trimmed(line)
      if entry.isEmpty || entry.hasPrefix("#") { continue }
      try add(entry, at: Problem.Place(file: name, line: index + 1))
    }
  }

  /// Takes one entry: `rating:R=False`.
  package mutating func add(_ entry: String, at place: Problem.Place? = nil) throws(Problem) {
    let entry = Self.unquoted(entry[...])
    let head = entry.prefix { $0 != ":" && $0 != "=" }
    let rest = entry[head.endIndex...]
    guard let mark = rest.first else { throw unknown(entry, place) }
    var key = ""
    var value = rest.dropFirst()
    if mark == ":" {
      guard let end = value.lastIndex(of: "=") else { throw unknown(entry, place) }
      key = Self.unquoted(value[..<end])
      value = value[value.index(after: end)...]
    }
    let text = Self.unquoted(value)
    guard !text.isEmpty, mark == "=" || !key.isEmpty else { throw unknown(entry, place) }
    func once<Value: Equatable>(_ known: Value?, _ value: Value) throws(Problem) -> Value {
      guard known == nil || known == value else { throw contradiction(entry, place) }
      return value
    }
    switch (head.lowercased(), mark) {
    case ("label", "="): labels.append(text)
    case ("layer", "="): layer = try once(layer, text)
    case ("sheet", "="): sheet = try once(sheet, text)
    case ("unit", "="):
      guard let unit = OffsetUnit(typed: text) else {
        throw Problem(
          .wrongValue,
          "“\(SafeText.line(text))” is no unit of offsets",
          place: place,
          remedy: "Units: \(OffsetUnit.allCases.map(\.typed).joined(separator: ", "))."
        )
      }
      self.unit = try once(self.unit, unit)
    case ("rating", ":"): ratings[key] = try once(ratings[key], text)
    case ("column", ":"): columns[key] = try once(columns[key], text)
    default: throw unknown(entry, place)
    }
  }

  private func contradiction(_ entry: String, _ place: Problem.Place?) -> Problem {
    Problem(
      .input,
      "“\(SafeText.line(entry))” says otherwise than another entry",
      place: place,
      remedy: "Leave one of them out, here or in the mapping file."
    )
  }

  private func unknown(_ entry: String, _ place: Problem.Place?) -> Problem {
    Problem(
      .input,
      "“\(SafeText.line(entry))” does not say what is what in the file",
      place: place,
      remedy: "Write one of \(Self.usage)."
    )
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(
      start.prefix(
        upTo: start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex
      )
    )
  }

  private static func unquoted(_ text: Substring) -> String {
    let text = trimmed(text)
    for (open, close) in [("\"", "\""), ("“", "”"), ("«", "»")]
    where text.count > 1 && text.hasPrefix(open) && text.hasSuffix(close) {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}

/// A field of a record that says where the passage is, or in which article.
package enum PassageField: String, Sendable, CaseIterable {
  case session
  case title = "article_title"
  case address = "article_url"
  case id, below
  case start, end, exact, prefix, suffix
  case further = "further_passages"
}
