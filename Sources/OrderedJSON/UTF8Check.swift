/// Looks for bytes that are not UTF-8.
package enum UTF8Check {
  /// Whether bytes are UTF-8 throughout.
  package static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return firstInvalid(in: base, 0..<buffer.count) == nil
    }
  }

  /// The offset of the first sequence that is broken, overlong, a surrogate or above U+10FFFF.
  static func firstInvalid(in base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let lead = base[at]
      if lead < 0x80 {
        at = endOfASCII(in: base, at..<range.upperBound)
        continue
      }
      let length = sequenceLength(lead: lead)
      guard length > 0, length <= range.upperBound - at else { return at }
      if length > 1 {
        guard secondBytes(lead: lead).contains(base[at + 1]) else { return at }
        for index in at + 2..<at + max(length, 2) where !Byte.isContinuation(base[index]) {
          return at
        }
      }
      at += length
    }
    return nil
  }

  /// The end of the ASCII that a range begins with.
  @inline(__always)
  private static func endOfASCII(in base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at &+ ByteWord.size <= range.upperBound {
      let wide = ByteWord(at: base + at).bits & ByteWord.highs
      if wide != 0 { return at &+ ByteWord.index(ofLowest: wide) }
      at &+= ByteWord.size
    }
    while at < range.upperBound, base[at] < 0x80 { at &+= 1 }
    return at
  }

  private static func sequenceLength(lead: UInt8) -> Int {
    switch lead {
    case 0x00...0x7f: 1
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 0
    }
  }

  /// Which bytes may follow a lead byte: fewer than all where a sequence would be overlong, a
  /// surrogate or too high.
  private static func secondBytes(lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xe0: 0xa0...0xbf
    case 0xed: 0x80...0x9f
    case 0xf0: 0x90...0xbf
    case 0xf4: 0x80...0x8f
    default: 0x80...0xbf
    }
  }
}
