/// Where lines of mails and lists end that stand in one paragraph: the stamp of a message, a row of
/// signs, an address behind an address.
struct MachineLines {
  private let scan: UTF8Scan
  private static let shortestRow = 8
  /// What stands before a stamp is at most so long: a name and an address.
  private static let longestSender = 60

  init(_ scan: UTF8Scan) {
    self.scan = scan
  }

  /// Where the line ends, for a mark at an offset; nil where none does.
  func end(at offset: Int, start: Int, before end: Int) -> Int? {
    switch scan.bytes[offset] {
    case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return endOfRow(at: offset, before: end)
    case UInt8(ascii: ":"):
      return endOfStamp(at: offset, start: start, before: end)
        ?? startOfAddress(at: offset, start: start, before: end)
    default: return nil
    }
  }

  /// The end of `********`.
  private func endOfRow(at offset: Int, before end: Int) -> Int? {
    // Only where the row begins: a row at the end would be walked again for each of its signs.
    if offset > 0, scan.bytes[offset - 1] == scan.bytes[offset] { return nil }
    var position = offset
    while position < end, scan.bytes[position] == scan.bytes[offset] { position += 1 }
    guard position - offset >= Self.shortestRow, scan.byte(position, before: end) <= 0x20,
      scan.skipWhiteSpace(from: position, before: end) < end
    else { return nil }
    return position
  }

  /// `08/17/2000 11:21 AM`: before it where a sender stands there, else behind it.
  private func endOfStamp(at colon: Int, start: Int, before end: Int) -> Int? {
    guard let date = startOfDate(before: colon, notBefore: start) else { return nil }
    var position = colon
    while scan.byte(position, before: end) == UInt8(ascii: ":"),
      isDigit(position + 1, end), isDigit(position + 2, end)
    {
      position += 3
    }
    guard position > colon, scan.byte(position, before: end) == 0x20,
      scan.byte(position + 2, before: end) == UInt8(ascii: "M"),
      scan.byte(position + 1, before: end) == UInt8(ascii: "A")
        || scan.byte(position + 1, before: end) == UInt8(ascii: "P"),
      scan.byte(position + 3, before: end) <= 0x20
    else { return nil }
    if date > start, isSender(start..<date) { return scan.trimmedEnd(of: start..<date) }
    let following = FollowingWord(at: position + 4, scan, before: end)
    return following.isUpper && !following.isTimeWord || following.isDigit ? position + 3 : nil
  }

  /// The beginning of `08/17/2000 11`, whose end is given.
  private func startOfDate(before colon: Int, notBefore start: Int) -> Int? {
    var position = colon
    while position > start, scan.bytes[position - 1].isASCIIDigit { position -= 1 }
    guard (1...2).contains(colon - position), position > start + 6,
      scan.bytes[position - 1] == 0x20
    else { return nil }
    var date = position - 1
    var strokes = 0
    while date > start, scan.bytes[date - 1].isASCIIDigit || scan.bytes[date - 1] == 0x2F {
      date -= 1
      if scan.bytes[date] == 0x2F { strokes += 1 }
    }
    return strokes == 2 && position - date >= 7 ? date : nil
  }

  /// Whether a text is a name or an address: every word has a capital letter or an `@`.
  private func isSender(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestSender else { return false }
    var isAtStart = true
    for offset in range {
      let byte = scan.bytes[offset]
      if isAtStart, byte.isASCIILower || byte.isASCIIDigit { return false }
      isAtStart = byte <= 0x20
    }
    return true
  }

  /// The end of an address before another: `https://a.example/1 https://a.example/2`.
  private func startOfAddress(at colon: Int, start: Int, before end: Int) -> Int? {
    guard scan.byte(colon + 1, before: end) == 0x2F, scan.byte(colon + 2, before: end) == 0x2F
    else { return nil }
    var scheme = colon
    while scheme > start, scan.bytes[scheme - 1].isASCIILower { scheme -= 1 }
    guard scheme > start + 8, scan.bytes[scheme - 1] == 0x20 else { return nil }
    var word = scheme - 1
    var hasColon = false
    while word > start, scan.bytes[word - 1] > 0x20 {
      word -= 1
      if scan.bytes[word] == UInt8(ascii: ":"), scan.bytes[word + 1] == 0x2F { hasColon = true }
    }
    return hasColon ? scheme - 1 : nil
  }

  private func isDigit(_ offset: Int, _ end: Int) -> Bool {
    scan.byte(offset, before: end).isASCIIDigit
  }
}
