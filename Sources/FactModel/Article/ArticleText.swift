import OrderedJSON

/// The text of an article, addressed by Unicode code points.
///
/// Holds UTF-8 and a table of checkpoints, so that a passage anywhere in a long text is found in
/// constant time.
package struct ArticleText: Sendable {
  /// The text as UTF-8; always valid.
  package let utf8: [UInt8]
  /// The length in code points.
  package let count: Int
  /// Byte offsets of the code points 0, `stride`, 2 × `stride`,, and so on.
  private let checkpoints: [Int]

  private static let stride = 64

  package init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  /// Creates a text from bytes; what is not valid UTF-8 is replaced by U+FFFD.
  package init(utf8 bytes: [UInt8]) {
    utf8 = UTF8Check.isValid(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    (count, checkpoints) = utf8.withUnsafeBufferPointer(Self.counted)
  }

  /// The code points of a text, and the places of every `stride`th of them.
  private static func counted(_ text: UnsafeBufferPointer<UInt8>) -> (Int, [Int]) {
    guard let base = text.baseAddress else { return (0, []) }
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(text.count / stride + 1)
    var points = 0
    var next = 0
    var start = 0
    while start < text.count {
      let end = min(start + 64, text.count)
      let after = points + base.codePointCount(in: start..<end)
      if after > next {
        // A checkpoint lies in here; never two, for there are no more bytes than `stride`.
        var offset = start - 1
        var left = next - points + 1
        while left > 0 {
          offset += 1
          if base[offset] & 0xC0 != 0x80 { left -= 1 }
        }
        checkpoints.append(offset)
        next += stride
      }
      points = after
      start = end
    }
    return (points, checkpoints)
  }

  /// The text as a string.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Returns the byte offset of a code point.
  ///
  /// `point`: From 0 to `count`; values outside are moved to the nearer end.
  package func byteOffset(of point: Int) -> Int {
    if point <= 0 { return 0 }
    if point >= count { return utf8.count }
    var offset = checkpoints[point / Self.stride]
    var left = point % Self.stride
    while left > 0 {
      offset += 1
      while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// Returns the number of code points before a byte offset.
  ///
  /// `offset`: From 0 to `utf8.count`, at the start of a code point.
  package func pointOffset(ofByte offset: Int) -> Int {
    if offset >= utf8.count { return count }
    // The last checkpoint at or before the offset.
    var low = 0
    var high = checkpoints.count
    while low < high {
      let middle = (low + high) / 2
      if checkpoints[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    var points = (low - 1) * Self.stride
    var position = checkpoints[low - 1]
    while position < offset {
      position += 1
      if position >= utf8.count || utf8[position] & 0xC0 != 0x80 { points += 1 }
    }
    return points
  }

  /// The UTF-8 of a range of code points; a range beyond the end is cut at the end.
  package func bytes(in range: Range<Int>) -> ArraySlice<UInt8> {
    let start = byteOffset(of: range.lowerBound)
    return utf8[start..<max(start, byteOffset(of: range.upperBound))]
  }

  /// The text of a range of code points; a range beyond the end is cut at the end.
  package func slice(_ range: Range<Int>) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }
}

extension ArticleText: Equatable {
  /// Compares byte by byte: composed and decomposed forms are different texts.
  package static func == (left: ArticleText, right: ArticleText) -> Bool {
    left.utf8 == right.utf8
  }
}
