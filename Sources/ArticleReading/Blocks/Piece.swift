import FactModel

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
  static func all(of lines: [Line], _ scan: UTF8Scan) -> [Piece] {
    let wrapping = HardWrapping(lines, scan)
    let indentedCount = lines.count { LineRules.isIndented($0, scan) }
    // In a text that is indented throughout, indentation says nothing.
    let indentationSpeaks = indentedCount * 2 < lines.count
    var pieces: [Piece] = []
    var previous: Line?
    for line in lines {
      let isCode = indentationSpeaks && LineRules.isIndented(line, scan)
      if let previous, !line.isAfterBlank, var last = pieces.popLast() {
        let wasCode = indentationSpeaks && LineRules.isIndented(previous, scan)
        let joins =
          isCode && wasCode
          || last.kind == .listItem && isCode && wrapping.width != nil
          || !isCode && !LineRules.startsItem(line, scan)
            && wrapping.continues(previous, in: line, scan)
        if joins {
          last.extend(with: line, isCode: isCode && wasCode)
          pieces.append(last)
        } else {
          last.isBeforeBlank = false
          pieces += [last, Piece(line, scan)]
        }
      } else {
        pieces.append(Piece(line, scan))
      }
      previous = line
    }
    return pieces
  }

  private init(_ line: Line, _ scan: UTF8Scan) {
    range = line.range
    points = line.points
    lineCount = 1
    isAfterBlank = line.isAfterBlank
    kind = LineRules.kind(of: line, scan)
  }

  private mutating func extend(with line: Line, isCode: Bool) {
    range = range.lowerBound..<line.range.upperBound
    points += 1 + line.points
    lineCount += 1
    if isCode, kind == nil { kind = .preformatted }
  }
}
