import OrderedJSON

/// Steps through valid UTF-8 without building strings.
///
/// All offsets are byte offsets. Every function stays inside the bounds it is given.
package struct UTF8Scan {
  package let bytes: UnsafeBufferPointer<UInt8>

  @inlinable
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The byte at an offset, or 0 beyond `end`.
  @inlinable
  @inline(__always)
  package func byte(_ offset: Int, before end: Int) -> UInt8 {
    offset < end ? bytes[offset] : 0
  }

  /// The length of the white space (Unicode `White_Space`) that starts at an offset, 0 for none.
  @inlinable
  @inline(__always)
  package func whiteSpaceLength(at offset: Int, before end: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return first == 0x20 || (first >= 0x09 && first <= 0x0D) ? 1 : 0 }
    return wideWhiteSpaceLength(at: offset, before: end)
  }

  /// U+0085, U+00A0, U+1680, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
  @inlinable
  package func wideWhiteSpaceLength(at offset: Int, before end: Int) -> Int {
    let second = byte(offset + 1, before: end)
    let third = byte(offset + 2, before: end)
    switch bytes[offset] {
    case 0xC2: return second == 0x85 || second == 0xA0 ? 2 : 0
    case 0xE1: return second == 0x9A && third == 0x80 ? 3 : 0
    case 0xE2 where second == 0x80:
      return third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF ? 3 : 0
    case 0xE2: return second == 0x81 && third == 0x9F ? 3 : 0
    case 0xE3: return second == 0x80 && third == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// The first offset from `start` that is not white space, or `end`.
  @inlinable
  @inline(__always)
  package func skipWhiteSpace(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = whiteSpaceLength(at: offset, before: end)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// The end of what is left when white space is taken off the end of a range.
  @inlinable
  package func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = startOfScalar(before: end, notBefore: range.lowerBound)
      if whiteSpaceLength(at: start, before: end) != end - start { break }
      end = start
    }
    return end
  }

  /// A range without the white space around it.
  @inlinable
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skipWhiteSpace(from: range.lowerBound, before: range.upperBound)
    return start..<trimmedEnd(of: start..<range.upperBound)
  }

  /// Where the scalar that ends at an offset starts.
  @inlinable
  @inline(__always)
  package func startOfScalar(before offset: Int, notBefore start: Int) -> Int {
    var position = offset - 1
    while position > start, bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return max(position, start)
  }

  /// The scalar at an offset and its length in bytes.
  @inlinable
  package func scalar(at offset: Int, before end: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(byte(offset + 1, before: end) & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(byte(offset + 2, before: end) & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(byte(offset + 3, before: end) & 0x3F)
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// The number of code points in a range.
  @inlinable
  package func pointCount(_ range: Range<Int>) -> Int {
    bytes.baseAddress?.codePointCount(in: range) ?? 0
  }

  /// The text of a range.
  @inlinable
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether two ranges hold the same bytes.
  @inlinable
  package func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { bytes[$0] == bytes[$1] }
  }
}

extension UInt8 {
  @inlinable
  @inline(__always)
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable
  @inline(__always)
  package var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
  @inlinable
  @inline(__always)
  package var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
  @inlinable
  @inline(__always)
  package var isASCIILetter: Bool { (self | 0x20).isASCIILower }
  /// A letter or digit, or any part of a scalar beyond ASCII.
  @inlinable
  @inline(__always)
  package var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
  /// Whether the scalars that start with this byte are spaces, marks and signs (U+0080–U+00BF and
  /// U+2000–U+2FFF) rather than letters.
  @inlinable
  @inline(__always)
  package var leadsPunctuation: Bool { self == 0xC2 || self == 0xE2 }
  /// The lower-case form of an ASCII letter; every other byte as it is.
  @inlinable
  @inline(__always)
  package var lowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
}
