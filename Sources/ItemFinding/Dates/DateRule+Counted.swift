import FactModel
import NameLists
import OrderedJSON

// Weekdays, days with a name, and times counted from publication or from the date before.
extension DateRule {
  // MARK: - Times of the day

  /// A time of the day, as in `14:30` and `3 pm`.
  func clock(_ index: Int) -> Match? {
    if text.folded(index + 1) == ":", text[index + 2]?.isSpaced == false,
      let minute = Int(text.folded(index + 2)), text.folded(index + 2).count == 2, minute < 60,
      let hour = Int(text.folded(index)), hour < 25
    {
      return found(index..<(halfDayEnd(index + 3) ?? index + 3), .clock)
    }
    guard Int(text.folded(index)) != nil || Double(text.folded(index)) != nil,
      let end = halfDayEnd(index + 1)
    else { return nil }
    return found(index..<end, .clock)
  }

  func halfDayEnd(_ index: Int) -> Int? {
    if ["am", "pm", "a.m.", "p.m.", "gmt", "utc", "o'clock"].contains(text.folded(index)) {
      return index + 1
    }
    let letters = [text.folded(index), text.folded(index + 1), text.folded(index + 2)]
    guard letters == ["a", ".", "m"] || letters == ["p", ".", "m"] else { return nil }
    return text.folded(index + 3) == "." ? index + 4 : index + 3
  }

  private static let partsOfDay = Words.set("morning afternoon evening night dawn dusk")

  /// “the morning of 29 April 1975”.
  func partOfDay(_ index: Int) -> Match? {
    guard Self.partsOfDay.contains(text.folded(index)), text.folded(index + 1) == "of",
      let match = text[index + 2]?.shape == .number
        ? dayAndMonth(index + 2) : monthFirst(index + 2),
      case .date(let expression) = match.detail, expression.form.hasDay
    else { return nil }
    return Match(index..<match.run.upperBound, .date, match.detail)
  }

  // MARK: - Weekdays and named days

  /// `Monday`, `last Monday`, `Monday, 29 January`; those of every week name no day.
  func weekday(_ index: Int) -> Match? {
    guard let token = text[index], token.isCapital,
      let weekday = Words.weekdays[token.folded] ?? shortWeekday(index)
    else { return nil }
    let next = text.folded(index + 1) == "," ? index + 2 : index + 1
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
    if let open = countedWeekday(index, weekday) { return open }
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
  /// Friday”, “the following Friday”.
  private func countedWeekday(_ index: Int, _ weekday: Int) -> Match? {
    let (next, before) = (text.folded(index + 1), text.folded(index - 1))
    if ["before", "after"].contains(next), ["last", "next"].contains(text.folded(index + 2)) {
      return found(index..<index + 3, .other, weekday: weekday)
    }
    if ["week", "fortnight"].contains(next), text[index + 1]?.isSpaced == true {
      return found(index..<index + 2, .other, weekday: weekday)
    }
    if before == "on", ["a", "two"].contains(text.folded(index - 3)),
      ["week", "weeks", "fortnight"].contains(text.folded(index - 2))
    {
      return found(index - 3..<index + 1, .other, weekday: weekday)
    }
    // Not “following Friday’s vote”, which is behind it.
    let isFollowing =
      ["following", "previous", "preceding"].contains(before)
      && ["the", "that"].contains(text.folded(index - 2))
    return isFollowing ? found(index - 1..<index + 1, .other, weekday: weekday) : nil
  }

  private static let places = [
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

  private static let opening = Words.set("open opens daily hours available weekdays closed")

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
      Self.opening.contains(text.folded(index - 1))
    {
      return true
    }
    if text.folded(index - 1) == "to", Words.weekdays[text.folded(index - 2)] != nil,
      Self.opening.contains(text.folded(index - 3))
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
      guard end > index + 1 || Self.beforeHolidays.contains(text.folded(index - 1)),
        end > index + 1 || text[end]?.isCapital != true
      else { return nil }
      return found(index..<end, .holiday(holiday, year: nil))
    }
    return nil
  }

