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

  /// Returns the lines of a text that are not empty.
  ///
  /// Lines end at LF, CR, CR LF, vertical tab, form feed, U+0085, U+2028 and U+2029.
  static func all(in scan: UTF8Scan) -> [Line] {
    var lines: [Line] = []
    let end = scan.bytes.count
    var start = 0
    var isAfterBlank = true
    while start < end {
      let (lineEnd, next) = lineEnd(from: start, scan)
      let range = scan.trimmed(start..<lineEnd)
      if range.isEmpty {
        isAfterBlank = true
      } else {
        lines.append(
          Line(
            range: range,
            rawStart: start,
            points: scan.pointCount(range),
            isAfterBlank: isAfterBlank
          )
        )
        isAfterBlank = false
      }
      start = next
    }
    return lines
  }

  /// Where the line ends and where the next one starts.
  private static func lineEnd(from start: Int, _ scan: UTF8Scan) -> (end: Int, next: Int) {
    let end = scan.bytes.count
    var position = start
    while position < end {
      let byte = scan.bytes[position]
      if byte > 0x0D && byte < 0x80 {
        position += 1
      } else if byte == 0x0D {
        return (
          position, scan.byte(position + 1, before: end) == 0x0A ? position + 2 : position + 1
        )
      } else if byte >= 0x0A && byte <= 0x0C {
        return (position, position + 1)
      } else if let length = wideBreakLength(at: position, scan, before: end) {
        return (position, position + length)
      } else {
        position += 1
      }
    }
    return (end, end)
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
