import OrderedJSON

/// Turns byte offsets that never go back into code-point offsets, in one pass over the text.
package struct PointCounter {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline var offset = 0
  @usableFromInline var points = 0

  @inlinable
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Counts the code points before a byte offset.
  ///
  /// - Parameter target: Not before the offset asked for last.
  /// - Returns: The offset in code points.
  @inlinable
  @inline(__always)
  package mutating func points(before target: Int) -> Int {
    if offset < target, let base = bytes.baseAddress {
      points += base.codePointCount(in: offset..<target)
    }
    offset = max(offset, target)
    return points
  }
}
