import FactModel
import NameLists

/// What a sentence says around a figure: whose it is, of what, what happened, whether it is denied.
package struct FigureSetting: Sendable {
  /// A word that tells what the sentence is about.
  struct Word: Sendable {
    var text: String
    /// In small letters.
    var folded: String
    /// Without the endings of plurals and verbs.
    var stem: String
    var isName: Bool
    /// The small word before it: “of”, “for”; empty where another telling word stands there.
    var lead: String
    /// The sides of contraries that it is on.
    var sides: [Int]
    /// The number of the words that mean the same.
    var kin: Int?
    /// The form of “be” before it: “was” of “was paid”; empty where none stands there.
    var auxiliary = ""
  }

  /// Whether something is so, may be so, or is still to come.
  enum Mood: String, Sendable {
    case fact = "a fact"
    case possible = "a possibility"
    case future = "what is to come"
  }

  /// The telling words between the figures before and behind it, in the order of the text.
  var words: [Word] = []
  /// What it shares with the first figure of its sentence: “The pass costs” of “costs adults $110 and
  /// children $90”.
  var head: [Word] = []
  /// The words that belong to the figure itself.
  var inside: [Word] = []
  /// What denies it: “not”, “all but”, “denied”; empty where nothing does.
  var denial = ""
  var mood = Mood.fact
  /// What it is for each of: “each shift”; empty where it is none, or where its rate says so.
  var each = ""
  /// The preposition before the figure that says which end of something it is: “from”, “to”, “before”.
  var role = ""
  /// Whether somebody named behind “by” did it.
  var isPassive = false
  /// The other days that the sentence names, for a figure that is no date.
  var days: [ClosedRange<CivilDay>] = []

  /// Whether it is told of now or of then.
  enum Tense: String, Sendable {
    case present = "“is”"
    case past = "“was”"
  }

  /// Every word that could tell something, with the figure itself among them, in the order of the text.
  var said: [Word] = []
  /// Nil where no verb says it.
  var tense: Tense?
  /// The words for who says it: “Rebels” of “Rebels say”.
  var reporters: [Word] = []
}

extension FigureSetting.Word {
  init(_ token: Token, lead: String, isName: Bool) {
    text = token.text
    folded = token.folded
    stem = Self.stem(token.folded)
    self.isName = isName
    self.lead = lead
    sides = Opposites.sides(of: folded)
    kin = Self.alike[stem]
  }

  /// A word without the usual endings; not always a word.
  static func stem(_ word: String) -> String {
    var stem = CountedNoun.singular(word)
    for ending in ["ing", "ed", "es"] where stem.hasSuffix(ending) && stem.count > ending.count + 2
    {
      stem.removeLast(ending.count)
      break
    }
    if stem.hasSuffix("e"), stem.count > 3 { stem.removeLast() }
    let last = stem.utf8.suffix(2)
    if stem.count > 3, stem != word, last.first == last.last { stem.removeLast() }
    return stem
  }

  /// Verbs that say the same of a figure.
  private static let verbs = [
    "die died dies kill killed kills dead death deaths fatality perished",
    "for back backed backs backing support supported supports favour favoured favor favored",
    "begin began begins start started starts open opened opens",
    "end ended ends close closed closes finish finished",
    "hire hired recruit recruited", "buy bought buys purchase purchased", "sell sold sells",
    "lose loses losing lost risk risks",
    "see saw count counted record recorded report reported register registered",
  ].map { Words.set($0) }

  /// The number of the words that mean the same as a stem.
  static func kin(of stem: String) -> Int? { alike[stem] }

  private static let alike: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, words) in (CountedNoun.alike + verbs).enumerated() {
      for word in words { table[stem(word)] = index }
    }
    return table
  }()

  /// Words that share so many letters at the beginning, and so much of the shorter one, are one word.
  private static let fewestLetters = 5

  /// Whether two words may well say the same: “homes” and “households”, “exports” and “exported”.
  func isLike(_ other: FigureSetting.Word) -> Bool {
    if stem == other.stem || kin != nil && kin == other.kin
      || sides.contains(where: { abs($0) == Opposites.change && other.sides.contains($0) })
    {
      return true
    }
    let shared = zip(stem.utf8, other.stem.utf8).prefix { $0 == $1 }.count
    let shorter = min(stem.utf8.count, other.stem.utf8.count)
    return shared >= Self.fewestLetters && shared * 3 >= shorter * 2
  }
}
