package import FactModel

/// A figure, date or time of a text as it is compared with another one.
package struct Figure: Sendable {
  /// What is said: how much of what, when, how old.
  package enum Amount: Sendable {
    /// So much of a measure; more than one measure where the word has several senses (“pounds”).
    case quantity(ValueSet, [Measure])
    /// “third”, “3rd”
    case ordinal(Int)
    /// “52 to 48”, “3–1”
    case score(Double, Double)
    /// An age, in months.
    case age(ValueSet)
    case clock(ClockTime)
    /// The days of a date; `isBirth`: somebody was born on it.
    case days(ClosedRange<CivilDay>, isBirth: Bool)
    /// A date whose days are not known.
    case openDate
  }

  /// Whether a figure is a level or says by how much something went up or down.
  package enum Change: Sendable {
    case level
    case up
    case down
  }

  /// In code points of the text.
  package var range: Range<Int>
  package var amount: Amount
  package var change = Change.level
  /// The word that says so, in small letters: “fell”, “loss”.
  package var turn = ""
  /// Whether it says which are meant, and not about how many there are: “children under 5”, “a fine of up to $50”.
  package var isLimit = false
  /// What it is a figure for each of.
  package var rate: FigureRate?
  package var counted = CountedThing()
  /// The days of a date where day and month may change places: `3/4/2024`.
  package var otherDays: ClosedRange<CivilDay>?
  /// The arithmetic, where it is not stated and follows from two others; else empty.
  package var workedOut = ""
  /// What its sentence says besides it.
  package var setting = FigureSetting()

  package init(range: Range<Int>, amount: Amount) {
    self.range = range
    self.amount = amount
  }
}

/// “a year”, “per person”, “per 100,000 residents”.
package struct FigureRate: Sendable, Equatable {
  /// The dimension of what it is per: `month`, `time`, or the singular of what is counted.
  package var dimension: String
  /// So many of its base unit.
  package var count: Double

  package init(dimension: String, count: Double) {
    self.dimension = dimension
    self.count = count
  }
}

/// What the words around a figure say that is counted.
package struct CountedThing: Sendable, Equatable {
  /// The noun in the singular; empty where the text does not say.
  package var noun = ""
  /// The words between the number and the noun.
  package var modifiers: Set<String> = []
  /// What happened to them: `killed`, `injured`.
  package var event = ""
  /// Where or when, as “in Spain” and “in 2022” behind the noun.
  package var qualifier = ""

  package init() {}
}
