import NameLists

/// Sees where a sentence names a place in the southern half of the earth, where summer begins in December.
struct SouthernSeasons {
  let text: TokenText

  private static let longestSentence = 40

  /// Whether the sentence around a token names such a place.
  func names(around index: Int) -> Bool {
    for place in stride(from: index, to: max(-1, index - Self.longestSentence), by: -1) {
      if isSouthern(place) { return true }
      if text[place]?.beginsSentence != false { break }
    }
    for place in index + 1..<index + Self.longestSentence {
      if text[place]?.beginsSentence != false { break }
      if isSouthern(place) { return true }
    }
    return false
  }

  private func isSouthern(_ place: Int) -> Bool {
    guard text[place]?.isCapital == true else { return false }
    return DateWords.southern.contains(text.folded(place))
      || text.folded(place - 1) == "south" && text.folded(place).hasPrefix("africa")
  }
}
