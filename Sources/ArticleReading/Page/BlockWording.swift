import TextReading

/// What the letters of a block's text say.
struct BlockWording {
  var words = 0
  var commas = 0
  var sentences = 0
  var capitals = 0
  var letters = 0
  var digits = 0
  var quotationMarks = 0
  /// Signs that part links and labels: `|`, `›`, `•`, `©`.
  var symbols = 0
  var startsSmall = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var previous: UInt8 = 0x20
    var isFirst = true
    for (index, byte) in text.enumerated() {
      let isSpace = byte <= 0x20
      if !isSpace, previous <= 0x20 {
        words += 1
        if byte.isASCIIUpper { capitals += 1 }
        if isFirst { startsSmall = byte.isASCIILower }
        isFirst = false
        if previous == 0x20, index >= 2, Self.endsSentence(text[index - 2]) { sentences += 1 }
      }
      switch byte {
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: "\""): quotationMarks += 1
      case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "@"): symbols += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      // “ ” „ ‘ ’ · • › ‹ → © » «; 、 。 of East Asia.
      case 0x9C, 0x9D, 0x9E: if index >= 2, text[index - 2] == 0xE2 { quotationMarks += 1 }
      case 0xA2, 0xBA, 0x92: if index >= 2, text[index - 2] == 0xE2 { symbols += 1 }
      case 0xA9, 0xB7, 0xBB, 0xAB: if previous == 0xC2 { symbols += 1 }
      case 0x81:
        if index >= 2, text[index - 2] == 0xE3, previous == 0x80 { commas += 1 }
      case 0x82:
        if index >= 2, text[index - 2] == 0xE3, previous == 0x80 { sentences += 1 }
      case 0x8C:
        if index >= 2, text[index - 2] == 0xEF, previous == 0xBC { commas += 1 }
      default: break
      }
      if byte & 0xC0 != 0x80, !isSpace { letters += 1 }
      previous = byte
    }
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }
}
