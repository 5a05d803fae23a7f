import FactModel
import Measures
import NameLists

// Years, decades, centuries, seasons and parts of years.
extension DateRule {
  /// “in 2019”, “(1949)”, “the 2012 election”, “1955–1957”; not “1709 schoolchildren”, “1600 Main
  /// Street”, “1,200”.
  func yearAlone(_ index: Int) -> Match? {
    guard let year = year(index), let date = PartialDate(year: year) else { return nil }
    let before = text.folded(index - 1)
    let next = text[index + 1]
    guard NumberWords.scales[text.folded(index + 1)] == nil, !isCount(index) else { return nil }
    if isFiscal(index) { return found(index..<index + 1, .fiscalYear(year)) }
    // “1445 AH” counts in years of another length.
    if next?.text == "AH" { return found(index..<index + 2, .other) }
    if DateWords.beforeYears.contains(before),
      !isCounted(next) || ["in", "since", "until", "(", "during"].contains(before)
    {
      return found(index..<index + 1, .stated(date))
    }
    let isRange = ["-", "–", "—", "and", "/"].contains(before) && self.year(index - 2) != nil
    guard isRange || isYear(year, index) else { return nil }
    var match = found(index..<index + 1, .stated(date))
    match.date { $0.isDoubtful = !isRange && isBehindName(index) }
    return match
  }

  private static let be = Words.set("was is were are")

  /// Whether four digits are a level, a time of the day, a number or a name by what stands around them:
  /// “rose to 1999”, “at 2030”, “Resolution 1701”, “between 1900 and 2100 protesters”.
  private func isCount(_ index: Int) -> Bool {
    let before = text.folded(index - 1)
    if before == "at" || Words.beforeNumbers.contains(before) { return true }
    // “Its population was 1960”; “the year was 1960”
    if Self.be.contains(before) { return text.folded(index - 2) != "year" }
    if before == "of", text[index - 1]?.beginsSentence == true,
      text.folded(index + 1).hasSuffix("ed")
    {
      return true
    }
    if isTitle(index) { return true }
    // “Of 1999 asked, 1950 agreed”
    if before == ",", text[index + 1]?.shape == .lower, text.folded(index + 1).hasSuffix("ed") {
      return true
    }
    if before == "the", DateWords.races.contains(text.folded(index - 2)),
      text[index + 1]?.isWord != true || Words.common.contains(text.folded(index + 1))
    {
      return true
    }
    // “won the 1500”, “The novel “1984””
    if before == "the" || ["“", "\"", "‘"].contains(before) {
      let next = text[index + 1]
      if before == "the" {
        let isOfTwo = ["and", "or", "to", "-", "–", "/"].contains(text.folded(index + 1))
        return
          !(isOfTwo || next?.isWord == true && !NumberWords.noUnits.contains(next?.folded ?? ""))
      }
      return ["”", "\"", "’"].contains(next?.text ?? "")
    }
    if before == "to" || before == "from", isLevel(index) { return true }
    return isCountOfTwo(index)
  }

  /// “Orwell’s 1984 was banned”; not “Orwell’s 1984 novel”, “Britain’s 1945 and 1950 elections”.
  private func isTitle(_ index: Int) -> Bool {
    guard text[index - 1]?.shape == .possessive else { return false }
    let next = text.folded(index + 1)
    if ["and", "or", "to", "-", "–", "/", ","].contains(next) { return year(index + 2) == nil }
    return text[index + 1]?.isWord != true || NumberWords.noUnits.contains(next)
  }

  private static let longestRise = 4

  /// “rose to 1999”, “fell from 2050 to 1990”; “rose from 1990 to 2000” may be years.
  private func isLevel(_ index: Int) -> Bool {
    let isRange =
      text.folded(index - 1) == "from" && text.folded(index + 1) == "to" && year(index + 2) != nil
      || text.folded(index - 3) == "from" && year(index - 2) != nil
    if isRange {
      let start = text.folded(index - 1) == "from" ? index : index - 2
      // Years go up.
      return (year(start) ?? 0) >= (year(start + 2) ?? 0)
    }
    return (max(0, index - Self.longestRise)..<index - 1).contains {
      ChangeWords.isDirection(text.folded($0)) && text[$0]?.beginsSentence != true
        && !["up", "down"].contains(text.folded($0))
    }
  }

