import FactModel

/// Finds dates and times: stated ones in five layouts, weekdays, and times counted from publication.
struct DateRule {
  let text: TokenText

  func match(at index: Int) -> Match? {
    guard let token = text[index] else { return nil }
    if token.shape == .number {
      return numericDate(index) ?? dayAndMonth(index) ?? yearAlone(index) ?? decade(index)
        ?? clock(index) ?? timeAgo(index)
    }
    guard token.isWord else { return nil }
    return weekday(index) ?? monthFirst(index) ?? yearAlone(index) ?? named(index)
      ?? counted(index) ?? hedged(index) ?? timeAgo(index)
  }

  /// “nearly five years ago”, “around midnight”.
  private func hedged(_ index: Int) -> Match? {
    guard let end = text.end(of: NumberWords.hedges, at: index),
      let match = timeAgo(end) ?? named(end)
    else { return nil }
    return Match(index..<match.run.upperBound, match.kind, match.detail)
  }

  private func found(_ run: Range<Int>, _ form: DateExpression.Form, weekday: Int? = nil) -> Match {
    Match(run, .date, .date(DateExpression(form, weekday: weekday)))
  }

  // MARK: - Stated dates

  /// `2024-01-30`, `30/01/2024`, `30.1.2024`; where day and month could change places, the day comes
  /// first.
  private func numericDate(_ index: Int) -> Match? {
    guard let first = text[index] else { return nil }
    let dotted = first.text.split(separator: ".").compactMap { Int($0) }
    if dotted.count == 3, first.text.filter({ $0 == "." }).count == 2,
      let date = Self.date(dotted[0], dotted[1], dotted[2])
    {
      return found(index..<index + 1, .stated(date))
    }
    let sign = text.folded(index + 1)
    guard ["-", "/"].contains(sign), text.folded(index + 3) == sign,
      (index + 1...index + 4).allSatisfy({ text[$0]?.isSpaced == false }),
      let numbers = numbers(index, index + 2, index + 4)
    else { return nil }
    let date =
      first.text.count == 4
      ? PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : Self.date(numbers[0], numbers[1], numbers[2])
    return date.map { found(index..<index + 5, .stated($0)) }
  }

  private func numbers(_ indices: Int...) -> [Int]? {
    let numbers = indices.compactMap { Int(text.folded($0)) }
    return numbers.count == indices.count ? numbers : nil
  }

  private static func date(_ day: Int, _ month: Int, _ year: Int) -> PartialDate? {
    guard year > 999 else { return nil }
    return PartialDate(year: year, month: month, day: day)
      ?? PartialDate(year: year, month: day, day: month)
  }

  /// `30 January 2024`, `the 30th of January`.
  private func dayAndMonth(_ index: Int) -> Match? {
    guard let day = day(index) else { return nil }
    var next = index + 1
    if text.folded(next) == "of" { next += 1 }
    guard let month = month(next) else { return nil }
    return dated(index, day: day, month: month, behind: next + 1)
  }

  /// `January 30, 2024`, `January 2024`, `January`.
  private func monthFirst(_ index: Int) -> Match? {
    guard let month = month(index) else { return nil }
    let next = index + 1
    // “January 30,”, but not “January 30 million”.
    if let day = day(next), NumberWords.scales[text.folded(next + 1)] == nil {
      return dated(index, day: day, month: month, behind: next + 1)
    }
    var end = text.folded(next) == "," || text.folded(next) == "of" ? next + 1 : next
    if let year = year(end) {
      return PartialDate(year: year, month: month).map { found(index..<end + 1, .stated($0)) }
    }
    end = next
    guard isNamedMonth(index) else { return nil }
    return found(withQualifier(index)..<end, .month(month))
  }

  private func dated(_ start: Int, day: Int, month: Int, behind end: Int) -> Match? {
    let yearPlace = text.folded(end) == "," ? end + 1 : end
    if let year = year(yearPlace), let date = PartialDate(year: year, month: month, day: day) {
      return found(start..<yearPlace + 1, .stated(date))
    }
    return found(start..<end, .dayAndMonth(day: day, month: month))
  }

  /// “May” and “March” are months by themselves only where the words before them say so.
  private func isNamedMonth(_ index: Int) -> Bool {
    guard ["may", "march"].contains(text.folded(index)) else { return true }
    return Self.beforeMonths.contains(text.folded(index - 1))
  }

