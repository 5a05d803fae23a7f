import OrderedJSON

/// Turns byte offsets that never go back into code-point offsets, in one pass over the text.
struct PointCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var points = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Counts the code points before a byte offset.
  ///
  /// - Parameter target: Not before the offset asked for last.
  /// - Returns: The offset in code points.
  @inline(__always)
  mutating func points(before target: Int) -> Int {
    if offset < target, let base = bytes.baseAddress {
      points += base.codePointCount(in: offset..<target)
    }
    offset = max(offset, target)
    return points
  }
}
