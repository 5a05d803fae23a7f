/// Writes XML 1.0 in UTF-8, an element a line.
package struct XMLText {
  /// What is written so far.
  package private(set) var bytes: [UInt8]
  private var depth = 0

  /// - Parameter declares: Whether the text begins with an XML declaration; a fragment has none.
  package init(declares: Bool = true) {
    bytes = declares ? Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) : []
  }

  /// Begins an element.
  package mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, ">\n")
    depth += 1
  }

  /// Ends the element that was begun last.
  package mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An element without content.
  package mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, "/>\n")
  }

  /// An element with nothing but text in it.
  package mutating func element(_ name: String, _ text: String) {
    indent()
    bytes += "<\(name)>".utf8
    append(text)
    bytes += "</\(name)>\n".utf8
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], _ end: String) {
    indent()
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      append(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += end.utf8
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  /// Appends a text in which nothing is markup; tabs and line breaks as references, which attributes
  /// keep; characters that XML cannot hold as U+FFFD.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for at in buffer.indices {
        guard let (length, replacement) = Self.replacement(buffer, at) else { continue }
        bytes.append(contentsOf: buffer[start..<at])
        bytes += replacement.utf8
        start = at + length
      }
      bytes.append(contentsOf: buffer[min(start, buffer.count)...])
    }
  }

  /// What stands for the character at a place, and its length; nil where it stands for itself.
  private static func replacement(
    _ text: UnsafeBufferPointer<UInt8>,
    _ at: Int
  ) -> (length: Int, text: String)? {
    switch text[at] {
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "\""): (1, "&quot;")
    case 9: (1, "&#9;")
    case 10: (1, "&#10;")
    case 13: (1, "&#13;")
    case 0..<0x20: (1, "\u{FFFD}")
    // U+FFFE and U+FFFF.
    case 0xEF where at + 2 < text.count && text[at + 1] == 0xBF && text[at + 2] >= 0xBE:
      (3, "\u{FFFD}")
    default: nil
    }
  }

  /// Whether XML 1.0 can hold a character, also as a reference (XML 1.0, production 2).
  package static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// How many characters of a text XML cannot hold.
  package static func strangers(in text: String) -> Int {
    text.unicodeScalars.count { !isCharacter($0) }
  }
}
