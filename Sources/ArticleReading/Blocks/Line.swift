import OrderedJSON
import TextReading

/// A line of a plain text that is not empty, without the white space around it.
struct Line {
  /// In bytes, without white space at both ends.
  var range: Range<Int>
  /// Where the line itself starts, indentation included.
  var rawStart: Int
  /// The length in code points.
  var points: Int
  /// Whether an empty line (or the start of the text) stands before it.
  var isAfterBlank: Bool
  /// Whether a tab may be in it.
  var hasTab = true

  /// Returns the lines of a text that are not empty.
  ///
  /// Lines end at LF, CR, CR LF, vertical tab, form feed, U+0085, U+2028 and U+2029.
  ///
  /// Nil where there are more than `limit`.
  static func all(in scan: UTF8Scan, atMost limit: Int) -> [Line]? {
    var lines: [Line] = []
    let end = scan.bytes.count
    var start = 0
    var isAfterBlank = true
    while start < end {
      let (lineEnd, next, hasTab) = lineEnd(from: start, scan)
      let range = scan.trimmed(start..<lineEnd)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        guard lines.count < limit else { return nil }
        lines.append(
          Line(
            range: range,
            rawStart: start,
            points: scan.pointCount(range),
            isAfterBlank: isAfterBlank,
            hasTab: hasTab
          )
        )
        isAfterBlank = false
      }
      start = next
    }
    return lines
  }

  /// Where the line ends, where the next one starts, and whether a tab stands between.
  private static func lineEnd(
    from start: Int,
    _ scan: UTF8Scan
  ) -> (end: Int, next: Int, hasTab: Bool) {
    let end = scan.bytes.count
    var position = start
    var hasTab = false
    while true {
      position = firstSuspect(from: position, scan)
      guard position < end else { return (end, end, hasTab) }
      switch scan.bytes[position] {
      case 0x0D:
        let isPair = scan.byte(position + 1, before: end) == 0x0A
        return (position, isPair ? position + 2 : position + 1, hasTab)
      case 0x0A...0x0C: return (position, position + 1, hasTab)
      case 0x09: hasTab = true
      default:
        if let length = wideBreakLength(at: position, scan, before: end) {
          return (position, position + length, hasTab)
        }
      }
      position += 1
    }
  }

  /// The offset of the next byte that may end a line, or is a tab.
  private static func firstSuspect(from start: Int, _ scan: UTF8Scan) -> Int {
    guard let base = scan.bytes.baseAddress else { return start }
    let end = scan.bytes.count
    var at = start
    while at &+ ByteWord.size <= end {
      let word = ByteWord(at: base + at)
      // U+0085 begins with C2, U+2028 and U+2029 with E2: they differ in bit 0x20.
      let suspects = word.marks(below: 0x0E) | word.setting(0x20).marks(equalTo: 0xE2)
      if suspects != 0 { return at &+ ByteWord.index(ofLowest: suspects) }
      at &+= ByteWord.size
    }
    while at < end, base[at] > 0x0D, base[at] | 0x20 != 0xE2 { at &+= 1 }
    return at
  }

  private static func wideBreakLength(at offset: Int, _ scan: UTF8Scan, before end: Int) -> Int? {
    switch scan.bytes[offset] {
    case 0xC2: return scan.byte(offset + 1, before: end) == 0x85 ? 2 : nil
    case 0xE2:
      let third = scan.byte(offset + 2, before: end)
      return scan.byte(offset + 1, before: end) == 0x80 && (third == 0xA8 || third == 0xA9)
        ? 3 : nil
    default: return nil
    }
  }

  /// How far the line is indented, in columns; a tab counts eight.
  func indentation(_ scan: UTF8Scan) -> Int {
    var columns = 0
    for offset in rawStart..<range.lowerBound {
      columns += scan.bytes[offset] == UInt8(ascii: "\t") ? 8 : 1
    }
    return columns
  }
}
