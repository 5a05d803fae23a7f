import NameLists

/// Sees where a sentence says that something was in the southern half of the earth, where summer begins in
/// December.
///
/// Only a place where something is counts: “in Perth”; a name before or behind it makes another one of it:
/// “Perth, Scotland”, “Sydney Sweeney”.
struct SouthernSeasons {
  let text: TokenText

  private static let longestSentence = 40
  private static let longestName = 3
  private static let before = Words.set("in across near throughout around outside")
  private static let between = Words.set(
    "the northern southern eastern western central south-east south-west north-east north-west"
  )
  /// Names of several words, by the last one.
  private static let long = [
    "wales": ["new", "south"], "town": ["cape"], "africa": ["south"], "aires": ["buenos"],
    "zealand": ["new"], "paulo": ["são"], "australia": ["western"], "springs": ["alice"],
  ]

  /// Whether the sentence around a season names such a place.
  func names(around index: Int) -> Bool {
    // “the Australian summer”
    if DateWords.southern.contains(text.folded(index - 1)), text[index - 1]?.isCapital == true {
      return true
    }
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

  /// Whether the name of such a place ends at a token, and the sentence says that something is in it.
  private func isSouthern(_ place: Int) -> Bool {
    guard var start = start(ofNameAt: place) else { return false }
    guard text[place + 1]?.isCapital != true, text[place + 1]?.shape != .possessive else {
      return false
    }
    // “in Perth, Scotland”, “in Sydney, Nova Scotia”
    if text.folded(place + 1) == ",", text[place + 2]?.isCapital == true, isElsewhere(place + 2) {
      return false
    }
    // “in Santiago, Chile”
    if text.folded(start - 1) == ",", text[start - 2]?.isCapital == true {
      start -= 2
      var length = 1
      while length < Self.longestName, text[start - 1]?.isCapital == true,
        !Self.before.contains(text.folded(start - 1))
      {
        (start, length) = (start - 1, length + 1)
      }
    }
    var lead = start - 1
    while Self.between.contains(text.folded(lead)) { lead -= 1 }
    return Self.before.contains(text.folded(lead))
  }

  private func start(ofNameAt place: Int) -> Int? {
    guard text[place]?.isCapital == true else { return nil }
    let word = text.folded(place)
    if let words = Self.long[word], text.matches(words, at: place - words.count) {
      return place - words.count
    }
    return DateWords.southern.contains(word) ? place : nil
  }

  /// Whether the name behind a comma is that of another part of the earth.
  private func isElsewhere(_ place: Int) -> Bool {
    var end = place
    while end - place < Self.longestName, text[end + 1]?.isCapital == true { end += 1 }
    if (place...end).contains(where: { start(ofNameAt: $0) != nil }) { return false }
    return (place...end).contains {
      WordLists.places.contains(text.folded($0)) || NameWords.gazetteer.contains(text.folded($0))
    }
  }
}
