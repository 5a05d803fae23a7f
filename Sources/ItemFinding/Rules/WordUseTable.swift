import NameLists

extension WordUses {
  /// What a word or sign is good for, in small letters.
  init(of word: String, _ shape: Token.Shape) {
    // What is made of digits every rule looks at.
    self = shape == .number ? [] : Self.table[word] ?? []
    guard shape != .mark, shape != .number else { return }
    if word.utf8.contains(0x2D) {
      insert(.number)
      if Words.parts(word).last.map(Words.superlatives.contains) == true { insert(.superlative) }
    }
    if DateRule.isJoined(word) { insert(.date) }
  }

  private static let table: [String: Self] = {
    var table = listed
    func add(_ use: Self, _ words: Set<String>) {
      for word in words { table[word, default: []].formUnion(use) }
    }
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
