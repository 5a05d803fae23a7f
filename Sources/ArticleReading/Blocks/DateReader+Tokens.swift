import TextReading

extension DateReader {
  /// Cuts a line into words, numbers and signs.
  static func tokens(in range: Range<Int>, _ scan: UTF8Scan) -> [Token] {
    var tokens: [Token] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      if let number = Self.number(at: &offset, before: range.upperBound, scan) {
        tokens.append(number)
      } else if let end = Self.endOfWord(from: offset, before: range.upperBound, scan) {
        offset = end
        tokens.append(.word(scan.string(start..<offset).lowercased()))
      } else {
        let space = scan.whiteSpaceLength(at: offset, before: range.upperBound)
        let length = scan.scalar(at: offset, before: range.upperBound).length
        if space == 0 { tokens.append(Self.sign(at: offset, length, scan)) }
        offset += max(space, length)
      }
    }
    return tokens
  }

  /// The number in any script's digits that starts at an offset, which goes behind it.
  private static func number(at offset: inout Int, before end: Int, _ scan: UTF8Scan) -> Token? {
    var value = 0
    var digits = 0
    while offset < end {
      let (digit, length) = digit(at: offset, before: end, scan)
      guard let digit else { break }
      if digits < 9 { value = value * 10 + digit }
      digits += 1
      offset += length
    }
    return digits > 0 ? .number(value, digits: digits) : nil
  }

  private static func digit(at offset: Int, before end: Int, _ scan: UTF8Scan) -> (Int?, Int) {
    let byte = scan.bytes[offset]
    if byte < 0x80 { return (byte.isASCIIDigit ? Int(byte - 0x30) : nil, 1) }
    let (value, length) = scan.scalar(at: offset, before: end)
    guard let properties = Unicode.Scalar(value)?.properties, properties.numericType == .decimal,
      let number = properties.numericValue
    else { return (nil, length) }
    return (Int(number), length)
  }

  /// Signs of East Asian width count as their ASCII forms.
  private static func sign(at offset: Int, _ length: Int, _ scan: UTF8Scan) -> Token {
    if length == 1 { return .sign(scan.bytes[offset]) }
    let value = scan.scalar(at: offset, before: scan.bytes.count).value
    return .sign((0xFF01...0xFF5E).contains(value) ? UInt8(value - 0xFEE0) : 0)
  }

  /// Where the letters that start at an offset end; nil where there are none.
  private static func endOfWord(from start: Int, before end: Int, _ scan: UTF8Scan) -> Int? {
    var offset = start
    while offset < end {
      if scan.bytes[offset].isASCIILetter {
        offset += 1
      } else if scan.bytes[offset] >= 0x80 {
        let (value, length) = scan.scalar(at: offset, before: end)
        guard let properties = Unicode.Scalar(value)?.properties,
          properties.isAlphabetic || properties.generalCategory == .nonspacingMark,
          properties.numericType != .decimal
        else { break }
        offset += length
      } else {
        break
      }
    }
    return offset > start ? min(offset, end) : nil
  }
}
