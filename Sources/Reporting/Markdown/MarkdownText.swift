/// Text from anywhere, written so that GitHub-flavoured Markdown renders exactly that text.
package enum MarkdownText {
  /// Where a text stands, from which follows what its line breaks become.
  package enum Place: Sendable {
    /// A paragraph, also in a list or quotation: lines are kept, a blank line begins a paragraph.
    case paragraph
    /// A cell of a table: `<br>`.
    case cell
    /// A heading: a space.
    case heading
  }

  /// Returns the text as inline content.
  ///
  /// White space at the ends of lines is left out, as no rendering shows it, and so are blank lines
  /// beyond the first. Control characters are made visible.
  package static func escaped(_ text: String, in place: Place = .paragraph) -> String {
    var renderer = InlineRenderer(place: place, prefix: [])
    renderer.render(Inline(text))
    return String(decoding: renderer.bytes, as: UTF8.self)
  }

  /// Returns one line with every character visible that acts on a reader's screen or hides its
  /// neighbours: `<U+202E>`; a tab becomes a space.
  package static func visible(_ line: String) -> String {
    var line = line
    if line.withUTF8(isHarmless) { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      if scalar == "\t" {
        result += " "
      } else if hides(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether no character among the bytes can be one that hides.
  private static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F, 0xC2, 0xD8: return false
      // All but the typographic quotation marks and dashes of its neighbourhood.
      case 0xE2 where bytes[index + 1] == 0x80 && !(0x90...0xA7).contains(bytes[index + 2]):
        return false
      case 0xE2 where bytes[index + 1] == 0x81: return false
      default: continue
      }
    }
    return true
  }

  static func hides(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
