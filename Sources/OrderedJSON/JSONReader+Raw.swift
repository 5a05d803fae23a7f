extension JSONReader {
  /// Finds where the elements of an array begin and end, without reading them.
  ///
  /// The opening bracket and the white space after it are behind us; afterwards the closing bracket
  /// is, too.
  mutating func delimitElements(depth: Int) throws(JSONProblem) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    if next == Byte.closeBracket {
      at += 1
      return elements
    }
    var closers = [UInt8](repeating: 0, count: JSONParser.deepest - depth)
    repeat {
      let start = at
      switch next {
      case Byte.openBrace, Byte.openBracket: try skipContainer(&closers)
      case Byte.quote:
        at += 1
        try skipString()
      default: try skipWord()
      }
      elements.append(start..<at)
    } while try goesOn(until: Byte.closeBracket)
    return elements
  }

  /// Steps over an array or object.
  ///
  /// The closing brackets it waits for are stacked in `closers`.
  private mutating func skipContainer(_ closers: inout [UInt8]) throws(JSONProblem) {
    var open = 0
    repeat {
      try skipToBracketOrQuote()
      let byte = base[at]
      switch byte {
      case Byte.quote:
        at &+= 1
        try skipString()
        continue
      case Byte.openBrace, Byte.openBracket:
        guard open < closers.count else { throw tooDeep() }
        // In ASCII both closing brackets come two after their opening ones.
        closers[open] = byte &+ 2
        open += 1
      default:
        guard byte == closers[open - 1] else {
          throw unexpected(byte == Byte.closeBrace ? "]" : "}")
        }
        open -= 1
      }
      at &+= 1
    } while open > 0
  }

  /// Steps to the first bracket of any kind or quotation mark.
  @inline(__always)
  private mutating func skipToBracketOrQuote() throws(JSONProblem) {
    var at = at
    while at &+ ByteWord.size <= end {
      let word = ByteWord(at: base + at)
      // The bit 0x20 is all that tells braces from brackets.
      let folded = word.setting(0x20)
      let stops =
        word.marks(equalTo: Byte.quote) | folded.marks(equalTo: Byte.openBrace)
        | folded.marks(equalTo: Byte.closeBrace)
      if stops != 0 {
        self.at = at &+ ByteWord.index(ofLowest: stops)
        return
      }
      at &+= ByteWord.size
    }
    while at < end {
      let byte = base[at]
      let folded = byte | 0x20
      if byte == Byte.quote || folded == Byte.openBrace || folded == Byte.closeBrace {
        self.at = at
        return
      }
      at &+= 1
    }
    self.at = end
    throw unexpected("a closing bracket")
  }

  /// Steps over the rest of a string and its closing quotation mark.
  @inline(__always)
  private mutating func skipString() throws(JSONProblem) {
    var at = at
    while at < end {
      if at &+ ByteWord.size <= end {
        let word = ByteWord(at: base + at)
        let stops = word.marks(equalTo: Byte.quote) | word.marks(equalTo: Byte.backslash)
        if stops == 0 {
          at &+= ByteWord.size
          continue
        }
        at &+= ByteWord.index(ofLowest: stops)
      }
      switch base[at] {
      case Byte.quote:
        self.at = at &+ 1
        return
      case Byte.backslash: at &+= 2
      default: at &+= 1
      }
    }
    self.at = end
    throw unfinishedString()
  }

  /// Steps over a number or a word, whatever it is made of.
  private mutating func skipWord() throws(JSONProblem) {
    let start = at
    while at < end, Self.isWordByte(base[at]) { at += 1 }
    if at == start { throw unexpected("a value") }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.minus, Byte.plus, Byte.point, Byte.zero...Byte.nine: true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }
}
