import FactModel
import NameLists
import OrderedJSON

// Weekdays, and days with a name.
extension DateRule {
  /// `Monday`, `last Monday`, `Monday, 29 January`; those of every week name no day.
  func weekday(_ index: Int) -> Match? {
    guard let token = text[index], token.isCapital,
      let weekday = Words.weekdays[token.folded] ?? shortWeekday(index)
    else { return nil }
    var next = text.folded(index + 1) == "," ? index + 2 : index + 1
    // “Monday the 14th of February”
    if text.folded(next) == "the", text[next + 1]?.shape == .number { next += 1 }
    let date =
      text[next]?.shape == .number ? numericDate(next) ?? dayAndMonth(next) : monthFirst(next)
    if let date, !endsRange(index), case .date(var expression) = date.detail, expression.form.hasDay
    {
      expression.weekday = weekday
      return Match(index..<date.run.upperBound, .date, .date(expression))
    }
    // “The Tuesday Club”
    if text.folded(index - 1) == "the", let next = text[index + 1], next.isCapital, next.isSpaced,
      !next.beginsSentence, month(index + 1) == nil
    {
      return nil
    }
    if let counted = countedWeekday(index, weekday) { return counted }
    var start = ["last", "next", "this"].contains(text.folded(index - 1)) ? index - 1 : index
    let direction = ["coming": 1, "past": -1][text.folded(index - 1)]
    if direction != nil, ["this", "the"].contains(text.folded(index - 2)) { start = index - 2 }
    if isHabitual(start, index) { return found(start..<index + 1, .other, weekday: weekday) }
    var match = found(start..<index + 1, .weekday, weekday: weekday)
    if text.folded(start) == "next" || start < index && direction == 1 {
      match.date { $0.isAhead = true }
    }
    // “last Wednesday” is not today.
    if start < index, text.folded(start) == "last" || direction == -1 {
      match.date { $0.isWhole = true }
    }
    return match
  }

  /// “Mon 14 Feb 2024”: cut short, and no word, only before a day.
  private func shortWeekday(_ index: Int) -> Int? {
    let next = text.folded(index + 1) == "," ? index + 2 : index + 1
    guard
      day(next) != nil && month(next + 1) != nil || month(next) != nil && day(next + 1) != nil
    else { return nil }
    return Words.weekdays[text.folded(index) + "."]
  }

  /// “Monday to Friday, 3 June to 9 August”: the last weekday of those between is not the one of the day behind.
  private func endsRange(_ index: Int) -> Bool {
    ["to", "-", "–", "through", "and", "until"].contains(text.folded(index - 1))
      && Words.weekdays[text.folded(index - 2)] != nil
  }

  /// Weekdays that are not the next or the last one: “the Friday before last”, “Friday week”, “a week on
  /// Friday”, “Tuesday last week”, “the following Friday”.
  private func countedWeekday(_ index: Int, _ weekday: Int) -> Match? {
    let (next, before) = (text.folded(index + 1), text.folded(index - 1))
    if next == "before", text.folded(index + 2) == "last" {
      return ofOtherWeek(index..<index + 3, weekday, weeks: -1)
    }
    if next == "after", text.folded(index + 2) == "next" {
      return ofOtherWeek(index..<index + 3, weekday, weeks: 1)
    }
    if let weeks = Self.spans[next], text[index + 1]?.isSpaced == true {
      return ofOtherWeek(index..<index + 2, weekday, weeks: weeks)
    }
    if before == "on",
      let weeks = Self.spans[text.folded(index - 2)]
        ?? (text.folded(index - 2) == "weeks" ? 2 : nil),
      ["a", "two"].contains(text.folded(index - 3))
    {
      return ofOtherWeek(index - 3..<index + 1, weekday, weeks: weeks)
    }
    if let week = ofNamedWeek(index, weekday) { return week }
    // “on Tuesday last”
    if next == "last", before == "on", text[index + 2]?.isWord != true {
      var match = found(index..<index + 2, .weekday, weekday: weekday)
      match.date { $0.isWhole = true }
      return match
    }
    // Not “following Friday’s vote”, which is behind it.
    let isFollowing =
      ["following", "previous", "preceding"].contains(before)
      && ["the", "that"].contains(text.folded(index - 2))
    return isFollowing ? found(index - 1..<index + 1, .other) : nil
  }

