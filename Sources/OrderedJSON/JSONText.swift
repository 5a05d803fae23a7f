/// Writes the pieces of a JSON text.
package enum JSONText {
  /// Where a text goes.
  package enum Destination: Sendable {
    /// A file, or a program.
    case file
    /// Perhaps a terminal.
    case terminal
  }

  /// Appends a string literal with its quotation marks.
  ///
  /// Escaped is what RFC 8259 demands and what could do harm where the text is shown: U+0000 to
  /// U+001F, U+007F to U+009F, U+2028 and U+2029; for a terminal also what turns the order of text
  /// around: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069.
  package static func appendString(
    _ string: String,
    to bytes: inout [UInt8],
    for destination: Destination = .file
  ) {
    let isDone: Void? = string.utf8.withContiguousStorageIfAvailable {
      appendString($0, to: &bytes, for: destination)
    }
    if isDone == nil {
      var string = string
      string.withUTF8 { appendString($0, to: &bytes, for: destination) }
    }
  }

  /// The same for a string as UTF-8.
  package static func appendString(
    _ utf8: UnsafeBufferPointer<UInt8>,
    to bytes: inout [UInt8],
    for destination: Destination
  ) {
    bytes.append(Byte.quote)
    appendEscaped(utf8, to: &bytes, for: destination)
    bytes.append(Byte.quote)
  }

  private static func appendEscaped(
    _ text: UnsafeBufferPointer<UInt8>,
    to bytes: inout [UInt8],
    for destination: Destination
  ) {
    guard let base = text.baseAddress else { return }
    // The Arabic letter mark begins with D8; C2 is looked for anyway.
    let lead: UInt8 = destination == .terminal ? 0xd8 : 0xc2
    var start = 0
    var at = 0
    while true {
      at = firstSuspect(in: base, at..<text.count, or: lead)
      guard at < text.count else { break }
      let rest = UnsafeBufferPointer(start: base + at, count: text.count - at)
      guard let harmful = harmfulCodePoint(startOf: rest, for: destination) else {
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
  ///
  /// `lead`: One more byte that may begin such a code point.
  @inline(__always)
  private static func firstSuspect(
    in base: UnsafePointer<UInt8>,
    _ range: Range<Int>,
    or lead: UInt8
  ) -> Int {
    var at = range.lowerBound
    while at &+ ByteWord.size <= range.upperBound {
      let word = ByteWord(at: base + at)
      // U+0080 to U+009F begin with C2, U+2028 and U+2029 with E2: they differ in bit 0x20.
      let suspects =
        word.marks(equalTo: Byte.quote) | word.marks(equalTo: Byte.backslash)
        | word.marks(below: Byte.space) | word.marks(equalTo: Byte.delete)
        | word.setting(0x20).marks(equalTo: 0xe2) | word.marks(equalTo: lead)
      if suspects != 0 { return at &+ ByteWord.index(ofLowest: suspects) }
      at &+= ByteWord.size
    }
    while at < range.upperBound, !isSuspect(base[at], or: lead) { at &+= 1 }
    return at
  }

  private static func isSuspect(_ byte: UInt8, or lead: UInt8) -> Bool {
    byte < Byte.space || byte == Byte.quote || byte == Byte.backslash || byte == Byte.delete
      || byte | 0x20 == 0xe2 || byte == lead
  }

  /// The code point at the start of some bytes, if it must be escaped, and its length in bytes.
  private static func harmfulCodePoint(
    startOf text: UnsafeBufferPointer<UInt8>,
    for destination: Destination
  ) -> (code: UInt16, length: Int)? {
    let lead = text[0]
    guard lead >= 0x80 else { return (UInt16(lead), 1) }
    let second = text.count >= 2 ? text[1] : 0
    let third = text.count >= 3 ? text[2] : 0
    switch lead {
    case 0xc2 where second < 0xa0: return (UInt16(second), 2)
    case 0xd8 where second == 0x9c && destination == .terminal: return (0x61c, 2)
    case 0xe2 where second == 0x80 && third & 0xfe == 0xa8:
      return (0x2000 | UInt16(third & 0x3f), 3)
    case 0xe2 where destination == .terminal: return turning(second, third).map { ($0, 3) }
    default: return nil
    }
  }

  /// The control of direction in U+2000 to U+207F with these bytes behind the first.
  private static func turning(_ second: UInt8, _ third: UInt8) -> UInt16? {
    switch (second, third) {
    case (0x80, 0x8e...0x8f), (0x80, 0xaa...0xae): 0x2000 | UInt16(third & 0x3f)
    case (0x81, 0xa6...0xa9): 0x2040 | UInt16(third & 0x3f)
    default: nil
    }
  }

  /// Appends the escape of a code point below U+10000.
  private static func appendEscape(of code: UInt16, to bytes: inout [UInt8]) {
    bytes.append(Byte.backslash)
    switch code {
    case UInt16(Byte.quote), UInt16(Byte.backslash): bytes.append(UInt8(code))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case UInt16(Byte.tab): bytes.append(UInt8(ascii: "t"))
    case UInt16(Byte.lineFeed): bytes.append(UInt8(ascii: "n"))
    case 0x0c: bytes.append(UInt8(ascii: "f"))
    case UInt16(Byte.carriageReturn): bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift: UInt16 in [12, 8, 4, 0] {
        bytes.append(hexadecimalDigit(UInt8(code >> shift & 0xf)))
      }
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? Byte.zero + value : UInt8(ascii: "a") - 10 + value
  }
}
