/// Finds pages with so many attributes on one element that parsing would not end.
///
/// libxml2 compares every attribute of an element with all before it, and nothing can interrupt it
/// there.
enum AttributeFlood {
  /// Comparisons in one page: a second's work.
  private static let mostComparisons = 200_000_000

  /// Whether a page asks for more comparisons than a second allows.
  static func isFound(in page: [UInt8]) -> Bool {
    page.withUnsafeBufferPointer { bytes in
      var comparisons = 0
      var position = 0
      while position < bytes.count {
        guard bytes[position] == UInt8(ascii: "<") else {
          position += 1
          continue
        }
        let (count, end) = attributes(from: position + 1, bytes)
        comparisons += count * count / 2
        if comparisons > mostComparisons { return true }
        position = max(end, position + 1)
      }
      return false
    }
  }

  /// Counts what could be attributes, up to the end of the tag; too many rather than too few.
  private static func attributes(
    from start: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (count: Int, end: Int) {
    guard start < bytes.count, (bytes[start] | 0x20) >= 0x61, (bytes[start] | 0x20) <= 0x7A
    else { return (0, start) }
    var count = 0
    var isBetween = false
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"): return (count, position)
      case 0x09...0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        isBetween = true
      default:
        if isBetween { count += 1 }
        isBetween = false
      }
      position += 1
    }
    return (count, position)
  }
}
