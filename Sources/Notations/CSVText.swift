package import FactModel
import OrderedJSON

/// Tables as text by RFC 4180: fields between a separator, in quotation marks where need be, lines
/// ending in CR LF.
///
/// A spreadsheet takes a field that begins like a formula for one and runs it, so an apostrophe is put
/// before it, as OWASP advises; reading takes that apostrophe off again.
package struct CSVText: Sendable {
  /// What stands between fields, in ASCII.
  package let separator: UInt8

  package static let csv = CSVText(separator: UInt8(ascii: ","))
  package static let tsv = CSVText(separator: 9)

  /// The separators of tables: comma, semicolon, tab, bar.
  package static let separators: [UInt8] = [44, 59, 9, 124]

  package init(separator: UInt8) {
    self.separator = separator
  }

  // MARK: Writing

  /// Adds a row.
  package func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(Self.neutralised(field), to: &bytes)
    }
    bytes += [13, 10]
  }

  private func append(_ field: String, to bytes: inout [UInt8]) {
    let mustQuote = field.utf8.contains { byte in
      byte == separator || byte == 34 || byte == 13 || byte == 10
    }
    guard mustQuote else {
      bytes += field.utf8
      return
    }
    bytes.append(34)
    for byte in field.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// The field with an apostrophe before it where it begins like a formula, or like one that was
  /// neutralised.
  static func neutralised(_ field: String) -> String {
    beginsFormula(field.unicodeScalars.drop { $0 == "'" }.first) ? "'" + field : field
  }

  /// The field without that apostrophe.
  package static func restored(_ field: String) -> String {
    guard field.utf8.first == UInt8(ascii: "'"),
      beginsFormula(field.unicodeScalars.drop { $0 == "'" }.first)
    else { return field }
    return String(field.unicodeScalars.dropFirst())
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(scalar)
  }

  // MARK: Reading

  /// A line of a table with the line of the file on which it begins, from 1.
  package struct Row: Sendable {
    package var line: Int
    package var fields: [String]

    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// Reads a table row by row; empty lines are passed over, and a first one that names the separator.
  ///
  /// - Parameters:
  ///   - text: The table.
  ///   - name: What it is called in messages.
  ///   - restores: Whether apostrophes before formulas were put there to protect them.
  ///   - body: Takes each row, which is not kept.
  /// - Throws: A problem where a quotation mark is not closed or has something behind it.
  package func eachRow(
    _ text: String,
    name: String,
    restores: Bool = true,
    _ body: (Row) -> Void
  ) throws(Problem) {
    var reader = CSVReader(
      bytes: Array(text.utf8),
      separator: separator,
      name: name,
      restores: restores
    )
    reader.skipName()
    while let row = try reader.nextRow() { body(row) }
  }

  /// All rows of a small table; see ``eachRow(_:name:restores:_:)``.
  package func rows(_ text: String, name: String) throws(Problem) -> [Row] {
    var rows: [Row] = []
    try eachRow(text, name: name) { rows.append($0) }
    return rows
  }

  /// The first rows of a table, as many as can be read.
  package func firstRows(_ bytes: [UInt8], _ number: Int) -> [Row] {
    var reader = CSVReader(bytes: bytes, separator: separator, name: "", restores: false)
    reader.skipName()
    var rows: [Row] = []
    while rows.count < number, let row = try? reader.nextRow() { rows.append(row) }
    return rows
  }

  /// The separator that the first line names: `sep=;`.
  package static func namedSeparator(_ text: String) -> UInt8? {
    let line = text.utf8.prefix { $0 != 10 && $0 != 13 }
    return line.count == 5 && line.starts(with: "sep=".utf8) ? line.last : nil
  }
}

private struct CSVReader {
  let bytes: [UInt8]
  let separator: UInt8
  let name: String
  let restores: Bool
  var at = 0
  var line = 1

  /// Passes over a line that names the separator.
  mutating func skipName() {
    guard bytes.starts(with: "sep=".utf8), bytes.count == 5 || [10, 13].contains(bytes[5]) else {
      return
    }
    at = min(bytes.count, 6)
    if bytes.count > 6, bytes[5] == 13, bytes[6] == 10 { at = 7 }
    line = 2
  }

  /// The next row that is not empty; nil at the end.
  mutating func nextRow() throws(Problem) -> CSVText.Row? {
    while at < bytes.count {
      let start = line
      let fields = try row()
      if fields != [""] { return CSVText.Row(line: start, fields: fields) }
    }
    return nil
  }

  private mutating func row() throws(Problem) -> [String] {
    var fields: [String] = []
    while true {
      let field = try field()
      fields.append(restores ? CSVText.restored(field) : field)
      guard at < bytes.count else { return fields }
      let byte = bytes[at]
      at += 1
      if byte == separator { continue }
      if byte == 13, at < bytes.count, bytes[at] == 10 { at += 1 }
      line += 1
      return fields
    }
  }

  private mutating func field() throws(Problem) -> String {
    guard at < bytes.count, bytes[at] == 34 else {
      let start = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != 10, bytes[at] != 13 { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    let start = line
    at += 1
    var field: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == 34 {
        guard at < bytes.count, bytes[at] == 34 else {
          try checkEnd()
          return String(decoding: field, as: UTF8.self)
        }
        at += 1
      } else if byte == 10 {
        line += 1
      }
      field.append(byte)
    }
    throw problem("a quotation mark is not closed", line: start)
  }

  /// Behind a closing mark stands a separator, a line break or the end.
  private func checkEnd() throws(Problem) {
    guard at < bytes.count else { return }
    guard [separator, 10, 13].contains(bytes[at]) else {
      throw problem("something stands behind the closing quotation mark", line: line)
    }
  }

  private func problem(_ what: String, line: Int) -> Problem {
    Problem(
      .damaged,
      what,
      place: Problem.Place(file: name, line: line),
      remedy: "Quotation marks inside a quoted field are doubled (RFC 4180)."
    )
  }
}

/// Several texts in one field: each on a line of its own, further lines of it behind two spaces.
package enum FieldList {
  /// The field that holds texts.
  package static func joined(_ texts: [String]) -> String {
    // The line feed of CR LF stays: it ends no line for `texts`.
    texts.map { $0.replacingOccurrences(ofWords: "\n", with: "\n  ") }.joined(separator: "\n")
  }

  /// Those of some texts that a field does not have, as one line; nil where it has all.
  package static func missing(_ ours: [String], in theirs: [String]) -> String? {
    let left = ours.filter { !theirs.contains($0) }
    return left.isEmpty ? nil : left.joined(separator: "; ")
  }

  /// The texts that a field holds.
  package static func texts(_ field: String) -> [String] {
    guard !field.isEmpty else { return [] }
    var texts: [String] = []
    for line in field.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), let last = texts.indices.last {
        texts[last] += "\n" + line.dropFirst(2)
      } else {
        texts.append(String(line))
      }
    }
    return texts
  }
}
