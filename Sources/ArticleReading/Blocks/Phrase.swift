import TextReading

/// A stretch of text that is compared with phrases in lower case, letter by letter in ASCII.
struct Phrase {
  let range: Range<Int>
  private let scan: UTF8Scan

  init(_ range: Range<Int>, _ scan: UTF8Scan) {
    self.range = range
    self.scan = scan
  }

  var count: Int { range.count }

  func isShort(_ limit: Int) -> Bool { range.count <= limit }

  /// Whether the text starts with a phrase, whatever its case.
  func starts(_ phrase: String) -> Bool {
    matches(phrase, at: range.lowerBound)
  }

  /// Whether the text ends with a phrase, whatever its case.
  func ends(_ phrase: String) -> Bool {
    matches(phrase, at: range.upperBound - phrase.utf8.count)
  }

  /// Whether a phrase that opens a bracket stands in the text and no bracket opens after it.
  func hasTail(from phrase: String) -> Bool {
    guard let open = range.last(where: { scan.bytes[$0] == UInt8(ascii: "(") }) else {
      return false
    }
    return open > range.lowerBound && matches(phrase, at: open)
  }

  /// Whether the text ends as a sentence does, closing quotation marks and brackets aside.
  var endsLikeSentence: Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = scan.startOfScalar(before: end, notBefore: range.lowerBound)
      if Terminator.at(start, scan, before: end) != nil { return true }
      if Terminator.closerLength(at: start, scan, before: end) == 0 { return false }
      end = start
    }
    return false
  }

  /// The last byte.
  var last: UInt8 { range.isEmpty ? 0 : scan.bytes[range.upperBound - 1] }

  private func matches(_ phrase: String, at offset: Int) -> Bool {
    guard offset >= range.lowerBound, offset + phrase.utf8.count <= range.upperBound
    else { return false }
    var position = offset
    for byte in phrase.utf8 {
      if scan.bytes[position].lowered != byte { return false }
      position += 1
    }
    return true
  }
}
