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
    }
    if DateRule.isJoined(word) { insert(.date) }
  }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    func add(_ use: Self, _ words: Set<String>) {
      for word in words { table[word, default: 0] |= use.rawValue }
    }
    add(.article, ["a", "an"])
    add(.common, Words.common)
    add(.noUnit, NumberWords.noUnits)
    add(.speech, Words.speech)
    add(.honorific, NameWords.honorifics)
    add(.role, NameWords.roles)
    // “chief executive”
    add(.executive, ["executive"])
    add(.roleModifier, NameWords.roleModifiers)
    add(.demonym, NameWords.demonyms)
    add(.organisation, NameWords.organisations)
    add(.placeWord, NameWords.places)
    add(.joiner, NameWords.joiners)
    add(.particle, NameWords.particles)
    add(.gazetted, NameWords.gazetteer)
    add(.gazetted, NameWords.acronymPlaces)
    // “New York”
    let places = NameWords.gazetteer.filter { $0.utf8.contains(0x20) }
    add(.longPlace, Set(places.map { String($0.prefix { $0 != " " }) }))
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
