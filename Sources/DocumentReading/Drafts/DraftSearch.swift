/// Finds words in the text of a document, white space counting as one space.
struct DraftSearch: Sendable, Equatable {
  private var folded: [Character] = []
  /// Where each character stands in the text that was given.
  private var places: [Int] = []

  init(_ text: [Character]) {
    for (place, character) in text.enumerated() {
      if character.isWhitespace {
        if folded.last == " " { continue }
        folded.append(" ")
      } else {
        folded.append(character)
      }
      places.append(place)
    }
  }

  /// Where a mark's words stand; nil where they are not there, or in several places that nothing
  /// tells apart.
  func range(of mark: DraftMark) -> Range<Int>? {
    let words = Self.fold(mark.exact)
    guard !words.isEmpty else { return nil }
    let (before, behind) = (Self.fold(mark.prefix), Self.fold(mark.suffix))
    var best: (start: Int, score: Int)?
    var isTied = false
    for start in occurrences(of: words) {
      let left = zip(folded[..<start].reversed(), before.reversed()).prefix { $0 == $1 }.count
      let right = zip(folded[(start + words.count)...], behind).prefix { $0 == $1 }.count
      let score = left + right
      if let known = best, score <= known.score {
        isTied = isTied || score == known.score
      } else {
        best = (start, score)
        isTied = false
      }
    }
    guard let best, !isTied else { return nil }
    return places[best.start]..<places[best.start + words.count - 1] + 1
  }

  /// Whether words stand between those that were around them; of these the nearest are enough.
  func holds(_ words: String, between prefix: String, _ suffix: String) -> Bool {
    let before = Self.fold(String(prefix.suffix(Self.nearest)))
    let behind = Self.fold(String(suffix.prefix(Self.nearest)))
    let whole = Self.fold(prefix.suffix(Self.nearest) + words + suffix.prefix(Self.nearest))
    guard !before.isEmpty || !behind.isEmpty, !whole.isEmpty else { return false }
    return !occurrences(of: whole).isEmpty
  }

  /// So many characters before and behind tell one place from another.
  private static let nearest = 20

  private func occurrences(of words: [Character]) -> [Int] {
    guard folded.count >= words.count else { return [] }
    return (0...folded.count - words.count).filter { start in
      folded[start] == words[0] && folded[start..<start + words.count].elementsEqual(words)
    }
  }

  private static func fold(_ text: String) -> [Character] {
    Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
