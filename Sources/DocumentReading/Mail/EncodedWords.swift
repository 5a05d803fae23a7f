import TextReading

/// Words in the head of an e-mail that are not ASCII: `=?utf-8?Q?J=C3=BCrgen?=` (RFC 2047).
struct EncodedWords {
  let charsets: any Charsets

  /// The value of a field on one line, its encoded words decoded; what cannot be stays as it is.
  func decoded(_ value: [UInt8]) -> String {
    var result: [UInt8] = []
    var position = 0
    var lastWord = -1
    while position < value.count {
      guard value[position] == UInt8(ascii: "="), let word = word(value, at: position) else {
        result.append(value[position])
        position += 1
        continue
      }
      // White space between two encoded words is none of the text.
      if lastWord >= 0, result[lastWord...].allSatisfy({ $0 <= 0x20 }) {
        result.removeSubrange(lastWord...)
      }
      result += word.utf8
      lastWord = result.count
      position = word.end
    }
    let line = DecodingAttempt.validUTF8(result) ?? RepairedUTF8(result).attempt
    return String(decoding: line.utf8, as: UTF8.self)
      .split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 } }
      .joined(separator: " ")
  }

  /// An encoded word has at most 75 characters; some programs write longer ones.
  private static let longest = 1000

  /// The word that starts at a position, and where it ends.
  private func word(_ value: [UInt8], at start: Int) -> (utf8: [UInt8], end: Int)? {
    let rest = value[start...].prefix(Self.longest)
    guard rest.starts(with: "=?".utf8) else { return nil }
    let parts = rest.dropFirst(2).split(
      separator: UInt8(ascii: "?"),
      maxSplits: 3,
      omittingEmptySubsequences: false
    )
    guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1 else {
      return nil
    }
    let text: [UInt8]
    switch parts[1].first.map(\.lowered) {
    case UInt8(ascii: "q"):
      text = TransferEncoding.quotedPrintable(parts[2], underscoreIsSpace: true)
    case UInt8(ascii: "b"): text = TransferEncoding.base64(parts[2])
    default: return nil
    }
    // A language may stand behind the charset (RFC 2231, 5).
    let label = String(decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    guard let utf8 = try? PageDecoding.decode(text, declared: label, name: nil, charsets: charsets)
    else { return nil }
    return (utf8.utf8, parts[3].startIndex + 1)
  }
}
