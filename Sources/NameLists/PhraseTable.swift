/// Phrases by their first words, the longest first.
package struct PhraseTable: Sendable {
  private var phrases: [String: [[String]]] = [:]

  /// `list`: Phrases in small letters, one a line or separated by commas.
  package init(_ list: String) {
    for phrase in Words.pieces(list, between: 0x2C) {
      let words = Words.pieces(phrase, between: 0x20)
      guard let first = words.first else { continue }
      phrases[first, default: []].append(words)
    }
    for (first, list) in phrases { phrases[first] = list.sorted { $0.count > $1.count } }
  }

  /// The words that phrases begin with.
  package var firstWords: some Sequence<String> { phrases.keys }

  /// The phrases that begin with a word, the longest first.
  package func candidates(for word: String) -> [[String]] { phrases[word] ?? [] }
}
