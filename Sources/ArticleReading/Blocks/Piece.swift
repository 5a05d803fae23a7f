import FactModel
import TextReading

/// A run of lines that becomes one block.
struct Piece {
  /// In bytes, without white space at both ends.
  var range: Range<Int>
  /// The length of the lines together, in code points.
  var points: Int
  var lineCount: Int
  /// Whether an empty line, or an end of the text, stands before and after it.
  var isAfterBlank: Bool
  var isBeforeBlank = true
  /// nil while no rule has spoken.
  var kind: BlockKind?

  /// Joins lines to pieces: wrapped lines to paragraphs, runs of indented lines to one piece.
  ///
  /// `transcript`: Who speaks in the text; a line with a name before it starts a piece.
  static func all(of lines: [Line], _ scan: UTF8Scan, _ transcript: Transcript) -> [Piece] {
    let wrapping = HardWrapping(lines, scan, transcript)
    let indentedCount = lines.count { LineRules.isIndented($0, scan) }
    // In a text that is indented throughout, indentation says nothing.
    let indentationSpeaks = indentedCount * 2 < lines.count
    var pieces: [Piece] = []
    var previous: Line?
    for (number, line) in lines.enumerated() {
      let isCode = indentationSpeaks && LineRules.isIndented(line, scan)
      if let previous, !line.isAfterBlank, var last = pieces.popLast() {
        let wasCode = indentationSpeaks && LineRules.isIndented(previous, scan)
        let isLabelled = transcript.isLabelled(line.range.lowerBound)
        // What is set in below a name is that turn only where its sentence goes on.
        let isOfTurn =
          transcript.isLabelled(last.range.lowerBound)
          && Phrase(previous.range, scan).endsLikeSentence
        let joins =
          isCode && wasCode && !isLabelled && !isOfTurn
          || last.kind == .listItem && isCode && wrapping.width != nil && !isLabelled
          || !isCode && !startsItem(line, after: previous, last, wrapping, scan)
            && !isLabelled && wrapping.continues(previous, in: line, scan)
        if joins {
          last.extend(with: line, isCode: isCode && wasCode)
          pieces.append(last)
        } else {
          last.isBeforeBlank = false
          pieces += [last, Piece(line, number, scan)]
        }
      } else {
        pieces.append(Piece(line, number, scan))
      }
      // What somebody says is no title.
      if transcript.isLabelled(line.range.lowerBound), let last = pieces.indices.last,
        pieces[last].range.lowerBound == line.range.lowerBound, pieces[last].kind == nil
      {
        pieces[last].kind = .paragraph
      }
      previous = line
    }
    return pieces
  }

  /// Whether a line begins an item, row or quotation.
  ///
  /// In the midst of a sentence of a hard-wrapped paragraph a number or dash is a part of it.
  private static func startsItem(
    _ line: Line,
    after previous: Line,
    _ last: Piece,
    _ wrapping: HardWrapping,
    _ scan: UTF8Scan
  ) -> Bool {
    guard LineRules.startsItem(line, scan) else { return false }
    let phrase = Phrase(previous.range, scan)
    let isInSentence =
      wrapping.width != nil && last.kind == nil && !phrase.endsLikeSentence
      && phrase.last != UInt8(ascii: ":") && LineRules.isListItem(line, scan)
    return !isInSentence
  }

  /// A piece whose kind is known.
  init(_ kind: BlockKind, _ range: Range<Int>, points: Int) {
    self.kind = kind
    self.range = range
    self.points = points
    lineCount = 1
    isAfterBlank = true
  }

  /// `number`: How many lines stand before it.
  private init(_ line: Line, _ number: Int, _ scan: UTF8Scan) {
    range = line.range
    points = line.points
    lineCount = 1
    isAfterBlank = line.isAfterBlank
    let isForDesks = WireRules.isFurniture(line, isAtTop: number < Self.topLines, scan)
    kind = isForDesks ? .furniture : LineRules.kind(of: line, scan)
  }

  /// Slugs stand in so many lines at the top.
  private static let topLines = 3

  private mutating func extend(with line: Line, isCode: Bool) {
    range = range.lowerBound..<line.range.upperBound
    points += 1 + line.points
    lineCount += 1
    if isCode, kind == nil { kind = .preformatted }
  }
}
