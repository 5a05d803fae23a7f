/// Writes what stands in an RTF document for readers without Unicode as bytes in hexadecimal digits.
///
/// `Wa\u322?\u281?sa` becomes `Wa\u322\'3f\u281\'3fsa`. pandoc 2.17 passes over one letter too many
/// behind a plain fallback, and would lose the s. The rules are those of the RTF specification 1.9.1,
/// section “Unicode RTF”.
package struct RTFFallbacks {
  /// The document as pandoc reads it right.
  package private(set) var rtf: [UInt8] = []
  /// How many characters stand in for one, in each open group.
  private var counts = [1]

  package init(_ bytes: [UInt8]) {
    rtf.reserveCapacity(bytes.count + bytes.count / 8)
    var position = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "{"): counts.append(counts[counts.count - 1])
      case UInt8(ascii: "}"): if counts.count > 1 { counts.removeLast() }
      case UInt8(ascii: "\\"):
        position = copyControl(at: position, bytes)
        continue
      default: break
      }
      rtf.append(bytes[position])
      position += 1
    }
  }

  /// Copies a control word or symbol, and what stands in for a character; returns where it ends.
  private mutating func copyControl(at start: Int, _ bytes: [UInt8]) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    let word = bytes[(start + 1)..<end]
    guard !word.isEmpty else {
      // A symbol: the sign behind the backslash, which may be a brace.
      end = min(end + 1, bytes.count)
      rtf += bytes[start..<end]
      return end
    }
    let numberStart = end
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    let number = Int(String(decoding: bytes[numberStart..<end], as: UTF8.self))
    if end < bytes.count, bytes[end] == 0x20 { end += 1 }
    rtf += bytes[start..<end]
    switch (String(decoding: word, as: UTF8.self), number) {
    case ("uc", let number?): counts[counts.count - 1] = min(max(number, 0), 8)
    case ("u", .some): return copyFallback(at: end, bytes)
    case ("bin", let number?):
      // So many bytes of data follow, braces and backslashes among them.
      let dataEnd = min(end + max(number, 0), bytes.count)
      rtf += bytes[end..<dataEnd]
      return dataEnd
    default: break
    }
    return end
  }

  private mutating func copyFallback(at start: Int, _ bytes: [UInt8]) -> Int {
    var position = start
    for _ in 0..<counts[counts.count - 1] {
      guard position < bytes.count, !"\\{}\r\n".utf8.contains(bytes[position]) else { break }
      let digits = String(bytes[position], radix: 16)
      rtf += ("\\'" + (digits.utf8.count < 2 ? "0" : "") + digits).utf8
      position += 1
    }
    return position
  }
}
