import EarlierWork

extension IndexedSearch {
  /// What is told of checks: how much is the same, by which words, and what differs.
  static func matches(
    _ current: [KnownCheck],
    _ query: EarlierQuery,
    _ claim: [ClaimWord],
    _ language: String,
    _ look: SecondLook
  ) -> [EarlierMatch] {
    let isUntold = ClaimLanguage.told(of: claim, tag: query.language) == nil
    let areFew = query.isInAnyLanguage && claim.count <= fewWords
    let compared = ComparedClaim(StemmedWord.words(claim, in: language), in: language)
    return current.map { known in
      let text = SearchedText(known)
      let stemmed = StemmedWord.words(text.claim + text.further, in: text.language)
      let words = Array(stemmed.prefix(text.claim.count))
      let result = look.look(claim: words, further: Array(stemmed.dropFirst(words.count)))
      var differences: [ClaimDifference]?
      if !claim.isEmpty, !words.isEmpty {
        // Where the words do not tell their language, it is that of the check.
        let own =
          isUntold && text.language != language
          ? ComparedClaim(StemmedWord.words(claim, in: text.language), in: text.language) : compared
        differences = own.differences(from: words)
      }
      return EarlierMatch(
        known,
        likeness: result.likeness,
        why: result.shared,
        differences: areFew ? differences.flatMap(ClaimDifference.ofFewWords) : differences,
        asked: query.claim
      )
    }
  }

  /// So many words that were typed are no claim.
  private static let fewWords = 3
}

extension StemmedWord {
  /// Words with their stems in a language.
  static func words(_ words: [ClaimWord], in language: String) -> [StemmedWord] {
    zip(words, IndexReader.stems(of: words.map(\.folded), in: language)).map {
      StemmedWord(word: $0, stem: $1, in: language)
    }
  }
}
