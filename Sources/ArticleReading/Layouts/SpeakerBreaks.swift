import TextReading

/// Lines in a transcript with which somebody else begins to speak, or nobody speaks any more.
enum SpeakerBreaks {
  private static let longestLabel = 60
  private static let mostWords = 8

  /// Whether a line without a known label ends the turn of the speaker before.
  ///
  /// `isDense`: Whether nearly every line has a label.
  static func endTurn(_ range: Range<Int>, isDense: Bool, _ scan: UTF8Scan) -> Bool {
    isShouted(range, scan) || startsWithDash(range, scan) || mayBeLabel(range, isDense, scan)
  }

  /// `END 10:20 A.M. EST`, `EXAMINATION BY MS. ROE`: no small letter, and more than one capital.
  private static func isShouted(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    guard range.count <= 200 else { return false }
    var capitals = 0
    for offset in range {
      let byte = scan.bytes[offset]
      if byte.isASCIILower || byte >= 0xC3 { return false }
      if byte.isASCIIUpper { capitals += 1 }
    }
    return capitals > 2
  }

  /// A dash before a turn, as in dialogues.
  private static func startsWithDash(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    let (value, length) = scan.scalar(at: range.lowerBound, before: range.upperBound)
    let next = range.lowerBound + length
    return [0x2D, 0x2013, 0x2014, 0x2015].contains(value)
      && (next >= range.upperBound || scan.whiteSpaceLength(at: next, before: range.upperBound) > 0
        || value > 0x2013)
  }

  /// Words before a colon that may be a name which is not understood.
  private static func mayBeLabel(_ range: Range<Int>, _ isDense: Bool, _ scan: UTF8Scan) -> Bool {
    if SpeakerLabel(in: range, scan) != nil { return true }
    let limit = min(range.upperBound, range.lowerBound + longestLabel)
    guard
      let colon = (range.lowerBound..<limit).first(where: {
        scan.bytes[$0] == UInt8(ascii: ":")
      }), colon > range.lowerBound,
      colon + 1 == range.upperBound
        || scan.whiteSpaceLength(at: colon + 1, before: range.upperBound) > 0
    else { return false }
    let words = scan.string(range.lowerBound..<colon).split { $0 == " " || $0 == "," }
    guard words.count <= mostWords else { return false }
    return isDense
      || words.allSatisfy { word in
        SpeakerWords.particles.contains(word)
          || word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
      }
  }
}
