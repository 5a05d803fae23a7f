import FactModel
import Measures
import NameLists

/// Finds dates and times: stated ones, parts of years, weekdays, and times counted from publication or
/// from the date named before.
struct DateRule {
  let text: TokenText

  /// A way in which dates are written.
  struct Way: Sendable {
    let name: String
    /// A sentence that has one, and the words of it that are the date.
    let example: String
    let date: String
    /// The words that it begins with, in small letters.
    var words: @Sendable () -> Set<String> = { [] }
    let match: @Sendable (DateRule, Int) -> Match?
  }

  /// Ways that begin with a digit, and those that begin with a word; the first that fits wins.
  static let numeric: [Way] = [
    Way(name: "numbers", example: "It opened on 2024-01-30.", date: "2024-01-30") {
      $0.numericDate($1)
    },
    Way(name: "day and month", example: "It opened on 30 January 2024.", date: "30 January 2024") {
      $0.dayAndMonth($1)
    },
    Way(name: "first day of a range", example: "They met on 12–14 July 1950.", date: "12") {
      $0.firstDay($1)
    },
    Way(name: "second day of a range", example: "They met on April 13-15.", date: "15") {
      $0.secondDay($1)
    },
    Way(name: "century", example: "It dates from the 19th century.", date: "19th century") {
      $0.century($1)
    },
    Way(name: "year and season", example: "It began in the 1982 summer.", date: "1982 summer") {
      $0.yearAndSeason($1)
    },
    Way(name: "year", example: "He won the 2012 election.", date: "2012") { $0.yearAlone($1) },
    Way(name: "last two digits of a year", example: "It lasted from 1971–72.", date: "72") {
      $0.shortYear($1)
    },
    Way(name: "year without its century", example: "It opened in ’98.", date: "98") {
      $0.cutYear($1)
    },
    Way(name: "decade", example: "Prices doubled in the 1990s.", date: "1990s") { $0.decade($1) },
    Way(name: "day of a month", example: "They met on the 14th.", date: "14th") {
      $0.dayAlone($1)
    },
    Way(name: "clock", example: "It left at 14:30 on Monday.", date: "14:30") { $0.clock($1) },
    Way(name: "so long ago", example: "They met 3 weeks ago.", date: "3 weeks ago") {
      $0.timeAgo($1)
    },
  ]

  static let worded: [Way] = [
    Way(
      name: "part of a day",
      example: "It began on the morning of 29 April 1975.",
      date: "morning of 29 April 1975",
      words: { partsOfDay },
      match: { $0.partOfDay($1) }
    ),
    Way(
      name: "weekday of a month",
      example: "It opened on the last Sunday in March.",
      date: "last Sunday in March",
      words: { Set(places.keys) },
      match: { $0.weekdayOfMonth($1) }
    ),
    Way(
      name: "weekday",
      example: "They met last Monday.",
      date: "last Monday",
      words: { Set(Words.weekdays.keys.flatMap { [$0, String($0.prefix { $0 != "." })] }) },
      match: { $0.weekday($1) }
    ),
    Way(
      name: "holiday",
      example: "It closed on Christmas Day.",
      date: "Christmas Day",
      words: { Holiday.beginnings },
      match: { $0.holiday($1) }
    ),
    Way(
      name: "month first",
      example: "It opened on January 30, 2024.",
      date: "January 30, 2024",
      words: { Set(Words.months.keys) },
      match: { $0.monthFirst($1) }
    ),
    Way(
      name: "quarter or half",
      example: "It fell in the third quarter of 2023.",
      date: "third quarter of 2023",
      words: { Set(NumberWords.ordinals.keys).union(["q1", "q2", "q3", "q4"]) },
      match: { $0.partOfYear($1) }
    ),
    Way(name: "fiscal year", example: "It lost money in FY2024.", date: "FY2024") {
      $0.fiscalYear($1)
    },
    Way(
      name: "century in words",
      example: "It dates from the nineteenth century.",
      date: "nineteenth century",
      words: { Set(ordinalWords.keys) },
      match: { $0.century($1) }
    ),
    Way(
      name: "season",
      example: "It rained in the summer of 1963.",
      date: "summer of 1963",
      words: { Set(seasons.keys) },
      match: { $0.season($1) }
    ),
    Way(
      name: "decade in words",
      example: "It was made in the sixties.",
      date: "sixties",
      words: { Set(decadeWords.keys) },
      match: { $0.decade($1) }
    ),
    Way(
      name: "early or late in a year",
      example: "He left in late 2019.",
      date: "late 2019",
      words: { Words.set("early late mid end beginning start middle") },
      match: { $0.partOfPeriod($1) }
    ),
    Way(
      name: "named day",
      example: "It opened yesterday.",
      date: "yesterday",
      words: { Words.set("yesterday today tonight tomorrow midnight noon the that") },
      match: { $0.named($1) }
    ),
    Way(
      name: "the same, the next",
      example: "He left the next day.",
      date: "the next day",
      words: { ["the", "later"] },
      match: { $0.shifted($1) }
    ),
    Way(
      name: "last, this, next",
      example: "They met last week.",
      date: "last week",
      words: { Words.set("earlier later early late the").union(steps.keys).union(shifts.keys) },
      match: { $0.counted($1) }
    ),
    Way(
      name: "in so long",
      example: "It will open in two weeks.",
      date: "in two weeks",
      words: { ["in"] },
      match: { $0.timeAhead($1) }
    ),
    Way(
      name: "hedged",
      example: "It ended nearly five years ago.",
      date: "nearly five years ago",
      words: { Set(NumberWords.hedges.firstWords) },
      match: { $0.hedged($1) }
    ),
    Way(
      name: "so long ago, later or earlier",
      example: "They met three weeks ago.",
      date: "three weeks ago",
      words: { Words.set("a an one several few many").union(NumberWords.values.keys) },
      match: { $0.timeAgo($1) }
    ),
  ]

