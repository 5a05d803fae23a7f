package import FactModel

/// Reads the entries of a BibTeX file: what stands between them is a comment.
package struct BibTeXParser {
  /// An entry as it is written.
  package struct Entry {
    /// In lower case: `article`.
    package var type: String
    package var key: String
    /// Names in lower case; values as they are written, without the outer marks.
    package var fields: [(name: String, value: String)] = []
    /// The names of those that are another entry's.
    package var inherited: Set<String> = []
    /// Where it begins, from 1.
    package var line: Int
  }

  private let bytes: [UInt8]
  private let name: String
  private var at = 0
  /// A place, and its line.
  private var counted = (place: 0, line: 1)
  /// What `@string` says that names stand for.
  private var strings: [String: String] = [:]

  /// Begins at the start of a file, which messages call by its name.
  package init(_ text: String, name: String) {
    bytes = Array(text.utf8)
    self.name = name
    for (index, month) in PartialDate.monthNames.enumerated() {
      strings[month.prefix(3).lowercased()] = String(index + 1)
    }
  }

  /// The entries in their order.
  ///
  /// - Throws: A problem with its line where an entry is damaged.
  package mutating func entries() throws(Problem) -> [Entry] {
    var entries: [Entry] = []
    while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "@")) {
      at = mark + 1
      let start = mark
      let type = word().lowercased()
      skipSpace()
      guard !type.isEmpty, let open = peek, open == UInt8(ascii: "{") || open == UInt8(ascii: "(")
      else { continue }
      if type == "comment" || type == "preamble" {
        _ = try braced(from: start)
        continue
      }
      at += 1
      if type == "string" {
        for field in try fields(from: start) { strings[field.name] = field.value }
        continue
      }
      skipSpace()
      let key = text(until: [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: ")")])
      if peek == UInt8(ascii: ",") { at += 1 }
      var entry = Entry(type: type, key: key, line: nextLine(start))
      entry.fields = try fields(from: start)
      entries.append(entry)
    }
    return entries
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte <= 32 { at += 1 }
  }

  private mutating func word() -> String {
    skipSpace()
    let start = at
    while let byte = peek,
      (65...90).contains(byte & 0xDF) || (48...57).contains(byte) || "_-:.+/".utf8.contains(byte)
    {
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func text(until ends: [UInt8]) -> String {
    let start = at
    while let byte = peek, !ends.contains(byte) { at += 1 }
    var end = at
    while end > start, bytes[end - 1] <= 32 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// `name = value, …` up to the closing mark.
  private mutating func fields(from start: Int) throws(Problem) -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    while true {
      skipSpace()
      guard let byte = peek else { throw problem("an entry is not closed", start) }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") {
        at += 1
        return fields
      }
      if byte == UInt8(ascii: ",") {
        at += 1
        continue
      }
      let field = word().lowercased()
      skipSpace()
      guard !field.isEmpty, peek == UInt8(ascii: "=") else {
        throw problem("a field must be NAME = VALUE", at)
      }
      at += 1
      fields.append((field, try value(from: start)))
    }
  }

  /// Texts in braces or quotation marks, numbers and names of texts, joined by `#`.
  private mutating func value(from start: Int) throws(Problem) -> String {
    var value = ""
    while true {
      skipSpace()
      switch peek {
      case UInt8(ascii: "{")?: value += try braced(from: start)
      case UInt8(ascii: "\"")?: value += try quoted(from: start)
      default:
        let name = word()
        guard !name.isEmpty else { throw problem("a value is missing", at) }
        value += strings[name.lowercased()] ?? name
      }
      skipSpace()
      guard peek == UInt8(ascii: "#") else { return value }
      at += 1
    }
  }

  private mutating func braced(from start: Int) throws(Problem) -> String {
    var depth = 0
    let begin = at + 1
    while let byte = peek {
      at += 1
      if byte == UInt8(ascii: "\\"), at < bytes.count {
        at += 1
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") && depth == 0 {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")") && bytes[begin - 1] == 40 {
        depth -= 1
        if depth == 0 { return String(decoding: bytes[begin..<at - 1], as: UTF8.self) }
      }
    }
    throw problem("a brace is not closed", start)
  }

  private mutating func quoted(from start: Int) throws(Problem) -> String {
    at += 1
    let begin = at
    var depth = 0
    while let byte = peek {
      at += 1
      if byte == UInt8(ascii: "\\"), at < bytes.count {
        // A quotation mark behind a backslash is an umlaut, and stands in braces.
        if depth > 0 { at += 1 }
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
      } else if byte == UInt8(ascii: "\""), depth <= 0 {
        return String(decoding: bytes[begin..<at - 1], as: UTF8.self)
      }
    }
    throw problem("a quotation mark is not closed", start)
  }

  /// The line of an entry, counted on from that of the one before.
  private mutating func nextLine(_ place: Int) -> Int {
    counted.line += bytes[counted.place..<place].count { $0 == 10 }
    counted.place = place
    return counted.line
  }

  private func line(_ place: Int) -> Int {
    1 + bytes[..<min(place, bytes.count)].count { $0 == 10 }
  }

  private func problem(_ what: String, _ place: Int) -> Problem {
    Problem(
      .damaged,
      "the BibTeX is damaged: \(what)",
      place: Problem.Place(file: name, line: line(place)),
      remedy: "Nothing was imported."
    )
  }
}
