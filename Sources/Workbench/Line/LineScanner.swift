import FactModel

/// Reads a typed line from left to right; places are in code points.
package struct LineScanner: Sendable {
  private let line: String
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins in the line's UTF-8, and where the last one ends.
  private let offsets: [Int]
  private(set) var position: Int

  package init(_ line: String) {
    self.line = line
    var scalars: [Unicode.Scalar] = []
    var offsets = [0]
    scalars.reserveCapacity(line.utf8.count)
    offsets.reserveCapacity(line.utf8.count + 1)
    var offset = 0
    for scalar in line.unicodeScalars {
      scalars.append(scalar)
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.scalars = scalars
    self.offsets = offsets
    position = 0
    skipSpace()
  }

  var isAtEnd: Bool { position >= scalars.count }

  /// The next scalar, without taking it.
  var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  mutating func advance(_ count: Int = 1) {
    position = min(scalars.count, position + count)
  }

  mutating func skipSpace() {
    while let scalar = peek, scalar.properties.isWhitespace { position += 1 }
  }

  /// The next word (up to white space), without taking it.
  func peekWord() -> String {
    var copy = self
    return copy.word()
  }

  /// Takes the next word and the white space behind it; empty at the end.
  mutating func word() -> String {
    let start = position
    while let scalar = peek, !scalar.properties.isWhitespace { position += 1 }
    let word = text(start..<position)
    skipSpace()
    return word
  }

  /// Takes a word or a text in quotation marks; nil at the end or when no mark closes it.
  mutating func wordOrQuoted() -> String? {
    if let quoted = quoted() {
      skipSpace()
      return quoted
    }
    if isAtEnd || Self.closingMark(for: peek) != nil { return nil }
    return word()
  }

  /// Takes a text in plain or typographic double quotation marks, without them.
  ///
  /// Nil, with nothing taken, when there is none or it is not closed.
  mutating func quoted() -> String? {
    guard let closing = Self.closingMark(for: peek) else { return nil }
    let start = position + 1
    // A mark that is followed by a space or the end closes; marks inside words and nested ones of
    // the same kind do not.
    var end = start
    while end < scalars.count {
      if closing.contains(scalars[end]),
        end + 1 == scalars.count || scalars[end + 1].properties.isWhitespace
      {
        position = end + 1
        return text(start..<end)
      }
      end += 1
    }
    return nil
  }

  /// Takes everything to the end of the line, without white space at its end.
  mutating func rest() -> String {
    var end = scalars.count
    while end > position, scalars[end - 1].properties.isWhitespace { end -= 1 }
    defer { position = scalars.count }
    return text(position..<max(position, end))
  }

  func text(_ range: Range<Int>) -> String {
    let utf8 = line.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: offsets[range.lowerBound])
    let end = utf8.index(utf8.startIndex, offsetBy: offsets[range.upperBound])
    return String(line[start..<end])
  }

  /// The place of the next word, for messages.
  func place() -> Problem.Place {
    place(at: position)
  }

  func place(at position: Int) -> Problem.Place {
    Problem.Place(column: position + 1, excerpt: line)
  }

  private static func closingMark(for scalar: Unicode.Scalar?) -> [Unicode.Scalar]? {
    switch scalar {
    case "\"": ["\""]
    case "“", "„", "‟": ["”", "“", "\""]
    case "«": ["»"]
    default: nil
    }
  }
}
