/// What rules know a word to be good for: it is looked up once, when a text is cut into tokens, so that each rule
/// passes over all words that none of its finds begins with.
package struct WordUses: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  // What is told from its first word, besides numbers in digits and names.
  package static let date = Self(rawValue: 1 << 0)
  package static let number = Self(rawValue: 1 << 1)
  /// What a number may be hedged with: “about”, “at” of “at least”.
  package static let hedge = Self(rawValue: 1 << 2)
  package static let link = Self(rawValue: 1 << 3)
  /// “after”, “before”.
  package static let joint = Self(rawValue: 1 << 4)
  package static let ordinal = Self(rawValue: 1 << 5)
  package static let superlative = Self(rawValue: 1 << 6)
  /// What the attribution of words hangs on.
  package static let attribution = Self(rawValue: 1 << 7)
  /// A word that begins small and has something else than small letters of ASCII in it: `al-Assad`, `eBay`.
  package static let unevenWord = Self(rawValue: 1 << 8)

  package static let phrase: Self = [.link, .joint, .ordinal, .superlative]
  /// Whatever a piece of a text may begin with that is no number in digits and has no capital.
  package static let piece: Self = [
    .date, .number, .hedge, .link, .joint, .ordinal, .superlative, .unevenWord,
  ]

  // Lists of words that several rules ask for.
  /// “a”, “an”.
  package static let article = Self(rawValue: 1 << 9)
  package static let common = Self(rawValue: 1 << 10)
  package static let noUnit = Self(rawValue: 1 << 11)
  package static let speech = Self(rawValue: 1 << 12)
  package static let honorific = Self(rawValue: 1 << 13)
  package static let role = Self(rawValue: 1 << 14)
  package static let roleModifier = Self(rawValue: 1 << 15)
  package static let demonym = Self(rawValue: 1 << 16)
  package static let organisation = Self(rawValue: 1 << 17)
  package static let placeWord = Self(rawValue: 1 << 18)
  package static let joiner = Self(rawValue: 1 << 19)
  package static let particle = Self(rawValue: 1 << 20)
  /// A country, or another place that everybody knows, and the first word of one that has several.
  package static let gazetted = Self(rawValue: 1 << 22)
  package static let longPlace = Self(rawValue: 1 << 23)
  /// “executive” of “chief executive”.
  package static let executive = Self(rawValue: 1 << 21)

  /// The words of the lists.
  package static let listed: [String: Self] = {
    var table: [String: Self] = [:]
    func add(_ use: Self, _ words: Set<String>) {
      for word in words { table[word, default: []].formUnion(use) }
    }
    add(.article, ["a", "an"])
    add(.common, Words.common)
    add(.noUnit, NumberWords.noUnits)
    add(.speech, Words.speech)
    add(.honorific, NameWords.honorifics)
    add(.role, NameWords.roles)
    add(.roleModifier, NameWords.roleModifiers)
    add(.demonym, NameWords.demonyms)
    add(.organisation, NameWords.organisations)
    add(.placeWord, NameWords.places)
    add(.joiner, NameWords.joiners)
    add(.particle, NameWords.particles)
    add(.gazetted, NameWords.gazetteer.union(NameWords.acronymPlaces))
    for place in NameWords.gazetteer {
      guard let space = place.firstIndex(of: " ") else { continue }
      add(.longPlace, [String(place[..<space])])
    }
    add(.executive, ["executive"])
    return table
  }()
}