  /// “between 1900 and 2100 protesters”, “from 1800 to 2000 metres”.
  private func isCountOfTwo(_ index: Int) -> Bool {
    var first = index
    if DateWords.betweenYears.contains(text.folded(index - 1)), year(index - 2) != nil {
      first -= 2
    }
    guard DateWords.betweenYears.contains(text.folded(first + 1)), year(first + 2) != nil,
      text.folded(first - 1) != "the", text[first - 1]?.shape != .possessive
    else { return false }
    let next = text[first + 3]
    // “From 1800 to 2000 were held.”
    if text[first - 1]?.beginsSentence == true, ["were", "are", "have"].contains(next?.folded) {
      return true
    }
    return isCounted(next) || next.map { UnitTable.measures($0.folded) != nil } == true
  }

  /// “Peugeot 2008”: the digits may belong to the name.
  private func isBehindName(_ index: Int) -> Bool {
    guard let before = text[index - 1], before.isCapital, !before.beginsSentence,
      Words.months[before.folded] == nil
    else { return false }
    return !DateWords.beforeYears.contains(before.folded)
  }

  /// Whether “fiscal” or “fiscal year” stands before a year.
  private func isFiscal(_ index: Int) -> Bool {
    switch text.folded(index - 1) {
    case "fiscal": true
    case "year": text.folded(index - 2) == "fiscal"
    default: false
    }
  }

  /// “FY2024”, “FY24”, “FY 2024”.
  func fiscalYear(_ index: Int) -> Match? {
    let word = text.folded(index)
    if word == "fy", let year = year(index + 1) {
      return found(index..<index + 2, .fiscalYear(year))
    }
    guard word.hasPrefix("fy"), word.count == 4 || word.count == 6,
      let number = Int(word.dropFirst(2)), number >= 0
    else { return nil }
    let year = word.count == 4 ? 2000 + number : number
    guard (1900...2100).contains(year) else { return nil }
    return found(index..<index + 1, .fiscalYear(year))
  }

  /// Whether four digits without a preposition are a year, by what stands around them.
  private func isYear(_ year: Int, _ index: Int) -> Bool {
    guard (1400...2100).contains(year) else { return false }
    let before = text[index - 1]
    if let before,
      CurrencyTable.sign(before.folded) != nil || DateWords.beforeNumbers.contains(before.folded)
    {
      return false
    }
    // A telephone number, a fraction, a version.
    if let before, ["-", "/", ".", ":"].contains(before.text), text[index]?.isSpaced == false {
      return false
    }
    guard let next = text[index + 1] else { return true }
    if ["%", "°"].contains(next.text) || UnitTable.measures(next.folded) != nil
      || CurrencyTable.named(next.folded) != nil
      || ClockTime.zones[next.folded] != nil || next.folded == "hours"
    {
      return false
    }
    if ["-", "/"].contains(next.text), !next.isSpaced, self.year(index + 2) == nil,
      text[index + 2]?.shape == .number, text.folded(index + 2).count != 2
    {
      return false
    }
    if next.isCapital, isStreet(index + 1) { return false }
    guard isCounted(next) else { return true }
    return text.folded(index - 1) == "the" && (1800...2100).contains(year)
  }

  /// Whether a noun in the plural follows, so that the number counts.
  private func isCounted(_ next: Token?) -> Bool {
    guard let next, next.shape == .lower, next.isSpaced else { return false }
    return CountedNoun.isPlural(next.folded) && !NumberWords.noUnits.contains(next.folded)
  }

  private func isStreet(_ index: Int) -> Bool {
    for place in index..<index + 4 {
      guard let token = text[place], token.isCapital || token.shape == .number else { return false }
      if DateWords.streets.contains(token.folded) { return true }
    }
    return false
  }

  private static let pivot = 30

  /// “in ’98”: of the last century, unless that would be before the years that are still remembered.
  func cutYear(_ index: Int) -> Match? {
    guard let token = text[index], token.text.count == 2, !token.isSpaced,
      let short = Int(token.text), ["’", "'", "‘"].contains(text.folded(index - 1)),
      text[index - 1]?.isSpaced == true,
      DateWords.beforeYears.contains(text.folded(index - 2))
    else { return nil }
    return found(index..<index + 1, .shortYear(short + (short < Self.pivot ? 2000 : 1900)))
  }

  /// “72” of “1871–72”.
  func shortYear(_ index: Int) -> Match? {
    guard let token = text[index], token.text.count == 2, let short = Int(token.text),
      ["-", "–", "/"].contains(text.folded(index - 1)), let first = year(index - 2),
      short > first % 100
    else { return nil }
    return found(index..<index + 1, .shortYear(first / 100 * 100 + short))
  }

