extension JSONReader {
  /// Reads a string, whose opening quotation mark is the next byte.
  mutating func readString() throws(JSONProblem) -> String {
    at += 1
    let start = at
    let isASCII = skipPlainText()
    guard next == Byte.quote else { return try readEscapedString(from: start, isASCII: isASCII) }
    let bytes = UnsafeBufferPointer(start: base + start, count: at - start)
    if isASCII {
      at += 1
      return String(decoding: bytes, as: UTF8.self)
    }
    // What is checked already takes the way of the standard library that is not generic.
    guard UTF8Check.firstInvalid(in: base, start..<at) == nil else { throw notUTF8(in: start..<at) }
    at += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Goes on from the first byte of a string that does not stand for itself.
  private mutating func readEscapedString(
    from start: Int,
    isASCII: Bool
  ) throws(JSONProblem) -> String {
    var bytes: [UInt8] = []
    var start = start
    var isASCII = isASCII
    while true {
      // An escape is ASCII, so it cannot complete a sequence: each run must be UTF-8 in itself.
      if !isASCII, UTF8Check.firstInvalid(in: base, start..<at) != nil {
        throw notUTF8(in: start..<at)
      }
      bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: at - start))
      guard next == Byte.backslash else { break }
      at += 1
      try readEscape(into: &bytes)
      start = at
      isASCII = skipPlainText()
    }
    guard next == Byte.quote else { throw unfinishedString() }
    at += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Steps to the first quotation mark, backslash, control character or the end of the text.
  ///
  /// - Returns: Whether there was nothing but ASCII on the way.
  private mutating func skipPlainText() -> Bool {
    var at = at
    defer { self.at = at }
    var seen: UInt64 = 0
    while at &+ ByteWord.size <= end {
      let word = ByteWord(at: base + at)
      let stops =
        word.marks(equalTo: Byte.quote) | word.marks(equalTo: Byte.backslash)
        | word.marks(below: Byte.space)
      if stops != 0 {
        seen |= word.bits(beforeLowest: stops)
        at &+= ByteWord.index(ofLowest: stops)
        return seen & ByteWord.highs == 0
      }
      seen |= word.bits
      at &+= ByteWord.size
    }
    while at < end {
      let byte = base[at]
      if byte == Byte.quote || byte == Byte.backslash || byte < Byte.space { break }
      seen |= UInt64(byte)
      at &+= 1
    }
    return seen & ByteWord.highs == 0
  }

  /// Reads what follows a backslash.
  private mutating func readEscape(into bytes: inout [UInt8]) throws(JSONProblem) {
    let letter = next
    switch letter {
    case Byte.quote, Byte.backslash, Byte.slash: bytes.append(letter)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "t"): bytes.append(Byte.tab)
    case UInt8(ascii: "n"): bytes.append(Byte.lineFeed)
    case UInt8(ascii: "f"): bytes.append(0x0c)
    case UInt8(ascii: "r"): bytes.append(Byte.carriageReturn)
    case UInt8(ascii: "u"):
      try readCodePoint(into: &bytes)
      return
    default: throw unexpected("one of \" \\ / b f n r t u after a backslash")
    }
    at += 1
  }

  /// Reads the rest of a `\u` escape, and a second one if the first is half a surrogate pair.
  private mutating func readCodePoint(into bytes: inout [UInt8]) throws(JSONProblem) {
    let start = at - 1
    var code = try readHexadecimal()
    if code & 0xfc00 == 0xd800, next == Byte.backslash, at + 1 < end,
      base[at + 1] == UInt8(ascii: "u")
    {
      at += 1
      let low = try readHexadecimal()
      guard low & 0xfc00 == 0xdc00 else { throw halfPair(at: start) }
      code = 0x10000 + (code & 0x3ff) << 10 + low & 0x3ff
    }
    guard let scalar = Unicode.Scalar(code) else { throw halfPair(at: start) }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Reads the letter u and four hexadecimal digits.
  private mutating func readHexadecimal() throws(JSONProblem) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      at += 1
      guard at < end, let digit = Character(Unicode.Scalar(base[at])).hexDigitValue else {
        throw unexpected("a hexadecimal digit")
      }
      code = code << 4 | UInt32(digit)
    }
    at += 1
    return code
  }

  private func halfPair(at offset: Int) -> JSONProblem {
    problem("a \\u escape is only half of a surrogate pair", at: offset)
  }

  @inline(never)
  private func notUTF8(in range: Range<Int>) -> JSONProblem {
    let offset = UTF8Check.firstInvalid(in: base, range) ?? range.lowerBound
    return problem("the text is not UTF-8", at: offset)
  }
}
