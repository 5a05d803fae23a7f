package import FactModel

/// Reads a typed line from left to right; places are in code points.
package struct LineScanner: Sendable {
  private let line: String
  private var scalars: [Unicode.Scalar]
  /// Where each scalar begins in the line's UTF-8, and where the last one ends.
  private let offsets: [Int]
  package private(set) var position: Int

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

  package var isAtEnd: Bool { position >= scalars.count }

  /// The same line, read only up to a place; messages still show all of it.
  package func limited(to end: Int) -> LineScanner {
    var copy = self
    copy.scalars.removeSubrange(max(position, min(end, scalars.count))...)
    return copy
  }

  /// The next scalar, without taking it.
  package var peek: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  /// A scalar so many behind the next one, without taking it; nil behind the end.
  package func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  /// Takes so many scalars, at most all.
  package mutating func advance(_ count: Int = 1) {
    position = min(scalars.count, position + count)
  }

  /// Takes everything.
  package mutating func advanceToEnd() { position = scalars.count }

  /// Takes the white space that comes next.
  package mutating func skipSpace() {
    while let scalar = peek, scalar.isBlank { position += 1 }
  }

  /// The next word (up to white space), without taking it.
  package func peekWord() -> String {
    var copy = self
    return copy.word()
  }

  /// Takes the next word and the white space behind it; empty at the end.
  package mutating func word() -> String {
    let start = position
    while let scalar = peek, !scalar.isBlank { position += 1 }
    let word = text(start..<position)
    skipSpace()
    return word
  }

  /// Takes a word with the white space behind it; quotation marks in it, which stay, keep white space.
  package mutating func wordWithQuotations() -> String {
    let start = position
    var closing: Unicode.Scalar?
    while let scalar = peek, closing != nil || !scalar.isBlank {
      if scalar == closing {
        closing = nil
      } else if closing == nil {
        closing = ["\"": "\"", "“": "”", "«": "»"][scalar]
      }
      position += 1
    }
    let word = text(start..<position)
    skipSpace()
    return word
  }

  /// Takes a word or a text in quotation marks, straight single ones among them; nil at the end or when no mark
  /// closes it.
  package mutating func wordOrQuoted() -> String? {
    if let quoted = quoted() ?? singleQuoted() {
      skipSpace()
      return quoted
    }
    if isAtEnd || !Self.closingMarks(for: peek).isEmpty { return nil }
    return word()
  }

  /// Takes a text in plain or typographic double quotation marks, without them.
  ///
  /// Nil, with nothing taken, when there is none or it is not closed.
  package mutating func quoted() -> String? {
    let start = position + 1
    if let end = balancedClosing(from: start) {
      defer { position = end + 1 }
      return text(start..<end)
    }
    for mark in Self.closingMarks(for: peek) {
      guard let end = nestedClosing(mark, from: start) ?? closing(mark, from: start) else {
        continue
      }
      position = end + 1
      return text(start..<end)
    }
    return nil
  }

  /// The place of the mark that closes a quotation in which others are nested, where opening and
  /// closing marks differ; nil when they do not add up.
  private func balancedClosing(from start: Int) -> Int? {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "«": "»"]
    guard let opening = peek, let mark = pairs[opening] else { return nil }
    var depth = 1
    for place in start..<max(start, scalars.count) {
      if scalars[place] == opening { depth += 1 }
      if scalars[place] == mark { depth -= 1 }
      if depth == 0 {
        let closes = place + 1 == scalars.count || scalars[place + 1].isBlank
        return closes ? place : nil
      }
    }
    return nil
  }

  /// The place of the mark that closes a quotation in which others stand in the same plain marks, `"he
  /// said "no" twice"`; nil when they do not add up, or where opening and closing marks differ.
  ///
  /// Of marks that look alike the spaces around them tell which open and which close.
  private func nestedClosing(_ mark: Unicode.Scalar, from start: Int) -> Int? {
    guard peek == mark else { return nil }
    var depth = 1
    for place in start..<max(start, scalars.count) where scalars[place] == mark {
      let isBehindSpace = place == start || scalars[place - 1].isBlank
      let isAtEnd = place + 1 == scalars.count
      let isBeforeSpace = isAtEnd || scalars[place + 1].isBlank
      if isBehindSpace, !isBeforeSpace {
        depth += 1
      } else if isBeforeSpace {
        depth -= 1
        if depth == 0 { return place }
      } else if depth > 1, ",.;:!?)".unicodeScalars.contains(scalars[place + 1]) {
        depth -= 1
      }
    }
    return nil
  }

  /// The place of a mark that is followed by a space or the end; marks inside words and nested ones
  /// of the same kind do not close.
  private func closing(_ mark: Unicode.Scalar, from start: Int) -> Int? {
    var end = start
    while end < scalars.count {
      if scalars[end] == mark,
        end + 1 == scalars.count || scalars[end + 1].isBlank
      {
        return end
      }
      end += 1
    }
    return nil
  }

  /// Takes a text in straight single quotation marks, without them: around a word or a value, since in a text the
  /// mark is an apostrophe.
  ///
  /// Nil, with nothing taken, when there is none or it is not closed.
  mutating func singleQuoted() -> String? {
    let start = position + 1
    guard peek == "'", let end = nestedClosing("'", from: start) else { return nil }
    position = end + 1
    return text(start..<end)
  }

  /// Whether a text in quotation marks begins here.
  package var isAtQuotation: Bool { !Self.closingMarks(for: peek).isEmpty }

  /// Whether what stands here as a word or a value is in quotation marks.
  var isAtQuotedValue: Bool {
    var copy = self
    return isAtQuotation || copy.singleQuoted() != nil
  }

  /// Takes a text in quotation marks that is all of the line, without them; nil, with nothing taken, for another
  /// or an empty one.
  package mutating func quotedRest() -> String? {
    var ahead = self
    guard isAtQuotedValue, let text = ahead.wordOrQuoted(), ahead.isAtEnd, !text.isEmpty else {
      return nil
    }
    self = ahead
    return text
  }

  /// Takes what stands before a mark, and the mark; nil, with nothing taken, where there is none.
  package mutating func take(upTo mark: Character) -> String? {
    guard let scalar = mark.unicodeScalars.first,
      let end = scalars[position...].firstIndex(of: scalar)
    else { return nil }
    defer {
      position = end + 1
      skipSpace()
    }
    return text(position..<end)
  }

  /// Takes `--`, which ends addresses and sources: what follows is text.
  package mutating func takeSeparator() -> Bool {
    guard peekWord() == "--" else { return false }
    _ = word()
    return true
  }

  /// Whether the next word, if it is an address, can hardly be the beginning of a text: `c7`, `3.2`,
  /// `title`, `_` and `.`, but not `600`, `"so-called"` or `- and`.
  package var beginsWithTellingAddress: Bool {
    guard let first = peek else { return false }
    if ("0"..."9").contains(first) { return peekWord().contains(".") }
    return !"\"“„‟«/+-$".unicodeScalars.contains(first)
  }

  /// Whether a search for all that is typed stands here, and none that marks close: `/two words`.
  package var isAtWholeSearch: Bool {
    var ahead = self
    ahead.advance()
    return peek == "/" && !ahead.isAtQuotation && !ahead.isAtEnd && ahead.peek != " "
  }

  /// Takes everything to the end of the line, without white space at its end.
  package mutating func rest() -> String {
    var end = scalars.count
    while end > position, scalars[end - 1].isBlank { end -= 1 }
    defer { position = scalars.count }
    return text(position..<max(position, end))
  }

  /// A text without white space at its ends.
  package static func trimmed(_ text: String) -> String {
    var scanner = LineScanner(text)
    return scanner.rest()
  }

  /// Everything to the end of the line, as it was typed.
  package func remainder() -> String { text(position..<scalars.count) }

  /// Where a scalar begins, in UTF-8 bytes of the line.
  package func offset(of position: Int) -> Int { offsets[position] }

  /// The scalars in a range, as they were typed.
  package func text(_ range: Range<Int>) -> String {
    let utf8 = line.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: offsets[range.lowerBound])
    let end = utf8.index(utf8.startIndex, offsetBy: offsets[range.upperBound])
    return String(line[start..<end])
  }

  /// The place of the next word, for messages.
  package func place() -> Problem.Place {
    place(at: position)
  }

  /// A place in the line, for messages.
  package func place(at position: Int) -> Problem.Place {
    Problem.Place(column: position + 1, excerpt: line)
  }

  /// The marks that can close a quotation that begins with a mark, the usual one first; none for
  /// what begins no quotation.
  private static func closingMarks(for scalar: Unicode.Scalar?) -> [Unicode.Scalar] {
    switch scalar {
    case "\"": ["\""]
    case "“": ["”", "\""]
    case "„", "‟": ["“", "”", "\""]
    case "«": ["»"]
    default: []
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space; of ASCII that is seen without a look at Unicode's tables.
  var isBlank: Bool {
    value < 0x80 ? value == 0x20 || 0x09...0x0D ~= value : properties.isWhitespace
  }
}