  // MARK: - Decades and centuries

  static let decadeWords = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
  ]

  /// “the 1990s”, “mid-1980s”, “the 20s”, “the sixties”, “the 1600s” (a century).
  func decade(_ index: Int) -> Match? {
    guard let token = text[index], token.shape != .number || token.folded.utf8.last == 0x73
    else { return nil }
    var word = token.folded
    if word.hasPrefix("mid-") { word = String(word.dropFirst(4)) }
    // “the ’60s”
    let before = ["’", "'", "‘"].contains(text.folded(index - 1)) ? index - 2 : index - 1
    let isNamed =
      ["the", "early", "late", "mid", "later", "and", "mid-"].contains(text.folded(before))
      || word != token.folded
    if let decade = Self.decadeWords[word], isNamed,
      !["his", "her", "their"].contains(text.folded(index - 2))
    {
      return found(index..<index + 1, .shortDecade(decade))
    }
    guard word.hasSuffix("s"), let year = Int(word.dropLast()), year % 10 == 0 else { return nil }
    if (1000...2100).contains(year) {
      let isCentury = year % 100 == 0 && year < 1900
      return found(
        withQualifier(index)..<index + 1,
        isCentury ? .century(year / 100 + 1) : .decade(year)
      )
    }
    guard (10...90).contains(year), isNamed, text[index]?.shape == .number, !isWarmth(index) else {
      return nil
    }
    return found(index..<index + 1, .shortDecade(year))
  }

  private static let longestWarmth = 8

  /// Whether degrees are meant, as in “The temperature was in the 60s”.
  private func isWarmth(_ index: Int) -> Bool {
    (max(0, index - Self.longestWarmth)..<index).contains {
      DateWords.warmth.contains(text.folded($0))
    }
  }

  static let ordinalWords: [String: Int] = {
    var table = NumberWords.ordinals
    let more = [
      "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
      "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
    ]
    table.merge(more) { one, _ in one }
    return table
  }()

  /// “the 19th century”, “nineteenth-century”, “the late 20th century”.
  func century(_ index: Int) -> Match? {
    guard let token = text[index] else { return nil }
    let parts = Words.parts(token.folded)
    if parts.count > 1, parts.last == "century",
      let number = ordinal(parts.dropLast().joined(separator: "-"))
    {
      return found(index..<index + 1, .century(number))
    }
    guard let number = ordinal(token.folded) else { return nil }
    var next = index + 1
    if text.folded(next) == "-", text[next]?.isSpaced == false { next += 1 }
    guard ["century", "centuries"].contains(text.folded(next)) else {
      let isFirst =
        ["and", "to", "or"].contains(text.folded(next)) && ordinal(text.folded(next + 1)) != nil
        && ["century", "centuries"].contains(text.folded(next + 2))
      return isFirst ? found(index..<index + 1, .century(number)) : nil
    }
    return found(index..<next + 1, .century(number))
  }

  private func ordinal(_ word: String) -> Int? {
    guard let last = word.utf8.last, last > 0x39 else { return nil }
    if let number = Self.ordinalWords[word] { return number }
    guard ["st", "nd", "rd", "th"].contains(word.suffix(2)), let number = Int(word.dropLast(2)),
      (1...21).contains(number)
    else { return nil }
    return number
  }

  // MARK: - Seasons and parts of years

  static let seasons: [String: DateExpression.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
    "springtime": .spring, "summertime": .summer, "wintertime": .winter,
    "mid-summer": .summer, "midsummer": .summer, "mid-winter": .winter, "midwinter": .winter,
  ]

  /// “the summer of 1963”, “summer 2023”, “last winter”, “that spring”.
  func season(_ index: Int) -> Match? {
    guard let season = Self.seasons[text.folded(index)] else { return nil }
    let next =
      text.folded(index + 1) == "of" || text.folded(index + 1) == "," ? index + 2 : index + 1
    if let year = year(next) {
      // “the winter of 1776-77” begins in the year named first.
      return found(index..<next + 1, .season(season, year: year))
    }
    if let step = countedYear(index + 1) {
      var match = found(index..<index + 4, .season(season, year: nil))
      match.date { $0.step = step }
      return match
    }
    let before = text.folded(index - 1)
    guard
      DateWords.beforeSeasons.contains(before)
        || text[index]?.shape == .capital && text[index]?.beginsSentence == false
          && text[index + 1]?.isCapital == true && text.folded(index + 1) == "offensive",
      text.folded(index) != "fall"
        || ["last", "next", "early", "late", "this", "that", "in"].contains(before)
        || ["the"].contains(before) && text.folded(index + 1) != "of"
    else { return nil }
    // “the Winter Carnival”
    if text[index]?.shape == .capital, let next = text[index + 1], next.isCapital, next.isSpaced,
      !next.beginsSentence, next.folded != "offensive"
    {
      return nil
    }
    if text.folded(index) == "fall" || text.folded(index) == "spring",
      text.folded(index + 1) == "of" || text.folded(index + 1) == "in"
    {
      return nil
    }
    let step = ["last": -1, "this": 0, "next": 1][before]
    let start = step == nil && before != "that" ? index : index - 1
    var match = found(start..<index + 1, .season(season, year: nil))
    if before == "next" { match.date { $0.isAhead = true } }
    return match
  }

  /// “of last year”: years from publication's.
  private func countedYear(_ index: Int) -> Int? {
    guard text.folded(index) == "of", text.folded(index + 2) == "year" else { return nil }
    return ["last": -1, "this": 0, "next": 1][text.folded(index + 1)]
  }

  /// “1982 summer”.
  func yearAndSeason(_ index: Int) -> Match? {
    guard let year = year(index), let season = Self.seasons[text.folded(index + 1)],
      text.folded(index + 1) != "fall",
      !text.tokens[index + 1].isCapital
    else { return nil }
    return found(index..<index + 2, .season(season, year: year))
  }

  /// “the third quarter of 2023”, “the first half of 1990”, “the second half of the year”.
  func partOfYear(_ index: Int) -> Match? {
    let word = text.folded(index)
    // “Q3 2023”
    if word.count == 2, word.hasPrefix("q"), let number = Int(word.dropFirst()),
      (1...4).contains(number), text[index]?.isCapital == true
    {
      let stated = year(index + 1)
      return found(index..<index + (stated == nil ? 1 : 2), .part(number, of: 4, year: stated))
    }
    guard let number = NumberWords.ordinals[word] else { return nil }
    let count = ["quarter": 4, "half": 2][text.folded(index + 1)] ?? 0
    guard count > 0, number <= count else { return nil }
    let next = text.folded(index + 2) == "of" ? index + 3 : index + 2
    if let year = year(next) {
      return found(index..<next + 1, .part(number, of: count, year: year))
    }
    // “the third quarter of fiscal 2024” is no quarter of that year.
    if text.folded(next) == "fiscal" {
      let place = text.folded(next + 1) == "year" ? next + 2 : next + 1
      if year(place) != nil { return found(index..<place + 1, .other) }
    }
    if let step = countedYear(index + 2) {
      var match = found(index..<index + 5, .part(number, of: count, year: nil))
      match.date { $0.step = step }
      return match
    }
    if text.matches(["of", "the", "year"], at: index + 2) {
      return found(index..<index + 5, .part(number, of: count, year: nil))
    }
    return count == 4 && text.folded(index + 2) != "of"
      ? found(index..<index + 2, .part(number, of: 4, year: nil)) : nil
  }

  /// “early 2019”, “late in 1985”, “the end of 1958”, “the end of the year”.
  func partOfPeriod(_ index: Int) -> Match? {
    let word = text.folded(index)
    if let prefix = Self.portionPrefix(word), word.utf8.count == prefix.utf8.count + 4,
      let year = Int(word.dropFirst(prefix.count)), (1000...2199).contains(year),
      let date = PartialDate(year: year)
    {
      return found(index..<index + 1, .stated(date))
    }
    if ["early", "late", "mid", "mid-"].contains(word) {
      let place = text.folded(index + 1) == "in" ? index + 2 : index + 1
      if let year = year(place), let date = PartialDate(year: year) {
        return found(index..<place + 1, .stated(date))
      }
      return nil
    }
    guard ["end", "beginning", "start", "middle"].contains(word), text.folded(index + 1) == "of"
    else { return nil }
    var place = index + 2
    if let year = year(place), let date = PartialDate(year: year) {
      return found(index..<place + 1, .stated(date))
    }
    if month(place) != nil, let match = monthFirst(place) {
      return Match(index..<match.run.upperBound, match.kind, match.detail)
    }
    guard ["the", "this"].contains(text.folded(place)) else { return nil }
    place += 1
    switch text.folded(place) {
    case "year": return found(index..<place + 1, .counted(.year, 0))
    case "month": return found(index..<place + 1, .counted(.month, 0))
    default: return nil
    }
  }
}
