/// Words around a figure that say which way it went, which are meant, what happened to them.
package enum FigureWords {
  // MARK: - Up and down

  /// What a figure may be of and a change at once: “a loss of 12”.
  package static let results = ChangeWords.levels.union(["loss", "losses"])
  /// What may stand between one of them and its figure.
  package static let betweenLevel = Words.set(
    "was is were are of at stood came in to reached hit totalled totaled a the an"
  )
  /// A change by its name, and what may stand between it and how much it was: “growth was 3 percent”.
  package static let changes = Words.set(
    "growth rise increase gain fall drop decline decrease reduction"
  )
  package static let betweenName = betweenChange.union(["was", "is", "were"])
  package static let betweenResult = betweenLevel.union(betweenChange)
  package static let betweenChange = Words.set(
    "by of another a further some as much many nearly almost about around approximately roughly just over under more than least at only sharply slightly steadily an"
  )
  package static let upsBehind = Words.set(
    "higher up rise increase gain growth jump surge more hike gained profit surplus"
  )
  package static let downsBehind = Words.set(
    "lower down fall drop decrease decline cut loss reduction less fewer dip slump lost deficit"
  )

  // MARK: - Two values of one change

  /// Words that say that something got another value, besides those that say which way it went.
  package static let moves = Words.set(
    "went moved goes changed slowed accelerated doubled tripled trebled quadrupled halved"
  )
  /// Verbs behind which “up to” is no limit.
  package static let moving = Words.set(
    "go goes going gone went move moves moving moved creep crept shoot shot climb climbs climbed"
  )
  /// What stands before the earlier of two values, behind the later: “5.1 percent, compared with 5.3 percent”.
  package static let beforeEarlier: [[String]] = [
    ["compared", "with"], ["compared", "to"], ["as", "against"], ["after"], ["against"], ["versus"],
    ["than"], ["up", "on"], ["down", "on"], ["following"],
  ]

  // MARK: - How far apart, and which are meant

  package static let apartBehind = Words.set(
    "hotter warmer colder cooler higher lower above below over under more less apart difference gap"
  )
  package static let apartBefore = Words.set(
    "gap difference differ differed differs apart by within"
  )
  /// What a bound may be of that says what is allowed: “a fine of up to $50”.
  package static let mostAllowed = Words.set(
    "fine fines penalty penalties sentence sentences limit limits cap"
  )

  // MARK: - What happened to them

  /// Events that exclude each other for one person or thing, by their words.
  package static let eventByWord: [String: String] = {
    var table: [String: String] = [:]
    for entry in events {
      for word in entry.words.split(separator: " ") { table[String(word)] = entry.event }
    }
    return table
  }()

  private static let events: [(event: String, words: String)] = [
    ("killed", "killed kill kills died die dies dead deaths death fatalities slain drowned"),
    ("injured", "injured injuries wounded hurt hospitalised hospitalized"),
    ("missing", "missing unaccounted"),
    ("arrested", "arrested arrest arrests detained jailed imprisoned"),
    ("freed", "freed released"),
    ("rescued", "rescued saved"),
    ("displaced", "displaced evacuated evacuees"),
    ("infected", "infected cases"),
    ("recovered", "recovered"),
    ("hired", "hired"),
    ("dismissed", "sacked dismissed fired"),
    ("for", "for favour favor backed supported"),
    ("against", "against opposed objected rejected"),
  ]

  /// Nouns for such an event.
  package static let eventNouns = Words.set("arrest death fatality injury rescue dismissal")

  /// Words that say of a number that so many are lost: “350 jobs are to go”.
  package static let gone = Words.set(
    "lay lays laid layoff layoffs go going gone risk redundant redundancies sacked dismissed axed loss losses"
  )

  // MARK: - What is counted

  /// Words behind a number that are no noun of what it counts.
  package static let noNouns = Words.set(
    """
    per each every annually survived died voted said agreed marched burned was were is are had have has
    came went left arrived joined attended gathered protested took made lost won began ended fell rose
    remained live lived work worked took part showed will would could can may might must should did do
    got today yesterday tomorrow now then here there again overall instead last next this earlier
    """
  )
}