  // Without their names and examples, which are copied else wherever one is tried.
  private static let numericMatches = numeric.map(\.match)
  private static let wordedMatches = worded.map(\.match)

  private static let beforeChrist = Words.set("bc bce b.c. b.c.e. b.c.e")

  /// “400 BC”, “the 5th century BC”; nil of what is no year before Christ.
  private func beforeChrist(_ index: Int, _ end: Int) -> Match? {
    guard text[end]?.isCapital == true, Self.beforeChrist.contains(text.folded(end)) else {
      return nil
    }
    var match = found(index..<end + 1, .other)
    match.date { $0.isBeforeChrist = true }
    return match
  }

  func match(at index: Int) -> Match? {
    guard text.uses(index).contains(.date) || text[index]?.shape == .number,
      let token = text[index]
    else { return nil }
    if token.shape == .number, Int(token.text) != nil, let match = beforeChrist(index, index + 1) {
      return match
    }
    let ways = ways(token)
    let matches = token.shape == .number ? Self.numericMatches : Self.wordedMatches
    for (place, find) in matches.enumerated() where ways & 1 << place != 0 {
      guard var match = find(self, index) else { continue }
      guard case .date(var expression) = match.detail else { return match }
      if expression.isStated, let before = beforeChrist(index, match.run.upperBound) {
        return before
      }
      let cues = DateCues(text: text)
      // “The hearing scheduled for last Thursday” is over, whatever was to come.
      if !expression.isStated, !expression.isAhead, !expression.isWhole {
        let time = cues.time(match.run)
        expression.isAhead = time == .ahead
        expression.isUnclear = time == .unclear && expression.isOfOneDay
      }
      if case .season = expression.form {
        expression.isUnclear = SouthernSeasons(text: text).names(around: index)
      }
      expression.isAside = cues.isAside(match.run)
      expression.portion = portion(match.run)
      match.detail = .date(expression)
      // “8 p.m. EST”
      let zone = text[match.run.upperBound]
      if expression.form == .clock, zone?.shape == .upper,
        ClockTime.zones[zone?.folded ?? ""] != nil
      {
        match.run = match.run.lowerBound..<match.run.upperBound + 1
      }
      return match
    }
    return nil
  }

  /// The ways that begin with a word, as bits: most words are passed over.
  static let waysByWord = worded.enumerated().reduce(into: [String: Int]()) { table, way in
    for word in way.element.words() { table[word, default: 0] |= 1 << way.offset }
  }

  /// Whether a word is a date, or a part of one, by how it is joined: “mid-May”, “nineteenth-century”, “FY24”.
  static func isJoined(_ word: String) -> Bool {
    word.utf8.contains(0x2D) && (portionPrefix(word) != nil || word.hasSuffix("-century"))
      || word.utf8.first == 0x66 && word.hasPrefix("fy")
  }

  /// The ways that may begin with a token, as bits.
  private func ways(_ token: Token) -> Int {
    token.shape == .number || Self.isJoined(token.folded) ? ~0 : Self.waysByWord[token.folded] ?? 0
  }

  private static let portions: [String: DateExpression.Portion] = [
    "early": .early, "beginning": .early, "start": .early, "mid": .middle, "middle": .middle,
    "late": .late, "end": .late,
  ]

  /// What is joined to a date by a hyphen: the `mid-` of “mid-May”, “mid-1987”.
  static func portionPrefix(_ word: String) -> String? {
    ["mid-", "early-", "late-"].first { word.hasPrefix($0) }
  }

  /// “early”, “mid-”, “the end of” at the beginning of a date, or before it.
  private func portion(_ run: Range<Int>) -> DateExpression.Portion? {
    if let prefix = Self.portionPrefix(text.folded(run.lowerBound)) {
      return Self.portions[String(prefix.dropLast())]
    }
    if let portion = Self.portions[text.folded(run.lowerBound)] { return portion }
    let before = text.folded(run.lowerBound - 1)
    return ["early", "late", "mid"].contains(before) ? Self.portions[before] : nil
  }

  func found(_ run: Range<Int>, _ form: DateExpression.Form, weekday: Int? = nil) -> Match {
    Match(run, .date, .date(DateExpression(form, weekday: weekday)))
  }

  /// “nearly five years ago”, “around midnight”.
  func hedged(_ index: Int) -> Match? {
    guard let end = text.end(of: NumberWords.hedges, at: index),
      let match = timeAgo(end) ?? named(end)
    else { return nil }
    return Match(index..<match.run.upperBound, match.kind, match.detail)
  }
}