  private static let mostHolidayWords = 4
  private static let beforeHolidays = Words.set("on at last this next by before after until")

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
    case "the" where text.folded(index + 1) == "weekend":
      found(
        index..<index + 2,
        Self.beforeWeekend.contains(text.folded(index - 1)) ? .counted(.weekend, 0) : .other
      )
    default: nil
    }
  }

  private static let beforeWeekend = Words.set("over throughout during at this")
  private static let nowadays = Words.set(
    "known still continues own alive working what than as even here that visible available lives until"
  )

  /// Whether “today” is these times and not the day.
  private func isNowadays(_ index: Int) -> Bool {
    if Self.nowadays.contains(text.folded(index - 1))
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
    guard Self.units[unit] != nil || Self.otherUnits.contains(unit) else { return false }
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
    let unit =
      Self.units[word]
      ?? (["morning", "afternoon", "evening", "night"].contains(word) ? .day : nil)
    return found(index..<place + 1, unit.map { DateExpression.Form.shifted($0, 0) } ?? .other)
  }

  // MARK: - Counted times

  static let units: [String: DateExpression.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "weekend": .weekend,
    "month": .month, "months": .month, "year": .year, "years": .year, "decade": .decade,
    "decades": .decade,
  ]
  static let otherUnits = Words.set(
    """
    morning afternoon evening night spring summer autumn fall winter quarter century season hour
    hours minute minutes session term
    """
  )

  private static let steps = [
    "last": -1, "this": 0, "next": 1, "past": -1, "coming": 1,
  ]
  private static let shifts = [
    "same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1,
  ]

  /// “the next day”, “the same year”, “the following month”, “the year before”, “later that year”.
  func shifted(_ index: Int) -> Match? {
    if text.folded(index) == "the" {
      let unit = text.folded(index + 1)
      if let unit = Self.units[unit], ["before", "after"].contains(text.folded(index + 2)),
        !text.tokens[index + 1].text.hasSuffix("s"),
        text[index + 3]?.isWord != true || text[index + 3]?.beginsSentence == true
      {
        return found(index..<index + 3, .shifted(unit, text.folded(index + 2) == "before" ? -1 : 1))
      }
      guard let step = Self.shifts[unit] else { return nil }
      var place = index + 2
      // “the next five years” runs on.
      if smallNumber(place) != nil { return nil }
      let word = text.folded(place)
      if let unit = Self.units[word], !word.hasSuffix("s") {
        return found(index..<place + 1, .shifted(unit, step))
      }
      if ["morning", "afternoon", "evening", "night"].contains(word) {
        place += 1
        return found(index..<place, .shifted(.day, step))
      }
      return nil
    }
    // “later that year”, “later in the year”
    if text.folded(index) == "later", text.folded(index + 1) == "in",
      text.matches(["the", "year"], at: index + 2)
    {
      return found(index..<index + 4, .shifted(.year, 0))
    }
    return nil
  }

  /// `last week`, `this month`, `earlier this year`, `the past two years`.
  func counted(_ index: Int) -> Match? {
    var next = index
    let isPart = ["earlier", "later", "early", "late"].contains(text.folded(next))
    if isPart { next += 1 }
    if text.folded(next) == "the" { next += 1 }
    if text.folded(next) == "this", ["past", "coming"].contains(text.folded(next + 1)) {
      next += 1
    }
    let word = text.folded(next)
    guard let step = Self.steps[word] ?? Self.shifts[word],
      !(text.folded(next - 1) == "the" && word == "this")
    else { return nil }
    let needsArticle = ["previous", "following", "preceding", "past", "coming", "same"].contains(
      word
    )
    guard !needsArticle || ["the", "this"].contains(text.folded(next - 1)) else { return nil }
    var unitPlace = next + 1
    var count = 1
    if let number = smallNumber(unitPlace), Self.units[text.folded(unitPlace + 1)] != nil {
      count = number
      unitPlace += 1
    }
    // “last fiscal year”: which one it was, nobody says.
    if ["fiscal", "financial"].contains(text.folded(unitPlace)),
      text.folded(unitPlace + 1) == "year"
    {
      return found(index..<unitPlace + 2, .other)
    }
    let run = index..<unitPlace + 1
    if Self.otherUnits.contains(text.folded(unitPlace)) {
      let isNight =
        step == -1 && word == "last" && ["night", "evening"].contains(text.folded(unitPlace))
      let isToday =
        word == "this" && ["morning", "afternoon", "evening"].contains(text.folded(unitPlace))
      return found(run, isNight ? .counted(.day, -1) : isToday ? .counted(.day, 0) : .other)
    }
    guard let unit = Self.units[text.folded(unitPlace)],
      count > 1 || !text.folded(unitPlace).hasSuffix("s")
    else { return nil }
    guard !needsArticle || word == "past" || word == "coming" else { return found(run, .other) }
    // “the past two years” run up to publication, “the past week” is the last one.
    let isSpan =
      count > 1 || word == "past" && unit == .decade
      || text.folded(next - 1) == "the" && word != "past"
    var match = found(run, isSpan ? .other : .counted(unit, step))
    if isPart, step == 0 { match.date { $0.isPartBefore = text.folded(index).hasPrefix("earl") } }
    // “last year in March”
    if unit == .year, step != 0, !isSpan, !isPart, text.folded(run.upperBound) == "in",
      let month = month(run.upperBound + 1), text[run.upperBound + 2]?.shape != .number
    {
      return found(run.lowerBound..<run.upperBound + 2, .month(month + 12 * step))
    }
    if step > 0 { match.date { $0.isAhead = true } }
    return match
  }

  /// `two years ago`, `a week earlier`, `six days later`.
  func timeAgo(_ index: Int) -> Match? {
    var place = index
    var count: Int?
    if let number = smallNumber(place) {
      count = number
    } else if ["a", "an", "one"].contains(text.folded(place)) {
      count = 1
    } else if !["several", "few", "many"].contains(text.folded(place)) {
      return nil
    }
    place += 1
    let unit = Self.units[text.folded(place)]
    guard unit != nil || Self.otherUnits.contains(text.folded(place)) else { return nil }
    place += 1
    let word = text.folded(place)
    // “three weeks from Monday”
    if word == "from",
      Self.counting[text.folded(place + 1)] != nil
        || Words.weekdays[text.folded(place + 1)] != nil
    {
      return from(index..<place + 2, unit, count)
    }
    guard ["ago", "earlier", "later", "before", "after", "afterwards"].contains(word) else {
      return nil
    }
    let run = index..<place + 1
    guard let unit, let count else { return found(run, .other) }
    switch word {
    // “a decade ago” is ten years ago, and no decade of the calendar.
    case "ago" where unit == .decade: return found(run, .counted(.year, -count * 10))
    case "ago": return found(run, .counted(unit, -count))
    case "later", "afterwards": return found(run, .shifted(unit, count))
    case "earlier": return found(run, .shifted(unit, -count))
    default: return found(run, .other)
    }
  }

  /// “in two weeks”, “in a month’s time”: where the sentence speaks of what is to come; else it is how long
  /// something took.
  func timeAhead(_ index: Int) -> Match? {
    guard text.folded(index) == "in" else { return nil }
    let isOne = ["a", "an", "one"].contains(text.folded(index + 1))
    guard let count = isOne ? 1 : smallNumber(index + 1),
      let unit = Self.units[text.folded(index + 2)], unit != .weekend
    else { return nil }
    let behind = text[index + 3]?.shape == .possessive ? index + 4 : index + 3
    let isTime = text.folded(behind) == "time" && behind > index + 3
    let run = index..<(isTime ? behind + 1 : index + 3)
    guard isTime || text.folded(behind) != "of" && DateCues(text: text).time(run) == .ahead else {
      return nil
    }
    var match = found(
      run,
      unit == .decade ? .counted(.year, count * 10) : .counted(unit, count)
    )
    match.date { $0.isAhead = true }
    return match
  }

  private static let beforeDays = Words.set("on by until till before after since")

  /// “on the 14th”; not “on the 14th floor”, “on the 5th of May”.
  func dayAlone(_ index: Int) -> Match? {
    let word = text.folded(index)
    guard text.folded(index - 1) == "the", Self.beforeDays.contains(text.folded(index - 2)),
      ["st", "nd", "rd", "th"].contains(word.suffix(2)), let day = Int(word.dropLast(2)),
      (1...31).contains(day)
    else { return nil }
    let next = text[index + 1]
    guard next?.isCapital != true || next?.beginsSentence == true,
      next?.isWord != true || next?.beginsSentence == true
        || Words.common.contains(next?.folded ?? "")
        || NumberWords.noUnits.contains(next?.folded ?? ""),
      !["of", "and", "or", "to", "-", "century"].contains(next?.folded)
    else { return nil }
    return found(index..<index + 1, .day(day))
  }

  private static let counting = ["now": 0, "today": 0, "tomorrow": 1]

  private func from(_ run: Range<Int>, _ unit: DateExpression.Unit?, _ count: Int?) -> Match {
    let first = Self.counting[text.folded(run.upperBound - 1)]
    guard let first, let count, let unit, unit == .day || unit == .week else {
      return found(run, .other)
    }
    return found(run, .counted(.day, first + count * (unit == .week ? 7 : 1)))
  }

  func smallNumber(_ index: Int) -> Int? {
    if let value = NumberWords.values[text.folded(index)] { return Int(value) }
    guard text[index]?.shape == .number else { return nil }
    return Int(text.folded(index)).flatMap { (1...999).contains($0) ? $0 : nil }
  }
}

extension DateExpression.Form {
  var hasDay: Bool {
    switch self {
    case .stated(let date): date.day != nil
    case .dayAndMonth: true
    default: false
    }
  }
}
