import FactModel
import PlainText

/// How a text stands in a form, so that it comes back byte for byte.
///
/// What is hidden becomes a character reference of Markdown (`&#x1B;`), and so does white space that
/// an editor may cut off; a line that would read as a part of the form gets a backslash before it.
enum FormText {
  /// The lines of a text below a heading; none for an empty text.
  ///
  /// Blank lines around a text do not count in a form, so line feeds at its ends become references.
  static func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = split(text)
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.count - 1
    let last = max(first, lines.lastIndex { !$0.isEmpty } ?? 0)
    let feed = "&#xA;"
    let start = String(repeating: feed, count: first)
    let end = String(repeating: feed, count: lines.count - 1 - last)
    lines = lines[first...last].map { referenced($0, protectingStart: false) }
    lines[0] = start + lines[0]
    lines[lines.count - 1] += end
    return lines.map(stuffed)
  }

  /// The text that lines below a heading say.
  static func text(_ lines: [String]) -> String {
    var lines = trimmed(lines)
    if let last = lines.popLast() {
      // White space at the end is nobody's intention; where it belongs to a text it is a reference.
      lines.append(String(last.reversed().drop { $0 == " " || $0 == "\t" }.reversed()))
    }
    return lines.map { dereferenced(unstuffed($0)) }.joined(separator: "\n")
  }

  /// The lines of a quotation, each behind `>`; none for an empty text.
  static func quotation(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return split(text).map { line in
      let line = referenced(line, protectingStart: false)
      return line.isEmpty ? ">" : "> " + line
    }
  }

  /// Takes the quotation off the beginning of the lines below a heading.
  static func takeQuotation(_ lines: inout [String]) -> String {
    lines = trimmed(lines)
    let end = lines.firstIndex { !$0.utf8.starts(with: ">".utf8) } ?? lines.count
    let quoted = lines[..<end].map { line in
      let rest = line.unicodeScalars.dropFirst()
      return dereferenced(String(rest.first == " " ? rest.dropFirst() : rest))
    }
    lines.removeFirst(end)
    return quoted.joined(separator: "\n")
  }

  /// A text on one line.
  static func field(_ text: String) -> String {
    split(text).map { referenced($0, protectingStart: true) }.joined(separator: "&#xA;")
  }

  /// The text that one line says.
  static func text(ofField line: String) -> String { dereferenced(line) }

  /// The lines without blank ones at both ends.
  static func trimmed(_ lines: [String]) -> [String] {
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(lines[first...last])
  }

  static func isBlank(_ line: String) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// A text cut at its line feeds alone: CR LF is one character to Swift.
  private static func split(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Lines that would read as a part of the form

  private static func stuffed(_ line: String) -> String {
    readsAsForm(line.unicodeScalars.drop { $0 == "\\" }) ? "\\" + line : line
  }

  private static func unstuffed(_ line: String) -> String {
    guard line.utf8.first == UInt8(ascii: "\\"),
      readsAsForm(line.unicodeScalars.drop { $0 == "\\" })
    else { return line }
    return String(line.unicodeScalars.dropFirst())
  }

  /// Whether a line is a heading, a comment, a quotation, or looks like a field.
  private static func readsAsForm(_ line: Substring.UnicodeScalarView) -> Bool {
    switch line.first {
    case ">": true
    case "#": FormLine.headingLevel(String(line)) != nil
    case "<": line.starts(with: "<!--".unicodeScalars)
    case "-": FormLine.field(String(line)) != nil
    default: false
    }
  }

  // MARK: References

  /// `protectingStart`: Whether white space at the start of the line counts too.
  private static func referenced(_ line: String, protectingStart: Bool) -> String {
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isEdge = index == scalars.count - 1 || protectingStart && index == 0
      if isEdge && scalar.properties.isWhitespace || SafeText.hides(scalar) && scalar != "\t" {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "&#x\(digits);".unicodeScalars)
      } else {
        result.append(scalar)
        if scalar == "&", reference(scalars, index) != nil {
          result.append(contentsOf: "amp;".unicodeScalars)
        }
      }
    }
    return String(result)
  }

  private static func dereferenced(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "&")) else { return line }
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "&", let found = reference(scalars, index) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      if found.isEscaped {
        // One `amp;` is ours.
        result.append("&")
        index += 5
      } else if let scalar = found.scalar {
        result.append(scalar)
        index = found.end
      } else {
        result.append("&")
        index += 1
      }
    }
    return String(result)
  }

  /// What stands at an ampersand: `&`, any number of `amp;`, `#x`, one to six digits, `;`.
  private static func reference(
    _ scalars: [Unicode.Scalar],
    _ start: Int
  ) -> (isEscaped: Bool, scalar: Unicode.Scalar?, end: Int)? {
    var index = start + 1
    while index + 4 <= scalars.count,
      scalars[index..<index + 4].elementsEqual("amp;".unicodeScalars)
    {
      index += 4
    }
    let isEscaped = index > start + 1
    guard index + 2 <= scalars.count, scalars[index] == "#", scalars[index + 1] == "x" else {
      return nil
    }
    index += 2
    var digits = ""
    while index < scalars.count, scalars[index].properties.isASCIIHexDigit, digits.count < 7 {
      digits.unicodeScalars.append(scalars[index])
      index += 1
    }
    guard (1...6).contains(digits.count), index < scalars.count, scalars[index] == ";" else {
      return nil
    }
    return (isEscaped, UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init), index + 1)
  }
}