  private static let spans = ["week": 1, "fortnight": 2]

  private func ofOtherWeek(_ run: Range<Int>, _ weekday: Int, weeks: Int) -> Match {
    var match = found(run, .weekday, weekday: weekday)
    match.date {
      $0.weeks = weeks
      $0.isAhead = weeks > 0
      $0.isWhole = weeks < 0
    }
    return match
  }

  /// “Tuesday last week”, “Tuesday of this week”.
  private func ofNamedWeek(_ index: Int, _ weekday: Int) -> Match? {
    let step = text.folded(index + 1) == "of" ? index + 2 : index + 1
    guard let week = ["last": -1, "this": 0, "next": 1][text.folded(step)],
      text.folded(step + 1) == "week", text[step + 2]?.shape != .possessive
    else { return nil }
    var match = found(index..<step + 2, .weekday, weekday: weekday)
    match.date {
      $0.week = week
      $0.isAhead = week > 0
    }
    return match
  }

  static let places = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
  ]

  /// “the last Sunday in March”, “the first Monday of May 2023”; “the first Tuesday after …” names no day.
  func weekdayOfMonth(_ index: Int) -> Match? {
    let day = index + 1
    guard let number = Self.places[text.folded(index)], text.folded(index - 1) == "the",
      text[day]?.shape == .capital, let weekday = Words.weekdays[text.folded(day)]
    else { return nil }
    if text.folded(day + 1) == "after" { return found(index..<day + 1, .other) }
    guard ["in", "of"].contains(text.folded(day + 1)), let month = month(day + 2) else {
      return nil
    }
    let behind = text.folded(day + 3) == "," ? day + 4 : day + 3
    let year = year(behind)
    return found(
      index..<(year == nil ? day + 3 : behind + 1),
      .weekdayOfMonth(number, month: month, year: year),
      weekday: weekday
    )
  }

  /// “every Friday”, “on a Monday”, “per week on Thursday”, “Friday and holiday evenings”,
  /// “Monday–Friday”, “Saturday Morning Breakfast Cereal”.
  private func isHabitual(_ start: Int, _ index: Int) -> Bool {
    if ["every", "each", "a", "per", "any", "most"].contains(text.folded(start - 1)) {
      return true
    }
    if text.matches(["per", "week", "on"], at: start - 3)
      || text.matches(["a", "week", "on"], at: start - 3)
    {
      return true
    }
    if ["-", "–", "through"].contains(text.folded(index + 1)),
      Words.weekdays[text.folded(index + 2)] != nil
    {
      return true
    }
    if ["-", "–", "through"].contains(text.folded(start - 1)),
      Words.weekdays[text.folded(start - 2)] != nil
    {
      return true
    }
    // “open Monday to Friday”
    if text.folded(index + 1) == "to", Words.weekdays[text.folded(index + 2)] != nil,
      DateWords.opening.contains(text.folded(index - 1))
    {
      return true
    }
    if text.folded(index - 1) == "to", Words.weekdays[text.folded(index - 2)] != nil,
      DateWords.opening.contains(text.folded(index - 3))
    {
      return true
    }
    if let next = text[index + 1], next.isCapital, next.isSpaced, month(index + 1) == nil,
      text[index + 2]?.isCapital == true, text[index + 2]?.isSpaced == true
    {
      return true
    }
    return false
  }

  /// “Christmas Day”, “Thanksgiving 2023”; “Christmas” by itself only behind a preposition.
  func holiday(_ index: Int) -> Match? {
    guard text[index]?.isCapital == true, Holiday.beginnings.contains(text.folded(index)) else {
      return nil
    }
    for end in (index + 1...index + Self.mostHolidayWords).reversed() where end <= text.count {
      let words = holidayWords(index..<end)
      guard let holiday = Holiday.named(words) else { continue }
      let next = [",", "of", "in"].contains(text.folded(end)) ? end + 1 : end
      if let year = year(next) { return found(index..<next + 1, .holiday(holiday, year: year)) }
      guard end > index + 1 || DateWords.beforeHolidays.contains(text.folded(index - 1)),
        end > index + 1 || text[end]?.isCapital != true
      else { return nil }
      return found(index..<end, .holiday(holiday, year: nil))
    }
    return nil
  }

  private static let mostHolidayWords = 4

  /// The words with straight apostrophes; `’s` is a token of its own.
  private func holidayWords(_ run: Range<Int>) -> String {
    run.reduce(into: "") { words, place in
      if place > run.lowerBound, text[place]?.shape != .possessive { words += " " }
      words += text.folded(place).replacingOccurrences(of: "’", with: "'")
    }
  }

  func named(_ index: Int) -> Match? {
    switch text.folded(index) {
    case "yesterday": found(index..<index + 1, .counted(.day, -1))
    // “tomorrow week”
    case "today" where text.folded(index + 1) == "week":
      found(index..<index + 2, .counted(.day, 7))
    case "today": found(index..<index + 1, isNowadays(index) ? .other : .counted(.day, 0))
    case "tonight": found(index..<index + 1, .counted(.day, 0))
    case "tomorrow" where text.folded(index + 1) == "week":
      found(index..<index + 2, .counted(.day, 8))
    case "tomorrow": found(index..<index + 1, .counted(.day, 1))
    case "midnight", "noon": found(index..<index + 1, .clock)
    case "the" where text.matches(["day", "before", "yesterday"], at: index + 1):
      found(index..<index + 4, .counted(.day, -2))
    case "the" where text.matches(["day", "after", "tomorrow"], at: index + 1):
      found(index..<index + 4, .counted(.day, 2))
    case "that" where isTimeOfBefore(index): timeOfBefore(index)
    case "the" where text.folded(index + 1) == "weekend" && beyond(index + 2) == nil:
      found(
        index..<index + 2,
        DateWords.beforeWeekend.contains(text.folded(index - 1)) ? .counted(.weekend, 0) : .other
      )
    default: nil
    }
  }

  /// Whether “today” is these times and not the day.
  private func isNowadays(_ index: Int) -> Bool {
    if DateWords.nowadays.contains(text.folded(index - 1))
      || ["as", "than"].contains(text.folded(index + 1))
    {
      return true
    }
    guard text[index]?.beginsSentence == true else { return false }
    for place in index + 1..<min(text.count, index + 25) {
      guard text[place]?.beginsSentence != true else { break }
      if Words.speech.contains(text.folded(place))
        || ["will", "was", "were"].contains(text.folded(place))
      {
        return false
      }
    }
    return true
  }

  /// “that evening”, “that year”; not “said that day care …”.
  private func isTimeOfBefore(_ index: Int) -> Bool {
    let place = text.folded(index + 1) == "same" ? index + 2 : index + 1
    let unit = text.folded(place)
    guard Self.units[unit] != nil || DateWords.otherUnits.contains(unit) else { return false }
    guard !unit.hasSuffix("s"), !Words.speech.contains(text.folded(index - 1)) else { return false }
    return text[place + 1]?.shape != .lower
      || ["of", "in", "he", "she", "they", "it", "the", "when", "was", "by", "with"].contains(
        text.folded(place + 1)
      )
      || text[place + 1]?.shape == .possessive
  }

  private func timeOfBefore(_ index: Int) -> Match {
    let place = text.folded(index + 1) == "same" ? index + 2 : index + 1
    let word = text.folded(place)
    if let season = Self.seasons[word] {
      var match = found(index..<place + 1, .season(season, year: nil))
      match.date { $0.isOfNamedYear = true }
      return match
    }
    let unit =
      Self.units[word]
      ?? (["morning", "afternoon", "evening", "night"].contains(word) ? .day : nil)
    return found(index..<place + 1, unit.map { DateExpression.Form.shifted($0, 0) } ?? .other)
  }
}
