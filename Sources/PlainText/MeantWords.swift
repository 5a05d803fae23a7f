/// Whether a sentence that was mended speaks of the same still, for those that lean on it.
package enum MeantWords {
  /// Whether all that changed are words that only strengthen what something is said to be: “is very rich”.
  package static func areSame(_ was: String, _ now: String) -> Bool {
    WordKeys.whole(of: plain(was)) == WordKeys.whole(of: plain(now))
  }

  /// A sentence without such words; all of it where it denies or limits something.
  private static func plain(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.contains(where: isDenial) else { return text }
    let kept = words.indices.filter { index in
      guard intensifiers.contains(words[index]), index > 0, index + 1 < words.count,
        leads.contains(words[index - 1].lowercased())
      else { return true }
      let next = words[index + 1].prefix { $0.isLetter }
      return !(next.first?.isLowercase ?? false) || amounts.contains(String(next))
    }
    return kept.map { String(words[$0]) }.joined(separator: " ")
  }

  private static func isDenial(_ word: Substring) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter }
    let isShortened = plain.hasSuffix("nt") && word.contains { $0 == "'" || $0 == "’" }
    return isShortened || denials.contains(plain)
  }

  private static let intensifiers: Set<Substring> = [
    "extremely", "quite", "really", "utterly", "very",
  ]
  /// Behind these nobody is told apart from others by such a word: “the very rich” are not “the rich”.
  private static let leads: Set<String> = ["a", "an", "are", "is", "was", "were"]
  private static let amounts: Set<String> = [
    "a", "all", "an", "few", "first", "last", "less", "little", "many", "more", "much", "nearly",
    "only", "own", "same", "some", "that", "the",
  ]
  private static let denials: Set<String> = [
    "barely", "cannot", "denied", "denies", "deny", "hardly", "if", "just", "neither", "never",
    "no", "nobody", "none", "nor", "not", "nothing", "only", "scarcely", "unless", "without",
  ]
}
