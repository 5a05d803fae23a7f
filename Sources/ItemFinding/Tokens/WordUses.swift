/// What rules know a word to be good for: it is looked up once, when a text is cut into tokens, so that each rule
/// passes over all words that none of its finds begins with.
struct WordUses: OptionSet, Sendable {
  let rawValue: Int

  // The lists of words that several rules ask for.
  static let article = Self(rawValue: 1 << 0)
  static let common = Self(rawValue: 1 << 1)
  static let noUnit = Self(rawValue: 1 << 2)
  static let speech = Self(rawValue: 1 << 3)
  static let honorific = Self(rawValue: 1 << 4)
  static let role = Self(rawValue: 1 << 5)
  static let executive = Self(rawValue: 1 << 6)
  static let roleModifier = Self(rawValue: 1 << 7)
  static let demonym = Self(rawValue: 1 << 8)
  static let organisation = Self(rawValue: 1 << 9)
  static let placeWord = Self(rawValue: 1 << 10)
  static let joiner = Self(rawValue: 1 << 11)
  static let particle = Self(rawValue: 1 << 12)
  static let gazetted = Self(rawValue: 1 << 13)
  static let longPlace = Self(rawValue: 1 << 14)

  // What is told from its first word, besides numbers in digits and names.
  static let date = Self(rawValue: 1 << 16)
  static let number = Self(rawValue: 1 << 17)
  static let hedge = Self(rawValue: 1 << 18)
  static let link = Self(rawValue: 1 << 19)
  static let joint = Self(rawValue: 1 << 20)
  static let ordinal = Self(rawValue: 1 << 21)
  static let superlative = Self(rawValue: 1 << 22)
  /// A word that begins small and has something else than small letters of ASCII in it: `al-Assad`, `eBay`.
  static let unevenWord = Self(rawValue: 1 << 23)
  /// What the attribution of words hangs on.
  static let attribution = Self(rawValue: 1 << 24)

  /// Whatever a piece of a text may begin with that is no number in digits and has no capital.
  static let piece = Self(rawValue: 0xFF << 16)
  static let phrase = Self(rawValue: 0xF << 19)
  static let title = Self(rawValue: 0x7 << 4)
}
