/// The letter before a question or an answer: `Q.`, `A.`, `Q    `, `Q12 `.
///
/// `Q:` and `A:` are read as other labels with a colon.
struct QuestionLetter {
  var name: String
  /// Behind the letter, its mark and its number; in bytes.
  var end: Int
  var isMarked: Bool
  /// Whether a number stands behind it, and a name may follow.
  var isNumbered: Bool

  init?(from start: Int, before end: Int, _ scan: UTF8Scan) {
    guard start + 1 < end else { return nil }
    let letter = scan.bytes[start]
    let isQuestion = letter == UInt8(ascii: "Q")
    guard isQuestion || letter == UInt8(ascii: "A") else { return nil }
    name = isQuestion ? "Q" : "A"
    isNumbered = false
    let next = scan.bytes[start + 1]
    if next == UInt8(ascii: ".") {
      guard start + 2 == end || Self.gap(start + 2, end, scan) > 0 else { return nil }
      isMarked = true
      self.end = start + 2
      return
    }
    isMarked = false
    if isQuestion, next.isASCIIDigit {
      var position = start + 1
      while position < end, position < start + 6, scan.bytes[position].isASCIIDigit {
        position += 1
      }
      if scan.byte(position, before: end) == UInt8(ascii: ".") { position += 1 }
      let gap = Self.gap(position, end, scan)
      guard gap > 0 else { return nil }
      isNumbered = true
      self.end = position + gap
      return
    }
    let gap = Self.gap(start + 1, end, scan)
    guard gap > 0, gap > 1 || next == 0x09 || isQuestion && Self.opens(start + 2, end, scan)
    else { return nil }
    self.end = start + 1
  }

  /// How many bytes of white space there are.
  private static func gap(_ start: Int, _ end: Int, _ scan: UTF8Scan) -> Int {
    start < end ? scan.skipWhiteSpace(from: start, before: end) - start : 0
  }

  /// Whether a sentence begins: with a capital letter, a digit, a quotation mark or a bracket.
  private static func opens(_ offset: Int, _ end: Int, _ scan: UTF8Scan) -> Bool {
    let byte = scan.byte(offset, before: end)
    return byte.isASCIIUpper || byte.isASCIIDigit || "\"'([".utf8.contains(byte) || byte >= 0xC3
  }
}
