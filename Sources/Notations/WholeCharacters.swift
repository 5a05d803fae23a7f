package import FactModel

extension ArticleText {
  /// Whether a place lies inside what a reader takes for one character: between a letter and its
  /// accent, inside an emoji, between CR and LF (extended grapheme clusters, UAX #29).
  package func splitsCharacter(at point: Int) -> Bool {
    guard point > 0, point < count else { return false }
    let offset = byteOffset(of: point)
    let before = utf8[offset - 1]
    let after = utf8[offset]
    if before < 0x80, after < 0x80 { return before == 13 && after == 10 }
    // Farther back than any real cluster reaches.
    let start = byteOffset(of: max(0, point - 64))
    let end = byteOffset(of: min(count, point + 16))
    let window = String(decoding: utf8[start..<end], as: UTF8.self)
    let place = window.utf8.index(window.startIndex, offsetBy: offset - start)
    return window.indices.first { $0 >= place } != place
  }

  /// The range with the characters whole that begin or end inside it; an empty one stays empty.
  package func wholeCharacters(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while splitsCharacter(at: start) { start -= 1 }
    guard !range.isEmpty else { return start..<start }
    var end = range.upperBound
    while splitsCharacter(at: end) { end += 1 }
    return start..<end
  }
}
