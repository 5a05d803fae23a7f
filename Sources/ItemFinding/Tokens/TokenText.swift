import NameLists

/// The tokens of a block, as rules look at them.
struct TokenText {
  let tokens: [Token]

  var count: Int { tokens.count }

  subscript(index: Int) -> Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// The word or sign at an index in small letters; empty outside.
  func folded(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].folded : ""
  }

  /// What may begin at an index, or hang on it; nothing outside.
  func uses(_ index: Int) -> WordUses {
    tokens.indices.contains(index) ? tokens[index].uses : []
  }

  /// Whether a word begins a sentence, also one inside quotation marks or behind a colon: then its
  /// capital says nothing.
  func beginsSentence(_ index: Int) -> Bool {
    guard let token = self[index] else { return false }
    if token.beginsSentence { return true }
    guard let mark = self[index - 1], mark.shape == .mark else { return false }
    return mark.text == ":"
      || !token.isSpaced && ["“", "‘", "\"", "'", "•", "–"].contains(mark.text)
  }

  /// Whether the words of a phrase, in small letters, stand from an index on.
  func matches(_ phrase: [String], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= tokens.count else { return false }
    for (offset, word) in phrase.enumerated() where tokens[index + offset].folded != word {
      return false
    }
    return true
  }

  /// The end of the longest of the phrases that stands at an index; nil when none does.
  func end(of phrases: PhraseTable, at index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    return phrases.candidates(for: tokens[index].folded)
      .first { matches($0, at: index) }
      .map { index + $0.count }
  }

  /// The place of a run of tokens in the article, in code points.
  func range(_ run: Range<Int>) -> Range<Int> {
    tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
  }
}
