import FactModel
import NameLists

// Times of the day, and times counted from publication or from the date before.
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
    guard text.folded(index + 1) == ".", text.folded(index + 2) == "m",
      ["a", "p"].contains(text.folded(index))
    else { return nil }
    return text.folded(index + 3) == "." ? index + 4 : index + 3
  }

  static let partsOfDay = Words.set("morning afternoon evening night dawn dusk")

  /// “the morning of 29 April 1975”.
  func partOfDay(_ index: Int) -> Match? {
    guard Self.partsOfDay.contains(text.folded(index)), text.folded(index + 1) == "of",
      let match = text[index + 2]?.shape == .number
        ? dayAndMonth(index + 2) : monthFirst(index + 2),
      case .date(let expression) = match.detail, expression.form.hasDay
    else { return nil }
    return Match(index..<match.run.upperBound, .date, match.detail)
  }

  // MARK: - Counted times

  static let units: [String: DateExpression.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "weekend": .weekend,
    "month": .month, "months": .month, "quarter": .quarter, "quarters": .quarter, "year": .year,
    "years": .year, "decade": .decade, "decades": .decade,
  ]

  static let steps = [
    "last": -1, "this": 0, "next": 1, "past": -1, "coming": 1,
  ]
  static let shifts = [
    "same": 0, "next": 1, "following": 1, "previous": -1, "preceding": -1,
  ]

  /// “the next day”, “the same year”, “the following month”, “the year before”, “later that year”.
  func shifted(_ index: Int) -> Match? {
    if text.folded(index) == "the" {
      let unit = text.folded(index + 1)
      if let unit = Self.units[unit], let count = beyond(index + 2) {
        var match = found(index..<index + 4, .counted(unit, count))
        match.date { $0.isAhead = count > 0 }
        return match
      }
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
        // The next quarter counts from publication; “the same quarter last year” is that of another year.
        if unit == .quarter {
          if step == 1, text.folded(index + 1) == "next" { return nil }
          if step == 0, ["last", "of", "a"].contains(text.folded(place + 1)) {
            return found(index..<place + 1, .other)
          }
        }
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

  /// “before last”, “after next”: the one that is two away.
  func beyond(_ index: Int) -> Int? {
    if text.matches(["before", "last"], at: index) { return -2 }
    return text.matches(["after", "next"], at: index) ? 2 : nil
  }

  /// “last summer”, “this spring”, “next winter”: the one that is over, of the year of publication, to come.
  private func countedSeason(_ run: Range<Int>, _ word: String) -> Match? {
    guard let season = Self.seasons[text.folded(run.upperBound - 1)],
      text[run.upperBound - 1]?.shape == .lower, !["same", "past", "coming"].contains(word),
      let step = Self.steps[word], text.folded(run.lowerBound) != "the"
    else { return nil }
    var match = found(run, .season(season, year: nil))
    match.date {
      $0.isWhole = step != 0
      $0.isAhead = step > 0
      $0.isOfOwnYear = step == 0
    }
    return match
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
    if count == 1, let season = countedSeason(run, word) { return season }
    if DateWords.otherUnits.contains(text.folded(unitPlace)) {
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
      || text.folded(next - 1) == "the" && word != "past" && unit != .quarter
    // “the last quarter of the match”
    if unit == .quarter, text.folded(run.upperBound) == "of" { return nil }
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
    let (unit, length) = span(place)
    guard unit != nil || DateWords.otherUnits.contains(text.folded(place)) else { return nil }
    count = count.map { $0 * length }
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
    case _ where unit == .quarter && word != "ago": return nil
    case "ago" where unit == .decade: return found(run, .counted(.year, -count * 10))
    case "ago": return found(run, .counted(unit, -count))
    case "later", "afterwards": return found(run, .shifted(unit, count))
    case "earlier": return found(run, .shifted(unit, -count))
    default: return found(run, .other)
    }
  }

  /// The unit that a word counts in, and how many of it one is: a fortnight is two weeks.
  private func span(_ place: Int) -> (unit: DateExpression.Unit?, length: Int) {
    let word = text.folded(place)
    if word == "fortnight" || word == "fortnights" { return (.week, 2) }
    return (Self.units[word], 1)
  }

  /// “in two weeks”, “in a month’s time”: where the sentence speaks of what is to come; else it is how long
  /// something took.
  func timeAhead(_ index: Int) -> Match? {
    guard text.folded(index) == "in" else { return nil }
    let isOne = ["a", "an", "one"].contains(text.folded(index + 1))
    let (counted, length) = span(index + 2)
    guard let count = (isOne ? 1 : smallNumber(index + 1)).map({ $0 * length }),
      let unit = counted, unit != .weekend
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

  /// “on the 14th”; not “on the 14th floor”, “on the 5th of May”.
  func dayAlone(_ index: Int) -> Match? {
    let word = text.folded(index)
    guard text.folded(index - 1) == "the",
      DateWords.beforeDays.contains(text.folded(index - 2)) || text.folded(index + 1) == "of",
      ["st", "nd", "rd", "th"].contains(word.suffix(2)), let day = Int(word.dropLast(2)),
      (1...31).contains(day)
    else { return nil }
    if text.folded(index + 1) == "of", text.folded(index + 3) == "month",
      let step = ["last": -1, "this": 0, "next": 1][text.folded(index + 2)]
    {
      var match = found(index..<index + 4, .day(day))
      match.date { $0.step = step }
      return match
    }
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
  /// Whether it names a day of a month.
  package var hasDay: Bool {
    switch self {
    case .stated(let date): date.day != nil
    case .dayAndMonth: true
    default: false
    }
  }
}
