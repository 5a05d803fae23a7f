/// Writes the pieces of a JSON text.
package enum JSONText {
  /// Appends a string literal with its quotation marks.
  ///
  /// Escaped is what RFC 8259 demands and what could do harm where the text is shown: U+0000 to
  /// U+001F, U+007F to U+009F, U+2028 and U+2029.
  package static func appendString(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(Byte.quote)
    let isDone: Void? = string.utf8.withContiguousStorageIfAvailable {
      appendEscaped($0, to: &bytes)
    }
    if isDone == nil {
      var string = string
      string.withUTF8 { appendEscaped($0, to: &bytes) }
    }
    bytes.append(Byte.quote)
  }

  private static func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>,
    to bytes: inout [UInt8]
  ) {
    guard let base = text.baseAddress else { return }
    var start = 0
    var at = 0
    while true {
      at = firstSuspect(in: base, at..<text.count)
      guard at < text.count else { break }
      let rest = UnsafeBufferPointer(start: base + at, count: text.count - at)
      guard let harmful = harmfulCodePoint(startOf: rest) else {
        at += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: at - start))
      appendEscape(of: harmful.code, to: &bytes)
      at += harmful.length
      start = at
    }
    bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: at - start))
  }

  /// The offset of the first byte that is, or may be the first of, a code point to be escaped.
  private static func firstSuspect(in base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at &+ ByteWord.size <= range.upperBound {
      let word = ByteWord(at: base + at)
      // U+0080 to U+009F begin with C2, U+2028 and U+2029 with E2: they differ in bit 0x20.
      let suspects =
        word.marks(equalTo: Byte.quote) | word.marks(equalTo: Byte.backslash)
        | word.marks(below: Byte.space) | word.marks(equalTo: Byte.delete)
        | word.setting(0x20).marks(equalTo: 0xe2)
      if suspects != 0 { return at &+ ByteWord.index(ofLowest: suspects) }
      at &+= ByteWord.size
    }
    while at < range.upperBound, !isSuspect(base[at]) { at &+= 1 }
    return at
  }

  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte < Byte.space || byte == Byte.quote || byte == Byte.backslash || byte == Byte.delete
      || byte | 0x20 == 0xe2
  }

  /// The code point at the start of some bytes, if it must be escaped, and its length in bytes.
  private static func harmfulCodePoint(
    startOf text: UnsafeBufferPointer<UInt8>
  ) -> (code: UInt8, length: Int)? {
    let lead = text[0]
    guard lead >= 0x80 else { return (lead, 1) }
    if lead == 0xc2, text.count >= 2, text[1] < 0xa0 { return (text[1], 2) }
    if lead == 0xe2, text.count >= 3, text[1] == 0x80, text[2] & 0xfe == 0xa8 {
      return (text[2], 3)
    }
    return nil
  }

  /// Appends an escape.
  ///
  /// A8 and A9 stand for U+2028 and U+2029, every other code for itself.
  private static func appendEscape(of code: UInt8, to bytes: inout [UInt8]) {
    bytes.append(Byte.backslash)
    switch code {
    case Byte.quote, Byte.backslash: bytes.append(code)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case Byte.tab: bytes.append(UInt8(ascii: "t"))
    case Byte.lineFeed: bytes.append(UInt8(ascii: "n"))
    case 0x0c: bytes.append(UInt8(ascii: "f"))
    case Byte.carriageReturn: bytes.append(UInt8(ascii: "r"))
    case 0xa8: bytes.append(contentsOf: "u2028".utf8)
    case 0xa9: bytes.append(contentsOf: "u2029".utf8)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hexadecimalDigit(code >> 4))
      bytes.append(hexadecimalDigit(code & 0xf))
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? Byte.zero + value : UInt8(ascii: "a") - 10 + value
  }
}
