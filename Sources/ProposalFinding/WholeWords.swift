import NameLists
import OrderedJSON

/// Words beside a number that tell whether it is a whole made of parts.
enum WholeWords {
  private static let wholes = Words.set(
    """
    budget total sum altogether overall combined payments instalments installments parts portions seats dead
    votes grant grants package donation donations gift award funding spent raised donated
    """
  )
  /// What holds of each, or for most: its parts are other values, and no parts.
  private static let values = Words.set(
    """
    average averages averaged mean median typical usual limit limits minimum maximum most least cap quota record
    age price prices fare fares fee fees ticket tickets fine fines wage wages salary salaries temperature score
    mark rate target per each every threshold capacity normal usually typically
    """
  )

  /// Whether words say that a number is a whole: “The budget is 300: 120, 90 and 100”.
  static func areWhole(_ words: String) -> Bool {
    contains(wholes, words)
      || ["in all", "made up of", "consists of"].contains { words.includes(words: $0) }
  }

  /// Whether words say that a number has no parts: “The average age is 30: 25 in Kent and 35 in York”.
  static func areNoParts(_ words: String) -> Bool { contains(values, words) }

  private static func contains(_ list: Set<String>, _ words: String) -> Bool {
    words.split { !$0.isLetter }.contains { list.contains(String($0)) }
  }
}
