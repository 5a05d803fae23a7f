import NameLists

extension WordUses {
  /// What a word or sign is good for, in small letters.
  init(of word: String, _ shape: Token.Shape) {
    // What is made of digits every rule looks at.
    self = shape == .number ? [] : Self(rawValue: Self.table[word] ?? 0)
    guard shape != .mark, shape != .number else { return }
    if word.utf8.contains(0x2D) {
      insert(.number)
      if Words.parts(word).last.map(Words.superlatives.contains) == true { insert(.superlative) }
      if DateRule.isJoined(word) { insert(.date) }
    } else if word.utf8.first == 0x66, DateRule.isJoined(word) {
      insert(.date)
    }
  }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    func add(_ use: Self, _ words: Set<String>) {
      for word in words { table[word, default: 0] |= use.rawValue }
    }
    for (place, list) in ListedWords.lists.enumerated() { add(Self(rawValue: 1 << place), list) }
    add(.date, Set(DateRule.waysByWord.keys))
    add(.number, NumberRule.beginnings)
    add(.hedge, Set(NumberWords.hedges.firstWords))
    add(.link, Set(Words.links.firstWords))
    add(.joint, ["after", "before"])
    add(.ordinal, Set(NumberWords.ordinals.keys))
    add(.superlative, Words.superlatives.union(["most", "least", "only"]))
    add(.attribution, Words.speech.union(AttributionRule.beginnings))
    return table
  }()
}
