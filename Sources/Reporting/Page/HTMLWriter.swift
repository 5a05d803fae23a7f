import FactModel
import PlainText

/// Text from anywhere, written so that HTML shows exactly that text.
enum HTMLText {
  /// Returns the text for a place in an element or in an attribute in double quotation marks.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(SafeText.lines(text), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
  }
}

/// Writes a page of HTML.
///
/// Markup is a literal of this program: no text of a session can become markup.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes markup.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes += $0 }
  }

  /// Writes text.
  mutating func text(_ text: String) {
    HTMLText.append(SafeText.lines(text), to: &bytes)
  }

  /// Writes a value into an attribute that was begun.
  mutating func value(_ text: String) {
    HTMLText.append(SafeText.visible(text), to: &bytes)
  }

  /// Writes an element with nothing but text in it.
  mutating func element(_ open: StaticString, _ text: String, _ close: StaticString) {
    markup(open)
    self.text(text)
    markup(close)
  }

  /// Writes a text of several paragraphs: a blank line begins one, a line break stays.
  mutating func paragraphs(_ text: String) {
    for paragraph in Self.paragraphs(text) {
      markup("<p dir=\"auto\">")
      for (index, line) in paragraph.enumerated() {
        if index > 0 { markup("<br>") }
        self.text(line)
      }
      markup("</p>\n")
    }
  }

  private static func paragraphs(_ text: String) -> [[String]] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
      .split { $0.isEmpty }
      .map(Array.init)
  }

  /// Writes what this program made and made harmless itself: the style, the script, data.
  mutating func trusted(_ text: String) {
    bytes += text.utf8
  }
}
