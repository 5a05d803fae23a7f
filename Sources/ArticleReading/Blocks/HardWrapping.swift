import TextReading

/// Tells whether a text was broken into lines of about one width by a program or a typist.
///
/// In such a text nearly every line that is followed by another line of its paragraph is full: the
/// first word of the next line would not have fitted. Where too few lines prove that, a line goes on
/// in the next one if its sentence does.
struct HardWrapping {
  /// The width in code points; nil when the text is not hard-wrapped.
  let width: Int?
  /// The width that the lines may have been broken at, of which there are too few to be sure.
  private let possibleWidth: Int?

  private static let widths = 40...100
  /// Fewer full lines than this prove nothing.
  private static let fewestLines = 3
  /// A shorter line, in code points, is no broken one, unless all lines are.
  private static let shortest = 35
  private static let shortestBeforeCapital = 55
  /// The first line of a text starts before, in bytes.
  private static let headEnd = 3

  init(_ lines: [Line], _ scan: UTF8Scan, _ transcript: Transcript) {
    var widest = 0
    for line in lines where line.points > widest && Self.hasSpace(line, scan) {
      widest = line.points
      if widest > Self.widths.upperBound { break }
    }
    guard Self.widths.contains(widest) else {
      width = nil
      possibleWidth = nil
      return
    }
    var full = 0
    var followed = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isAfterBlank {
      if LineRules.startsItem(next, scan) || LineRules.isIndented(next, scan) { continue }
      if transcript.isLabelled(next.range.lowerBound) { continue }
      followed += 1
      if Self.isFull(line, before: next, width: widest, scan) { full += 1 }
    }
    let isWrapped = full >= Self.fewestLines && full * 100 >= followed * 80
    width = isWrapped ? widest : nil
    possibleWidth = full == followed ? widest : nil
  }

  /// Whether a line goes on in the next one.
  func continues(_ line: Line, in next: Line, _ scan: UTF8Scan) -> Bool {
    guard !next.isAfterBlank else { return false }
    if let width {
      return line.points * 100 >= width * 60
        || Self.isFull(line, before: next, width: width, scan)
    }
    return sentenceGoesOn(line, in: next, scan)
  }

  /// Whether a sentence that is not over goes on: with a small letter, or behind a full line.
  ///
  /// Between short lines, which a list has as well, a sentence begins in the one and ends in the other.
  private func sentenceGoesOn(_ line: Line, in next: Line, _ scan: UTF8Scan) -> Bool {
    let phrase = Phrase(line.range, scan)
    guard Self.hasSpace(line, scan), !phrase.endsLikeSentence, phrase.last != UInt8(ascii: ":")
    else { return false }
    let first = Self.first(of: next, scan)
    if first?.properties.isLowercase == true {
      // “di Nina Falco” below a headline.
      if line.range.lowerBound < Self.headEnd, BylineReader.byline(in: next.range, scan) != nil {
        return false
      }
      return line.points >= Self.shortest
        || Self.first(of: line, scan)?.properties.isUppercase == true
          && Phrase(next.range, scan).endsLikeSentence
    }
    guard let possibleWidth, line.points >= Self.shortestBeforeCapital else { return false }
    return Self.isFull(line, before: next, width: possibleWidth, scan)
      && DateReader.dates(in: next.range, scan) == nil
      && BylineReader.byline(in: next.range, scan) == nil
  }

  /// Whether the first word of the next line would not have fitted; a little slack for lines
  /// broken by hand.
  private static func isFull(_ line: Line, before next: Line, width: Int, _ scan: UTF8Scan) -> Bool
  {
    var wordEnd = next.range.lowerBound
    let limit = min(next.range.upperBound, wordEnd + width)
    while wordEnd < limit, scan.bytes[wordEnd] != 0x20 { wordEnd += 1 }
    let slack = width / 16
    let word = scan.pointCount(next.range.lowerBound..<wordEnd)
    return line.points + 1 + word > width - slack
  }

  private static func first(of line: Line, _ scan: UTF8Scan) -> Unicode.Scalar? {
    Unicode.Scalar(scan.scalar(at: line.range.lowerBound, before: line.range.upperBound).value)
  }

  private static func hasSpace(_ line: Line, _ scan: UTF8Scan) -> Bool {
    line.range.contains { scan.bytes[$0] == 0x20 }
  }
}
