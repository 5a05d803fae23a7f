/// Text from anywhere, made harmless for a terminal.
package enum SafeText {
  /// Returns the text on one line with every character that acts on a terminal, or that hides
  /// itself or its neighbours, made visible.
  ///
  /// Tabs and line breaks become spaces (CR LF one space), other control characters their Control
  /// Pictures (`␛`), everything else that is invisible or reorders text its number (`<U+202E>`).
  /// Joiners stay where writing needs them: inside emoji, Arabic and Indic words.
  package static func visible(_ text: String) -> String {
    var text = text
    if text.utf8.withContiguousStorageIfAvailable(isHarmless) ?? false { return text }
    if text.withUTF8(isHarmless) { return text }
    return rewritten(text)
  }

  /// Returns the text on one line, with every run of white space as one space, made harmless.
  package static func line(_ text: String) -> String {
    var text = text
    if text.withUTF8(hasSingleSpaces) { return visible(text) }
    return visible(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// Returns whether the only white space is single spaces between words.
  private static func hasSingleSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x20 where previous == 0x20: return false
      case 0..<0x20, 0xC2, 0xE1, 0xE3: return false
      // The typographic quotation marks and dashes are no white space.
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] <= 0x81
        && !(bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2])):
        return false
      default: break
      }
      previous = byte
    }
    return previous != 0x20
  }

  /// Returns the text made harmless, with its lines kept; every line break is a line feed.
  package static func lines(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return visible(text) }
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map { visible(String($0)) }.joined(separator: "\n")
  }

  /// Returns whether no byte begins a character that must be looked at.
  private static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20, 0x7F, 0xD8, 0xE1, 0xF3: return false
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return false
      // All but the typographic quotation marks and dashes of its neighbourhood.
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && !(0x90...0xA7).contains(bytes[index + 2]):
        return false
      case 0xE2 where index + 1 < bytes.count && bytes[index + 1] == 0x81: return false
      case 0xEF where index + 1 < bytes.count && bytes[index + 1] >= 0xBB: return false
      default: continue
      }
    }
    return true
  }

  private static func rewritten(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var previous: Unicode.Scalar?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      switch scalar.value {
      case 0x0A where previous == "\r":
        break
      case 0x09, 0x0A, 0x0D:
        result.append(" ")
      case 0..<0x20:
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F:
        result.append("\u{2421}")
      case 0x200C, 0x200D:
        if joins(previous, next) {
          result.append(scalar)
        } else {
          result.append(contentsOf: number(scalar))
        }
      case _ where hides(scalar.value):
        result.append(contentsOf: number(scalar))
      default:
        result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }

  /// Returns whether a character acts on a terminal, is invisible or reorders text.
  package static func hides(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || hides(scalar.value)
  }

  /// Returns whether a character that is not an ASCII control is invisible or reorders text.
  private static func hides(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F: true  // C1: 0x9B alone begins a control sequence.
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // direction
    case 0x200B, 0x180E, 0x2060...0x2065, 0xFEFF, 0x206A...0x206F: true  // no width
    case 0x2028, 0x2029: true
    case 0xFFF9...0xFFFB: true  // interlinear annotation
    case 0xE0000...0xE007F: true  // tags
    default: false
    }
  }

  /// Returns whether writing needs a joiner (or non-joiner) between these two.
  private static func joins(_ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    // At the end of a word too: some Malayalam letters are written so.
    if isJoiningScript(previous.value) { return true }
    guard let next else { return false }
    return isEmojiPart(previous) && isEmojiPart(next)
  }

  private static func isJoiningScript(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x109F, 0x1780...0x18AF, 0x1B00...0x1BFF, 0xA8E0...0xA8FF: true
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x11000...0x11FFF, 0x1E900...0x1E95F: true
    default: false
    }
  }

  private static func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.value == 0xFE0F)
  }

  private static func number(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "<U+\(zeros)\(digits)>".unicodeScalars
  }
}
