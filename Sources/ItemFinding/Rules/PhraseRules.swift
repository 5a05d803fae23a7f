import FactModel
import NameLists

/// Finds ordinals, superlatives and the words that join events.
struct PhraseRules {
  let text: TokenText

  func match(at index: Int) -> Match? {
    guard let token = text[index] else { return nil }
    if let end = text.end(of: RuleWords.links, at: index) { return Match(index..<end, .link) }
    if joinsEvents(index) { return Match(index..<index + 1, .link) }
    return token.isWord || token.shape == .number ? ordinal(index) ?? superlative(index) : nil
  }

  // MARK: - Links

  /// Whether an event stands behind: “after American troops leave”; not “after 2019”, “after all” or
  /// “day after day”.
  private func joinsEvents(_ index: Int) -> Bool {
    guard ["after", "before"].contains(text.folded(index)), let next = text[index + 1],
      next.isWord, next.isSpaced, !next.beginsSentence, next.folded != text.folded(index - 1),
      !["all", "that", "this", "it", "them", "him", "her", "us", "long", "then", "now"]
        .contains(next.folded)
    else { return false }
    guard DateRule(text: text).match(at: index + 1) == nil else { return false }
    guard let number = NumberRule(text: text).match(at: index + 1) else { return true }
    // “after two children fell ill”, “after 36 hours of counting”; not “after 36 hours”.
    let behind = number.run.upperBound
    let word = text.folded(behind)
    guard text[behind]?.shape == .lower, text[behind]?.beginsSentence == false else { return false }
    return word == "of" || word.count > 4 && word.hasSuffix("ed") || Self.happened.contains(word)
  }

  private static let happened = Words.set(
    "fell rose were was had died left came went won lost broke met took gave made found said"
  )

  // MARK: - Ordinals

  private func ordinal(_ index: Int) -> Match? {
    let token = text.tokens[index]
    let isDigits =
      token.shape == .number
      && ["st", "nd", "rd", "th"].contains { token.folded.hasSuffix($0) && token.folded.count > 2 }
    guard isDigits || NumberWords.ordinals[token.folded] != nil else { return nil }
    guard !["at", "from"].contains(text.folded(index - 1)), text.folded(index + 1) != "of" else {
      return nil
    }
    guard let noun = text[index + 1], noun.isWord, noun.isSpaced, !noun.beginsSentence,
      !NumberWords.noUnits.contains(noun.folded)
    else { return isDigits ? Match(index..<index + 1, .ordinal) : nil }
    return Match(index..<index + 2, .ordinal)
  }

  // MARK: - Superlatives

  private func superlative(_ index: Int) -> Match? {
    let word = text.folded(index)
    if Words.superlatives.contains(word)
      || Words.parts(word).last.map(Words.superlatives.contains) == true
    {
      return Match(index..<nounEnd(index + 1), .superlative)
    }
    if ["most", "least"].contains(word), text.folded(index - 1) != "at",
      let adjective = text[index + 1], adjective.shape == .lower, isAdjective(adjective.folded)
    {
      return Match(index..<nounEnd(index + 2), .superlative)
    }
    if text.matches(["the", "only"], at: index - 1) {
      return Match(index..<nounEnd(index + 1), .superlative)
    }
    return nil
  }

  /// “most powerful”, not “most people” and not “most of”.
  private func isAdjective(_ word: String) -> Bool {
    let endings = [
      "ful", "ous", "ult", "ex", "ive", "ant", "ent", "ble", "al", "ic", "ed", "ing", "ern", "ar",
      "ly",
    ]
    return word.count > 4 && endings.contains { word.hasSuffix($0) }
  }

  private func nounEnd(_ index: Int) -> Int {
    guard let noun = text[index], noun.isWord, noun.isSpaced, !noun.beginsSentence,
      !NumberWords.noUnits.contains(noun.folded)
    else { return index }
    return index + 1
  }
}
