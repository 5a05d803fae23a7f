/// Lines in a transcript with which somebody else begins to speak, or nobody speaks any more.
enum SpeakerBreaks {
  private static let longestLabel = 60
  private static let mostWords = 8

  /// Whether a line without a known label ends the turn of the speaker before.
  ///
  /// `isDense`: Whether nearly every line has a label.
  static func endTurn(_ range: Range<Int>, isDense: Bool, _ scan: UTF8Scan) -> Bool {
    isShouted(range, scan) || startsWithDash(range, scan)
      || behindChevrons(range, scan) > range.lowerBound
      || SpeakerLabel.endOfTime(range.lowerBound, range.upperBound, scan) > range.lowerBound
      || isEnd(range, scan) || hasStopAndDash(range, scan) || mayBeLabel(range, isDense, scan)
  }

  /// Whether a word in a label says that a desk speaks: “Editor's note”.
  static func isEditorial(_ word: Substring) -> Bool {
    SpeakerWords.editorial.contains(String(word.lowercased().map { $0 == "’" ? "'" : $0 }))
  }

  /// Behind `>>`, as captions mark that somebody else speaks; the start where there is none.
  static func behindChevrons(_ range: Range<Int>, _ scan: UTF8Scan) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, scan.bytes[position] == UInt8(ascii: ">") { position += 1 }
    guard position - range.lowerBound > 1 else { return range.lowerBound }
    return scan.skipWhiteSpace(from: position, before: range.upperBound)
  }

  /// Behind a dash and the white space around it, as French parliaments print one behind a name.
  static func behindDash(_ start: Int, before end: Int, _ scan: UTF8Scan) -> Int {
    let position = scan.skipWhiteSpace(from: start, before: end)
    guard position < end else { return start }
    let (value, length) = scan.scalar(at: position, before: end)
    return value == 0x2013 || value == 0x2014 ? position + length : start
  }

  /// `END 10:20 A.M. EST`, `EXAMINATION BY MS. ROE`: no small letter, and more than one capital.
  private static func isShouted(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    guard range.count <= 200, !range.contains(where: { scan.bytes[$0].isASCIILower }) else {
      return false
    }
    let scalars = scan.string(range).unicodeScalars
    return scalars.allSatisfy { !$0.properties.isAlphabetic || $0.properties.isUppercase }
      && scalars.count { $0.properties.isUppercase } > 2
  }

  /// `Ends`, `(End)`, `--`, `* * *`, `###`: what stands below was said by nobody.
  static func isEnd(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    guard range.count <= 30 else { return false }
    let line = scan.string(range)
    let words = line.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ").lowercased()
    return words.isEmpty
      ? !line.contains { ".?!…".contains($0) } : SpeakerWords.ends.contains(words)
  }

  /// `Voix à droite. – Menteuse !`: a few words, a full stop and a dash.
  private static func hasStopAndDash(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    let limit = min(range.upperBound, range.lowerBound + longestLabel)
    return (range.lowerBound..<limit).contains { offset in
      scan.bytes[offset] == UInt8(ascii: ".")
        && behindDash(offset + 1, before: range.upperBound, scan) > offset + 1
    }
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
    return isDense || words.contains(where: isEditorial)
      || words.allSatisfy { word in
        SpeakerWords.particles.contains(word)
          || word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
      }
  }
}
