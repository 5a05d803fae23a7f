/// What counts as the same when names and quoted words are looked up: typographic and plain
/// quotation marks, dashes and spaces, and upper and lower case.
enum Folding {
  /// Returns the code points of a text, folded and in lower case.
  static func folded(_ text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.map { lowercased(fold($0)) }
  }

  /// Returns whether a text begins so.
  ///
  /// `wanted`: Folded.
  static func begins(_ text: some StringProtocol, with wanted: [UInt32]) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    for value in wanted {
      guard let scalar = scalars.next(), lowercased(fold(scalar)) == value else { return false }
    }
    return true
  }

  /// Returns whether a text, or a word in it, begins so.
  static func hasWord(in text: String, beginning wanted: [UInt32]) -> Bool {
    if begins(text, with: wanted) { return true }
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var isInWord = false
    while index < scalars.endIndex {
      let isLetter = isWordPart(scalars[index])
      if isLetter, !isInWord, begins(text[index...], with: wanted) { return true }
      isInWord = isLetter
      index = scalars.index(after: index)
    }
    return false
  }

  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (48...57).contains(scalar.value) || (65...90).contains(scalar.value & ~32)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Returns one mark, dash or space for all of a kind.
  static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0xFF02: 0x22
    case 0x2018...0x201B, 0x2039, 0x203A, 0x2032, 0x60, 0xB4, 0xFF07: 0x27
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
    case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      32
    default: scalar.value
    }
  }

  static func lowercased(_ value: UInt32) -> UInt32 {
    if value < 128 { return (65...90).contains(value) ? value + 32 : value }
    guard let scalar = Unicode.Scalar(value) else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first.map(\.value) ?? value : value
  }
}
