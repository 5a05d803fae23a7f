/// Items of a list that stand in one line: `1. The first item 2. The second item`, `a) here b) there`.
struct InlineItems {
  private struct Marker {
    /// 1 for `1` and `a`.
    var ordinal: Int
    var isLetter: Bool
    var hasBullet: Bool
    /// The bytes behind the number: `.`, `)` or `.)`.
    var closing: (stop: Bool, bracket: Bool)
  }

  private let scan: UTF8Scan
  /// An item is at most so long, in bytes.
  private static let longest = 600

  init(_ scan: UTF8Scan) {
    self.scan = scan
  }

  /// Where the item behind the one at an offset begins; nil where no list stands there.
  ///
  /// `isContinued`: Whether the item at the offset was found as the next of a list.
  func next(after start: Int, before end: Int, isContinued: Bool) -> Int? {
    guard start < end, canStart(scan.bytes[start]), let first = marker(at: start, before: end),
      first.ordinal == 1 || first.hasBullet || isContinued
    else { return nil }
    let limit = min(end, start + Self.longest)
    var position = start + 2
    while position < limit {
      if scan.bytes[position - 1] <= 0x20, canStart(scan.bytes[position]),
        let other = marker(at: position, before: end), other.ordinal == first.ordinal + 1,
        other.isLetter == first.isLetter, other.hasBullet == first.hasBullet,
        other.closing == first.closing
      {
        return position
      }
      position += 1
    }
    return nil
  }

  @inline(__always)
  private func canStart(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte.isASCIILower || byte == 0xE2
  }

  private func marker(at start: Int, before end: Int) -> Marker? {
    var position = afterBullet(at: start, before: end)
    let hasBullet = position > start
    let first = scan.byte(position, before: end)
    var ordinal = 0
    let isLetter = first.isASCIILower
    if isLetter {
      ordinal = Int(first) - 0x60
      position += 1
    } else {
      let digits = position
      while position < end, position - digits < 3, scan.bytes[position].isASCIIDigit {
        ordinal = ordinal * 10 + Int(scan.bytes[position] - 0x30)
        position += 1
      }
      guard position > digits else { return nil }
    }
    let stop = scan.byte(position, before: end) == UInt8(ascii: ".")
    if stop { position += 1 }
    let bracket = scan.byte(position, before: end) == UInt8(ascii: ")")
    if bracket { position += 1 }
    guard stop || bracket, scan.byte(position, before: end) == 0x20 else { return nil }
    return Marker(
      ordinal: ordinal,
      isLetter: isLetter,
      hasBullet: hasBullet,
      closing: (stop, bracket)
    )
  }

  /// Behind `•` or `⁃` and the space that may follow it; the offset itself where there is none.
  func afterBullet(at start: Int, before end: Int) -> Int {
    guard scan.byte(start, before: end) == 0xE2 else { return start }
    let rest = (scan.byte(start + 1, before: end), scan.byte(start + 2, before: end))
    guard rest == (0x80, 0xA2) || rest == (0x81, 0x83) else { return start }
    return scan.skipWhiteSpace(from: start + 3, before: end)
  }
}
