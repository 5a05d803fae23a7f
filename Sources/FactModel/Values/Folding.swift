import PlainText

/// What counts as the same when names and quoted words are looked up: typographic and plain
/// quotation marks, dashes and spaces, and upper and lower case.
package enum Folding {
  /// Returns the code points of a text, folded and in lower case.
  package static func folded(_ text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.map { lowercased(fold($0)) }
  }

  /// Returns whether two texts are the same but for typography and upper and lower case.
  package static func isSame(_ text: some StringProtocol, _ other: some StringProtocol) -> Bool {
    folded(text) == folded(other)
  }

  /// Returns whether a text begins so.
  ///
  /// `wanted`: Folded.
  package static func begins(_ text: some StringProtocol, with wanted: [UInt32]) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    for value in wanted {
      guard let scalar = scalars.next(), lowercased(fold(scalar)) == value else { return false }
    }
    return true
  }

  /// Returns whether a text has something in it.
  ///
  /// `wanted`: Folded.
  package static func has(_ wanted: [UInt32], in text: String) -> Bool {
    var rest = text.unicodeScalars[...]
    while !begins(Substring(rest), with: wanted), !rest.isEmpty { rest.removeFirst() }
    return wanted.isEmpty || !rest.isEmpty
  }

  /// Returns whether a text, or a word in it, begins so.
  package static func hasWord(in text: String, beginning wanted: [UInt32]) -> Bool {
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

  /// Whether a scalar is a letter, a digit or a mark on one.
  package static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart
  }

  /// Returns one mark, dash or space for all of a kind.
  package static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    TypographicFolding.folded(scalar.value)
  }

  /// The lower-case form of a code point; itself where that is none or several.
  package static func lowercased(_ value: UInt32) -> UInt32 {
    if value < 128 { return (65...90).contains(value) ? value + 32 : value }
    guard let scalar = Unicode.Scalar(value) else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first.map(\.value) ?? value : value
  }
}