  private static let beforeMonths = Words.set(
    "in since until till by of last next this early late during from through to between and mid"
  )
  private static let qualifiers = Words.set("last next this early late mid")

  private func withQualifier(_ index: Int) -> Int {
    Self.qualifiers.contains(text.folded(index - 1)) ? index - 1 : index
  }

  private func day(_ index: Int) -> Int? {
    guard let token = text[index], token.shape == .number else { return nil }
    var digits = token.folded[...]
    for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(2)
    }
    guard let day = Int(digits), (1...31).contains(day), digits.count <= 2 else { return nil }
    return day
  }

  private func month(_ index: Int) -> Int? {
    guard let token = text[index], token.shape == .capital else { return nil }
    let name = token.folded.hasPrefix("mid-") ? String(token.folded.dropFirst(4)) : token.folded
    // “Mar”, “Dec” and the like without a stop are months only before a number.
    if name.count == 3, name != "may", text[index + 1]?.shape != .number { return nil }
    return Words.months[name]
  }

  private func year(_ index: Int) -> Int? {
    guard let token = text[index], token.shape == .number, token.text.count == 4,
      let year = Int(token.text), (1000...2199).contains(year)
    else { return nil }
    return year
  }

  private static let beforeYears = Words.set(
    """
    in since until till by from during before after of between to early late mid year around through
    throughout summer spring autumn fall winter (
    """
  )

  /// “in 2019”, “between 2019 and 2021”, “(1949)”; “late 2019” with its word.
  private func yearAlone(_ index: Int) -> Match? {
    if ["early", "late", "mid"].contains(text.folded(index)), let year = year(index + 1) {
      return PartialDate(year: year).map { found(index..<index + 2, .stated($0)) }
    }
    guard let year = year(index), let date = PartialDate(year: year) else { return nil }
    let before = text.folded(index - 1)
    let isSecond = ["and", "-", "–"].contains(before) && self.year(index - 2) != nil
    guard Self.beforeYears.contains(before) || isSecond else { return nil }
    guard NumberWords.scales[text.folded(index + 1)] == nil else { return nil }
    return found(index..<index + 1, .stated(date))
  }

  private func decade(_ index: Int) -> Match? {
    guard let token = text[index], token.folded.hasSuffix("s"),
      let year = Int(token.folded.dropLast()), (1000...2100).contains(year), year % 10 == 0
    else { return nil }
    return found(index..<index + 1, .decade(year))
  }

  /// A time of the day, as in `14:30` and `3 pm`.
  private func clock(_ index: Int) -> Match? {
    if text.folded(index + 1) == ":", text[index + 2]?.isSpaced == false,
      let minute = Int(text.folded(index + 2)), text.folded(index + 2).count == 2, minute < 60,
      let hour = Int(text.folded(index)), hour < 25
    {
      return found(index..<(halfDayEnd(index + 3) ?? index + 3), .other)
    }
    guard Int(text.folded(index)) != nil || Double(text.folded(index)) != nil,
      let end = halfDayEnd(index + 1)
    else { return nil }
    return found(index..<end, .other)
  }

  private func halfDayEnd(_ index: Int) -> Int? {
    if ["am", "pm", "a.m.", "p.m.", "gmt", "utc", "o'clock"].contains(text.folded(index)) {
      return index + 1
    }
    let letters = [text.folded(index), text.folded(index + 1), text.folded(index + 2)]
    guard letters == ["a", ".", "m"] || letters == ["p", ".", "m"] else { return nil }
    return text.folded(index + 3) == "." ? index + 4 : index + 3
  }

  // MARK: - Weekdays and counted times

  /// `Monday`, `last Monday`, `Monday, 29 January`.
  private func weekday(_ index: Int) -> Match? {
    guard let token = text[index], token.shape == .capital,
      let weekday = Words.weekdays[token.folded]
    else { return nil }
    let next = text.folded(index + 1) == "," ? index + 2 : index + 1
    let date =
      text[next]?.shape == .number ? numericDate(next) ?? dayAndMonth(next) : monthFirst(next)
    if let date, case .date(var expression) = date.detail, expression.form.hasDay {
      expression.weekday = weekday
      return Match(index..<date.run.upperBound, .date, .date(expression))
    }
    let start = ["last", "next", "this"].contains(text.folded(index - 1)) ? index - 1 : index
    var match = found(start..<index + 1, .weekday, weekday: weekday)
    if text.folded(start) == "next", case .date(var expression) = match.detail {
      expression.isAhead = true
      match.detail = .date(expression)
    }
    return match
  }

  private func named(_ index: Int) -> Match? {
    switch text.folded(index) {
    case "yesterday": found(index..<index + 1, .counted(.day, -1))
    case "today", "tonight": found(index..<index + 1, .counted(.day, 0))
    case "tomorrow": found(index..<index + 1, .counted(.day, 1))
    case "midnight", "noon": found(index..<index + 1, .other)
    case "that" where isTimeOfBefore(index): found(index..<index + 2, .other)
    case "the" where text.folded(index + 1) == "weekend": found(index..<index + 2, .other)
    default: nil
    }
  }

  /// “that evening”, “that year”; not “said that day care …”.
  private func isTimeOfBefore(_ index: Int) -> Bool {
    let unit = text.folded(index + 1)
    guard Self.units[unit] != nil || Self.otherUnits.contains(unit) else { return false }
    guard !unit.hasSuffix("s"), !Words.speech.contains(text.folded(index - 1)) else { return false }
    return text[index + 2]?.shape != .lower || ["of", "in"].contains(text.folded(index + 2))
  }

  private static let units: [String: DateExpression.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "weekend": .weekend,
    "month": .month, "months": .month, "year": .year, "years": .year, "decade": .decade,
    "decades": .decade,
  ]
  private static let otherUnits = Words.set(
    """
    morning afternoon evening night spring summer autumn fall winter quarter century season hour
    hours minute minutes session term
    """
  )

  private static let steps = [
    "last": -1, "this": 0, "next": 1, "previous": -1, "following": 1, "past": -1, "coming": 1,
    "same": 0,
  ]

  /// `last week`, `this month`, `earlier this year`, `the previous day`, `the past two years`.
  private func counted(_ index: Int) -> Match? {
    var next = index
    let isPart = ["earlier", "later", "early", "late"].contains(text.folded(next))
    if isPart { next += 1 }
    if text.folded(next) == "the" { next += 1 }
    let word = text.folded(next)
    guard let step = Self.steps[word], !(text.folded(next - 1) == "the" && word == "this")
    else { return nil }
    let needsArticle = ["previous", "following", "past", "coming", "same"].contains(word)
    guard !needsArticle || text.folded(next - 1) == "the" else { return nil }
    var unitPlace = next + 1
    var count = 1
    if let number = smallNumber(unitPlace), Self.units[text.folded(unitPlace + 1)] != nil {
      count = number
      unitPlace += 1
    }
    let run = index..<unitPlace + 1
    if Self.otherUnits.contains(text.folded(unitPlace)) { return found(run, .other) }
    guard let unit = Self.units[text.folded(unitPlace)] else { return nil }
    // “the previous week”, “the same day” count from something else than publication.
    guard !needsArticle || word == "past" || word == "coming" else { return found(run, .other) }
    // “the last decade” and “the past two years” run up to publication.
    let isSpan = word == "past" || count > 1
    var match = found(run, isSpan ? .other : .counted(unit, step))
    if isPart, case .date(var expression) = match.detail {
      expression.isPartBefore = text.folded(index).hasPrefix("earl")
      match.detail = .date(expression)
    }
    return match
  }

  /// `two years ago`, `a week earlier`.
  private func timeAgo(_ index: Int) -> Match? {
    var place = index
    var count: Int?
    if let number = smallNumber(place) {
      count = number
    } else if ["a", "an"].contains(text.folded(place)) {
      count = 1
    } else if !["several", "few", "many"].contains(text.folded(place)) {
      return nil
    }
    place += 1
    let unit = Self.units[text.folded(place)]
    guard unit != nil || Self.otherUnits.contains(text.folded(place)) else { return nil }
    place += 1
    guard ["ago", "earlier", "later", "before"].contains(text.folded(place)) else { return nil }
    let run = index..<place + 1
    guard text.folded(place) == "ago", let unit, let count else { return found(run, .other) }
    return found(run, .counted(unit, -count))
  }

  private func smallNumber(_ index: Int) -> Int? {
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
