/// What the words around a date say of the time: whether it is to come, whether it is an aside.
struct DateCues {
  let text: TokenText

  /// So many words of the sentence are looked at on each side of a date.
  private static let reach = 14

  private static let ahead = Words.set(
    """
    will shall won't wouldn't 'll scheduled due expected expects upcoming forthcoming tomorrow plans
    planned planning intends aims hopes deadline expires begins starts opens runs closes ends kicks
    returns takes slated starting beginning must should would next
    """
  )
  private static let past = Words.set(
    """
    said was were had has been took began met won lost made came went held left became found told saw
    gave got fell rose led ran spoke sent sold bought built broke wrote read hit cut put beat did
    died born since grew drew shot struck fought paid sought ago last
    """
  )
  /// Before “to” and a verb: “set to meet”, “agreed to close”, “is to be held”.
  private static let beforeInfinitive = Words.set(
    """
    set due agreed plans planned scheduled expected going ready voted decided is are was were has have
    asked ordered hopes wants intends aims promised pledged vowed needs
    """
  )

  /// Whether the verb next to a date, in its sentence, speaks of what is to come.
  func isAhead(_ run: Range<Int>) -> Bool {
    for place in stride(
      from: run.lowerBound - 1,
      to: max(-1, run.lowerBound - 1 - Self.reach),
      by: -1
    ) {
      guard let token = text[place], !Self.isBreak(token) else { break }
      if let isAhead = isAhead(place) { return isAhead }
      if token.beginsSentence { break }
    }
    guard text[run.lowerBound]?.beginsSentence != true || run.upperBound < text.count else {
      return false
    }
    for place in run.upperBound..<min(text.count, run.upperBound + Self.reach) {
      guard let token = text[place], !token.beginsSentence, !Self.isBreak(token) else { break }
      if let isAhead = isAhead(place) { return isAhead }
    }
    return false
  }

  private static func isBreak(_ token: Token) -> Bool {
    token.shape == .mark && [";", "“", "”", "\"", ":", "."].contains(token.text)
  }

  private func isAhead(_ place: Int) -> Bool? {
    let word = text.folded(place)
    guard let token = text[place], token.isWord || token.shape == .possessive else { return nil }
    if token.shape == .lower, text.folded(place - 1) == "to", isInfinitive(place) { return true }
    if Self.ahead.contains(word) { return true }
    guard
      Self.past.contains(word) || word.count > 4 && word.hasSuffix("ed") && token.shape == .lower
    else { return nil }
    // “will be held”, “is to be opened”: what stands before says when.
    return text.folded(place - 1) == "be" ? nil : false
  }

  private func isInfinitive(_ place: Int) -> Bool {
    Self.beforeInfinitive.contains(text.folded(place - 2))
  }

  /// Whether a year belongs to the name of something (“the 1975 agreement”) or stands in brackets.
  func isAside(_ run: Range<Int>) -> Bool {
    if text.folded(run.lowerBound - 1) == "(", text.folded(run.upperBound) == ")" { return true }
    guard run.count == 1, text[run.lowerBound]?.shape == .number,
      text[run.lowerBound]?.text.count == 4
    else { return false }
    guard let next = text[run.upperBound], next.isWord, next.isSpaced else { return false }
    return ["the", "its", "a", "his", "her", "their", "this"].contains(
      text.folded(run.lowerBound - 1)
    )
      && !NumberWords.noUnits.contains(next.folded)
  }
}
