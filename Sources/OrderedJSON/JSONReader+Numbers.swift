extension JSONReader {
  /// Reads a number, whose first byte is a minus sign or a digit.
  mutating func readNumber() throws(JSONProblem) -> JSONNumber {
    let start = at
    if next == Byte.minus { at += 1 }
    if next == Byte.zero {
      at += 1
      if Byte.isDigit(next) { throw problem("a number begins with 0", at: start) }
    } else {
      try skipDigits()
    }
    if next == Byte.point {
      at += 1
      try skipDigits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      at += 1
      if next == Byte.plus || next == Byte.minus { at += 1 }
      try skipDigits()
    }
    let digits = UnsafeBufferPointer(start: base + start, count: at - start)
    return JSONNumber(text: String(decoding: digits, as: UTF8.self))
  }

  private mutating func skipDigits() throws(JSONProblem) {
    guard Byte.isDigit(next) else { throw unexpected("a digit") }
    repeat { at += 1 } while Byte.isDigit(next)
  }
}
