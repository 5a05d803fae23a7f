/// A name with a time in a line of its own, above what was said: `Jane Doe  0:03`, `Speaker 1
/// (00:12:30)`, `[Jane Doe] 10:02:11`.
struct TimedLabel {
  var name: String

  private static let longest = 70
  private static let mostWords = 4

  init?(in range: Range<Int>, _ scan: UTF8Scan) {
    guard range.count <= Self.longest, range.count >= 6,
      let time = Self.startOfTime(in: range, scan), time > range.lowerBound
    else { return nil }
    let name = scan.trimmed(range.lowerBound..<time)
    guard !name.isEmpty, name.upperBound < time else { return nil }
    var text = scan.string(name)
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    let words = text.split(separator: " ")
    let isName = words.allSatisfy { word in
      word.allSatisfy { $0.isLetter || $0.isNumber || ".-'’".contains($0) }
        && word.first.map { $0.isUppercase || $0.isNumber || !$0.isCased } == true
    }
    guard isName, (1...Self.mostWords).contains(words.count), words[0].contains(where: \.isLetter),
      !words.allSatisfy({ SpeakerWords.others.contains($0.lowercased()) })
    else { return nil }
    self.name = text
  }

  /// Where the time at the end of a line starts, its bracket included; nil where there is none.
  private static func startOfTime(in range: Range<Int>, _ scan: UTF8Scan) -> Int? {
    var position = range.upperBound
    let last = scan.bytes[position - 1]
    let isBracketed = last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
    guard isBracketed || last.isASCIIDigit else { return nil }
    if isBracketed { position -= 1 }
    var colons = 0
    var digits = 0
    while position > range.lowerBound {
      let byte = scan.bytes[position - 1]
      if byte.isASCIIDigit {
        digits += 1
      } else if byte == UInt8(ascii: ":") {
        colons += 1
      } else {
        break
      }
      position -= 1
    }
    guard (1...2).contains(colons), digits >= 3, digits <= 7 else { return nil }
    if isBracketed {
      guard position > range.lowerBound, "([".utf8.contains(scan.bytes[position - 1]) else {
        return nil
      }
      position -= 1
    }
    return position
  }
}
