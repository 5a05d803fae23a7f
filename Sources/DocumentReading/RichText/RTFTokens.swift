import TextReading

/// The pieces that an RTF file consists of, one after the other.
struct RTFTokens {
  enum Token {
    case open
    case close
    /// A control word in the order of the file, with its number.
    case word(String, Int?)
    /// A control symbol: the byte behind the backslash.
    case symbol(UInt8)
    /// A byte of text, as it is or written as `\'e9`.
    case byte(UInt8)
  }

  private let bytes: [UInt8]
  private var position = 0
  private static let longestWord = 40

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): return control()
      case 0x0A, 0x0D, 0x00: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  /// Passes over the data behind `\bin`.
  mutating func skip(_ count: Int) {
    position = min(bytes.count, position + max(0, min(count, bytes.count)))
  }

  private mutating func control() -> Token? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position].isASCIILetter,
      position - start < Self.longestWord
    {
      position += 1
    }
    guard position > start else { return symbol() }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    let numberStart = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
    let number = Int(String(decoding: bytes[numberStart..<position].prefix(12), as: UTF8.self))
    if number == nil { position = numberStart }
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return .word(word, number)
  }

  private mutating func symbol() -> Token? {
    let byte = bytes[position]
    position += 1
    guard byte == UInt8(ascii: "'") else { return .symbol(byte) }
    let digits = String(decoding: bytes[position...].prefix(2), as: UTF8.self)
    guard digits.utf8.count == 2, let value = UInt8(digits, radix: 16) else { return .symbol(byte) }
    position += 2
    return .byte(value)
  }
}
