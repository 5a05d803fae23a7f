/// What begins a list at the start of a line, in GFM or in pandoc's Markdown: `1.`, `1)`, `(1)`, `a)`, `iv.`.
enum ListMarker {
  /// Returns where the sign stands that ends the marker; nil where the line begins otherwise.
  static func end(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let isOpen = line[start] == UInt8(ascii: "(")
    let first = isOpen ? start + 1 : start
    var end = first
    while end < line.count, isLetterOrDigit(line[end]) { end += 1 }
    // `(#)` is the next number; `#.` is escaped as a heading is.
    if isOpen, end == first, end < line.count, line[end] == UInt8(ascii: "#") { end += 1 }
    guard end > first, end < line.count, isNumber(line[first..<end]) else { return nil }
    let isFullStop = line[end] == UInt8(ascii: ".") && !isOpen
    guard isFullStop || line[end] == UInt8(ascii: ")") else { return nil }
    guard end + 1 < line.count else { return end }
    guard line[end + 1] == UInt8(ascii: " ") else { return nil }
    // “A. Smith” begins no list; with two spaces it would.
    let isInitial = isFullStop && end == first + 1 && (65...90).contains(line[first])
    let isOneSpace = end + 2 < line.count && line[end + 2] != UInt8(ascii: " ")
    return isInitial && isOneSpace ? nil : end
  }

  /// Whether it is a number in digits, one letter, or a number in Roman letters.
  private static func isNumber(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 1 || word.allSatisfy { (48...57).contains($0) }
      || word.allSatisfy { "ivxlcdm".utf8.contains($0 | 0x20) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }
}
