/// Whether words are a clause, with somebody or something of which they say something, as far as common words tell.
package enum Clause {
  /// Whether some words can stand behind “said that”: `the bridge cost 5 million`, and neither `5 million euros` nor
  /// `lost 350 jobs`.
  ///
  /// `isWhole`: Whether they are a sentence of their own, and no part of one.
  package static func isOne(_ text: String, isWhole: Bool) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
    guard let first = words.first else { return false }
    if first == "whether" { return false }
    if !isWhole, relatives.contains(first) || verbs.contains(first) || first == "to" {
      return false
    }
    if shortened(first) || hasVerb(behind: first, words.dropFirst()) { return true }
    guard isWhole, let last = text.last(where: { !"”’\"')]".contains($0) }),
      last.isPunctuation || last == "।"
    else { return false }
    // Verbs are without number, and languages are many: a sentence of some length has one.
    return words.count > 2 || words.joined().unicodeScalars.contains { $0.value >= 0x370 }
  }

  /// Whether a verb is among some words that is not that of a relative clause: `a bridge that nobody needs`.
  private static func hasVerb(behind first: String, _ words: ArraySlice<String>) -> Bool {
    var isInRelative = false
    var before = first
    for word in words {
      defer { before = word }
      // “the cost of the bridge”
      if word.hasPrefix("cost"), determiners.contains(before) { continue }
      if ["that", "which", "who"].contains(word) {
        isInRelative = true
      } else if isFinite(word) {
        if !isInRelative { return true }
        isInRelative = false
      }
    }
    return false
  }

  private static func isFinite(_ word: String) -> Bool {
    verbs.contains(word) || shortened(word)
      || word.count > 3 && word.hasSuffix("ed") && !adjectives.contains(word)
  }

  /// Whether a word has a verb at its end: `doesn't`, `we're`, `it's`, and no `Roe's`.
  private static func shortened(_ word: String) -> Bool {
    let parts = word.split { $0 == "'" || $0 == "’" }
    guard parts.count == 2 else { return false }
    switch parts[1] {
    case "t", "re", "ve", "ll", "d": return true
    case "s": return ["he", "here", "it", "she", "that", "there", "what", "who"].contains(parts[0])
    default: return false
    }
  }

  /// Words that end like a past form, and are none.
  private static let adjectives: Set<String> = [
    "allied", "breed", "combined", "estimated", "hundred", "indeed", "naked", "sacred", "speed",
    "united", "used",
  ]

  /// Whether a word is a finite verb that is common.
  package static func isVerb(_ word: some StringProtocol) -> Bool {
    verbs.contains(word.lowercased())
  }

  private static let determiners: Set<String> = [
    "a", "all", "any", "high", "its", "low", "lower", "no", "of", "the", "their", "this", "total",
  ]

  private static let relatives: Set<String> = [
    "and", "nor", "or", "than", "that", "which", "who", "whom", "whose",
  ]

  private static let verbs: Set<String> = [
    "am", "are", "ate", "became", "become", "becomes", "began", "begins", "bought", "broke",
    "brought", "built", "came", "can", "cannot", "caused", "causes", "come", "comes", "cost",
    "costs", "could", "did", "do", "does", "drew", "dropped", "earns", "fell",
    "fought", "found", "gave", "get", "gets", "give", "gives", "go", "goes", "got", "grew", "grow",
    "grows", "had", "has", "have", "held", "holds", "is", "keep", "keeps", "kept",
    "killed", "kills", "knew", "know", "knows", "lay", "led", "left", "lives",
    "lost", "made", "make", "makes", "may", "mean", "means", "meant", "met", "might", "must",
    "needs", "owe", "owes", "owns", "paid", "pay", "pays", "put", "puts", "ran",
    "rose", "said", "sang", "saw", "say", "says", "sell", "sells",
    "send", "sent", "shall", "should", "sold", "spend", "spends", "spent",
    "spoke", "stand", "stands", "stole", "stood", "take", "takes", "taught", "told",
    "took", "want", "wants", "was", "went", "were", "will", "win", "wins", "won",
    "would", "wrote",
  ]
}
