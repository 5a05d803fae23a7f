import FactModel

/// Finds who is said to have said something, and the verb: “he added”, “said the minister”,
/// “according to the report”.
struct AttributionRule {
  let text: TokenText
  /// The names that were found, as runs of tokens.
  let names: [Range<Int>]

  func match(at index: Int) -> Match? {
    if text.matches(["according", "to"], at: index) { return according(index) }
    guard let token = text[index], token.shape == .lower, Words.speech.contains(token.folded),
      !isPassive(index)
    else { return nil }
    if Words.weakSpeech.contains(token.folded), !introducesWords(index) { return nil }
    if let subject = subject(before: index) {
      return match(from: subject.lowerBound, to: index + 1, speaker: subject, verb: token.folded)
    }
    if let subject = subject(behind: index) {
      return match(from: index, to: subject.upperBound, speaker: subject, verb: token.folded)
    }
    return nil
  }

  private func match(
    from start: Int,
    to end: Int,
    speaker: Range<Int>?,
    verb: String
  ) -> Match {
    Match(
      start..<end,
      .attribution,
      .attribution(speaker: speaker.map { text.range($0) }, verb: verb)
    )
  }

  private func according(_ index: Int) -> Match? {
    let start = text.folded(index + 2) == "the" ? index + 3 : index + 2
    let name = names.first { $0.contains(start) }
    var end = name?.upperBound ?? start
    if name == nil {
      while let token = text[end], token.isWord, end - start < 4,
        !NumberWords.noUnits.contains(token.folded)
      {
        end += 1
      }
    }
    guard end > start else { return nil }
    return match(from: index, to: end, speaker: start..<end, verb: "according to")
  }

  private func isPassive(_ index: Int) -> Bool {
    var place = index - 1
    while Self.isAdverb(text.folded(place)) { place -= 1 }
    return ["was", "were", "been", "be", "being", "is", "are", "to"].contains(text.folded(place))
  }

  /// Whether “that”, a quotation or a question stands behind a verb, or a quotation before it.
  private func introducesWords(_ index: Int) -> Bool {
    for place in index + 1...index + 3 {
      let next = text.folded(place)
      if ["that", ":", "whether", "if", "concern"].contains(next) { return true }
    }
    for place in index + 1...index + 6 {
      guard let next = text[place], !next.beginsSentence else { break }
      if ["“", "\"", "‘"].contains(next.text) { return true }
    }
    // “CBS reports the man …”: a noun in the plural has no article behind it.
    if text.folded(index).hasSuffix("s"), ["the", "a", "an"].contains(text.folded(index + 1)) {
      return true
    }
    return ["”", "\""].contains(text.folded(index - 1))
      || ["”", "\""].contains(text.folded(index - 2))
  }

  private static let auxiliaries = Words.set(
    "has have had also then further again later itself himself herself first"
  )

  private static func isAdverb(_ word: String) -> Bool {
    auxiliaries.contains(word) || word.count > 4 && word.hasSuffix("ly")
  }

  private func subject(before verb: Int) -> Range<Int>? {
    var end = verb
    while Self.isAdverb(text.folded(end - 1)) { end -= 1 }
    guard end > 0, !text.tokens[end].beginsSentence else { return nil }
    return subject(endingAt: end)
  }

  private func subject(endingAt end: Int) -> Range<Int>? {
    if let name = names.last(where: { $0.upperBound == end }) { return name }
    if let name = nameBeforeApposition(endingAt: end) { return name }
    let last = text.folded(end - 1)
    if Words.pronouns.contains(last) { return end - 1..<end }
    guard Words.speakers.contains(last) else { return nil }
    var start = end - 1
    while start > 0, end - start < 5, let token = text[start - 1], token.isWord,
      !text.tokens[start].beginsSentence,
      token.isCapital && !Words.common.contains(token.folded)
        || !NumberWords.noUnits.contains(token.folded) && !Words.common.contains(token.folded)
    {
      start -= 1
    }
    return start..<end
  }

  private static let longestApposition = 12

  /// “the People’s Daily, the party’s mouthpiece, warned”: what stands between commas is about the name.
  private func nameBeforeApposition(endingAt end: Int) -> Range<Int>? {
    guard text.folded(end - 1) == "," else { return nil }
    var place = end - 2
    while place > 0, end - place < Self.longestApposition, !text.tokens[place].beginsSentence {
      if text.folded(place) == "," { return names.last { $0.upperBound == place } }
      guard text.tokens[place].shape != .mark else { return nil }
      place -= 1
    }
    return nil
  }

  /// The subject of “said Wang”, “said the minister”: behind the verb, where a quotation or a comma
  /// stands before it.
  private func subject(behind verb: Int) -> Range<Int>? {
    guard ["”", "\"", ",", "’", "»"].contains(text.folded(verb - 1)) else { return nil }
    var start = verb + 1
    if ["the", "a", "an"].contains(text.folded(start)) { start += 1 }
    if let name = names.first(where: { $0.lowerBound == start }) { return name }
    for end in start + 1...start + 4 {
      if let name = names.first(where: { $0.lowerBound == end }) { return start..<name.upperBound }
      if Words.speakers.contains(text.folded(end - 1)) { return start..<end }
    }
    return nil
  }
}
