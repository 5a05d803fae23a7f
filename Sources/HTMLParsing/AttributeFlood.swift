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
  ///
  /// Only what the library takes for a value is passed over: a quotation mark behind `=` behind a
  /// name.
  private static func attributes(
    from start: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (count: Int, end: Int) {
    guard start < bytes.count, (bytes[start] | 0x20) >= 0x61, (bytes[start] | 0x20) <= 0x7A
    else { return (0, start) }
    var count = 0
    var isBetween = false
    /// The length of the name that ends here, blanks aside; 0 where none does.
    var name = 0
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"): return (count, position)
      case 0x09...0x0D, 0x20: isBetween = true
      case UInt8(ascii: "=") where name > 0:
        if let end = endOfValue(behind: position, bytes) {
          position = end
          isBetween = true
        } else {
          isBetween = false
        }
        name = 0
      case UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        isBetween = true
        name = 0
      case let byte:
        if isBetween {
          count += 1
          name = startsName(byte) ? 1 : 0
        } else if name > 0 {
          name = continuesName(byte) && name < longestName ? name + 1 : 0
        }
        isBetween = false
      }
      position += 1
    }
    return (count, position)
  }

  /// The closing quotation mark of a value behind `=`; nil for one without quotation marks.
  private static func endOfValue(
    behind equals: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var position = equals + 1
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    else { return nil }
    let mark = bytes[position]
    position += 1
    while position < bytes.count, bytes[position] != mark { position += 1 }
    return position
  }

  /// The library cuts longer names in two.
  private static let longestName = 90

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte >= 0x09 && byte <= 0x0D
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    startsName(byte) || byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-")
  }
}
