package import FactModel
import NameLists

/// What a sentence says around a figure: whose it is, of what, what happened, whether it is denied.
package struct FigureSetting: Sendable {
  /// A word that tells what the sentence is about.
  package struct Word: Sendable {
    package var text: String
    /// In small letters.
    package var folded: String
    /// Without the endings of plurals and verbs.
    package var stem: String
    package var isName: Bool
    /// The small word before it: “of”, “for”; empty where another telling word stands there.
    package var lead: String
    /// The sides of contraries that it is on.
    package var sides: [Int]
    /// The number of the words that mean the same.
    package var kin: Int?
    /// The form of “be” before it: “was” of “was paid”; empty where none stands there.
    package var auxiliary = ""
    /// Whether a word for a rise or a fall names what rose or fell: “losses” of “losses fell”.
    package var isThing = false
    /// Whether the preposition before it may be missing.
    package var isFree = false
    /// The tokens of the text that it has; empty where it stands in none.
    package var run = 0..<0
    /// Where its small word, or the form of “be” before it, begins.
    package var start = 0
  }

  /// Which of the two values of a change a figure is, and which way it went.
  package struct ChangeEnd: Sendable, Equatable {
    package var isEarlier: Bool
    /// `level` where no word says it.
    package var way: Figure.Change

    package init(isEarlier: Bool, way: Figure.Change) {
      self.isEarlier = isEarlier
      self.way = way
    }
  }

  /// Whether something is so, may be so, or is still to come.
  package enum Mood: String, Sendable {
    case fact = "a fact"
    case possible = "a possibility"
    case future = "what is to come"
    case duty = "what has to be"
  }

  /// The telling words between the figures before and behind it, in the order of the text.
  package var words: [Word] = []
  /// What it shares with the first figure of its sentence: “The pass costs” of “costs adults $110 and
  /// children $90”.
  package var head: [Word] = []
  /// The words that belong to the figure itself.
  package var inside: [Word] = []
  /// What denies it: “not”, “all but”, “denied”; empty where nothing does.
  package var denial = ""
  package var mood = Mood.fact
  /// What it is for each of: “each shift”; empty where it is none, or where its rate says so.
  package var each = ""
  /// The preposition before the figure that says which end of something it is: “from”, “to”, “before”.
  package var role = ""
  /// Which of the two values of a change it is; nil where it is none.
  package var end: ChangeEnd?
  /// Whether somebody named behind “by” did it.
  package var isPassive = false
  /// The other days that the sentence names, for a figure that is no date; where several figures have a time
  /// of their own, that time alone.
  package var days: [ClosedRange<CivilDay>] = []

  /// Whether it is told of now or of then.
  package enum Tense: String, Sendable {
    case present = "“is”"
    case past = "“was”"
  }

  /// Every word that could tell something, with the figure itself among them, in the order of the text.
  package var said: [Word] = []
  /// Nil where no verb says it.
  package var tense: Tense?
  /// Whether somebody says so, and not the text itself.
  package var isReported = false
  /// The words for who says it: “Rebels” of “Rebels say”.
  package var reporters: [Word] = []
  /// Every word that could tell something in its whole sentence, whichever figure it belongs to.
  package var sentence: [Word] = []
  /// What the other figures of its sentence are read as.
  package var beside: [String] = []
  /// How many figures of its kind the sentence has.
  package var figures = 1
  /// The name right before an age between commas: “Reed” of “Jan Reed, 40, sued”; empty where there is none.
  package var owner = ""

  package init() {}
}

extension FigureSetting.Word {
  package init(_ text: String, folded: String, lead: String, isName: Bool) {
    self.text = text
    self.folded = folded
    stem = Self.stem(folded)
    self.isName = isName
    self.lead = lead
    sides = Opposites.sides(of: folded)
    kin = Self.alike[stem]
  }

  /// A word without the usual endings; not always a word.
  package static func stem(_ word: String) -> String {
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
    "lose loses losing lost risk risks", "injure injures injured hurt hurts wound wounded",
    "quake earthquake", "blast explosion", "lorry truck", "bike bicycle",
    "see saw count counted record recorded report reported register registered",
  ].map { Words.set($0) }

  /// The number of the words that mean the same as a stem.
  package static func kin(of stem: String) -> Int? { alike[stem] }

  private static let alike: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, words) in (CountedNoun.alike + verbs).enumerated() {
      for word in words { table[stem(word)] = index }
    }
    return table
  }()

  /// Words that share so many letters at the beginning, and so much of the shorter one, are one word.
  private static let fewestLetters = 5

  /// “bigger”, “dearer”.
  package var isComparing: Bool { !isName && folded.hasSuffix("er") && folded.utf8.count > 4 }

  /// Whether both say that something rose, or that it fell.
  package func goesSameWay(as other: FigureSetting.Word) -> Bool {
    !isThing && !other.isThing
      && sides.contains { abs($0) == Opposites.change && other.sides.contains($0) }
  }

  /// Whether two words may well say the same: “homes” and “households”, “exports” and “exported”.
  package func isLike(_ other: FigureSetting.Word) -> Bool {
    if stem == other.stem || kin != nil && kin == other.kin
      || goesSameWay(as: other)
    {
      return true
    }
    let shared = zip(stem.utf8, other.stem.utf8).prefix { $0 == $1 }.count
    let shorter = min(stem.utf8.count, other.stem.utf8.count)
    return shared >= Self.fewestLetters && shared * 3 >= shorter * 2
  }
}
