/// A text in which only what matters for comparing is told apart: typographic and plain marks are
/// one, and so is any run of white space.
package struct FoldedText {
  /// UTF-8.
  package let bytes: [UInt8]
  /// For each byte, where in the text's UTF-8 the code point begins that it came from; and one more,
  /// the length of the text's UTF-8.
  private let origins: [UInt32]

  package init(_ utf8: [UInt8]) {
    var bytes: [UInt8] = []
    origins = [UInt32](unsafeUninitializedCapacity: utf8.count + 1) { origins, count in
      bytes = [UInt8](unsafeUninitializedCapacity: utf8.count) { bytes, length in
        length = utf8.withUnsafeBufferPointer { Self.fold($0, into: bytes, origins) }
      }
      origins[bytes.count] = UInt32(truncatingIfNeeded: utf8.count)
      count = bytes.count + 1
    }
    self.bytes = bytes
  }

  /// Writes the folded bytes, which are never more, and where each comes from; returns how many they are.
  private static func fold(
    _ utf8: UnsafeBufferPointer<UInt8>,
    into bytes: UnsafeMutableBufferPointer<UInt8>,
    _ origins: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var count = 0
    var offset = 0
    while offset < utf8.count {
      let (value, length) = decode(utf8, offset)
      let folded = TypographicFolding.folded(value)
      let origin = UInt32(truncatingIfNeeded: offset)
      if folded < 0x80 {
        if folded != 0x20 || count == 0 || bytes[count - 1] != 0x20 {
          bytes[count] = UInt8(truncatingIfNeeded: folded)
          origins[count] = origin
          count += 1
        }
      } else {
        for index in offset..<offset + length {
          bytes[count] = utf8[index]
          origins[count] = origin
          count += 1
        }
      }
      offset += length
    }
    return count
  }

  /// The code point at an offset of valid UTF-8 and its length in bytes.
  @inline(__always)
  package static func decode(_ utf8: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (UInt32, Int) {
    let first = UInt32(utf8[offset])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= utf8.count else { return (0xFFFD, utf8.count - offset) }
    var value = first & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(utf8[offset + index] & 0x3F) }
    return (value, length)
  }

  /// Returns the first folded byte that came from a place in the text's UTF-8 or from behind it.
  package func index(ofOrigin offset: Int) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(origins[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Returns the place in the text's UTF-8 where the code point begins that a folded byte came from.
  package func origin(of index: Int) -> Int { Int(origins[index]) }

  /// Returns the place in the text's UTF-8 of a range of folded bytes, cut to whole code points.
  ///
  /// White space behind its end is left out.
  package func origin(of range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    let start = origin(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    var end = origin(of: range.upperBound - 1) + 1
    while end < utf8.count, utf8[end] & 0xC0 == 0x80 { end += 1 }
    return start..<max(start, end)
  }
}
