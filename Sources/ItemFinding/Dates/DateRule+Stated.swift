import FactModel
import NameLists

// Days, months and years as they are written.
extension DateRule {
  /// `2024-01-30`, `30/01/2024`, `30.1.2024`; where day and month could change places, the day comes
  /// first.
  func numericDate(_ index: Int) -> Match? {
    guard let first = text[index] else { return nil }
    let dotted =
      first.text.utf8.contains(0x2E)
      ? first.text.split(separator: ".").compactMap { Int($0) } : []
    if dotted.count == 3, first.text.filter({ $0 == "." }).count == 2,
      let date = Self.date(dotted[0], dotted[1], dotted[2])
    {
      return withWeekday(found(index..<index + 1, .stated(date)))
    }
    if let match = timestamp(index, first) { return match }
    let sign = text.folded(index + 1)
    guard ["-", "/"].contains(sign), text.folded(index + 3) == sign,
      (index + 1...index + 4).allSatisfy({ text[$0]?.isSpaced == false }),
      let numbers = numbers(index, index + 2, index + 4)
    else { return nil }
    let date =
      first.text.count == 4
      ? PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : Self.date(numbers[0], numbers[1], numbers[2])
    guard let date else {
      let isYearFirst = first.text.count == 4
      return impossible(
        index..<index + 5,
        day: isYearFirst ? numbers[2] : numbers[0],
        month: numbers[1],
        year: isYearFirst ? numbers[0] : numbers[2]
      )
    }
    var match = withWeekday(found(index..<index + 5, .stated(date)))
    if first.text.count < 4, numbers[0] != numbers[1] {
      let other = PartialDate(year: numbers[2], month: numbers[0], day: numbers[1])
      if other != date { match.date { $0.alternative = other } }
    }
    return match
  }

  /// `2024-04-13T10:00Z`: the time is a part of it.
  private func timestamp(_ index: Int, _ first: Token) -> Match? {
    guard first.text.utf8.count == 4, text.folded(index + 1) == "-" else { return nil }
    // “13T” is one token, and the time behind it others.
    let last = text.folded(index + 4)
    guard last.hasSuffix("t"), let day = Int(last.dropLast()), let year = Int(first.text),
      let month = Int(text.folded(index + 2)),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    var end = index + 5
    while let token = text[end], !token.isSpaced,
      token.shape == .number || [":", "+", "-"].contains(token.text)
    {
      end += 1
    }
    return found(index..<end, .stated(date))
  }

  /// A day that its month does not have in that year: it is refused as a whole.
  private func impossible(_ run: Range<Int>, day: Int, month: Int, year: Int) -> Match? {
    guard (1...39).contains(day), (1...31).contains(month), (1000...2199).contains(year),
      PartialDate(year: year, month: month, day: day) == nil
    else { return nil }
    return found(run, .impossible(day: day, month: month, year: year))
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
  func dayAndMonth(_ index: Int) -> Match? {
    guard let day = day(index) ?? noDay(index) else { return nil }
    var next = index + 1
    if text.folded(next) == "of" { next += 1 }
    guard let month = month(next) else { return nil }
    return dated(index, day: day, month: month, behind: next + 1)
  }

  /// “on 32 May”, “the 32nd of May”: a number that no month has as a day.
  private func noDay(_ index: Int) -> Int? {
    let word = text.folded(index)
    if text.folded(index + 1) == "of", text.folded(index - 1) == "the",
      ["nd", "rd", "th"].contains(word.suffix(2)), let day = Int(word.dropLast(2))
    {
      return (32...39).contains(day) ? day : nil
    }
    guard DateWords.beforeDates.contains(text.folded(index - 1)), month(index + 1) != nil,
      let day = Int(word), (32...39).contains(day)
    else { return nil }
    return day
  }

  /// “on May 32, 2024”, “on May 32.”; not “In May 32 people left”.
  private func noDay(behindMonth index: Int) -> Int? {
    guard DateWords.beforeDates.contains(text.folded(index - 1)),
      let day = Int(text.folded(index + 1)),
      (32...39).contains(day), text[index + 1]?.isSpaced == true,
      text[index + 2]?.isWord != true || text[index + 2]?.beginsSentence == true
        || Words.pronouns.contains(text.folded(index + 2)) || text.folded(index + 2) == "the"
    else { return nil }
    return day
  }

  /// `January 30, 2024`, `January 2024`, `January`.
  func monthFirst(_ index: Int) -> Match? {
    guard let month = month(index) else { return nil }
    let next = index + 1
    // “January 30,”, but not “January 30 million”.
    if let day = day(next), NumberWords.scales[text.folded(next + 1)] == nil {
      return dated(index, day: day, month: month, behind: next + 1)
    }
    if let day = noDay(behindMonth: index) {
      return dated(index, day: day, month: month, behind: next + 1)
    }
    var end = text.folded(next) == "," || text.folded(next) == "of" ? next + 1 : next
    if let year = year(end) {
      return PartialDate(year: year, month: month).map {
        found(withQualifier(index)..<end + 1, .stated($0))
      }
    }
    end = next
    guard isNamedMonth(index) else { return nil }
    let start = withQualifier(index)
    if start < index, ["last", "next"].contains(text.folded(start)) {
      var match = found(start..<end, .month(month))
      match.date { $0.isWhole = true }
      if text.folded(start) == "next" { match.date { $0.isAhead = true } }
      return match
    }
    guard !isFirstName(index) else { return nil }
    // “Every December it snows.”
    if ["every", "each", "most", "any"].contains(text.folded(start - 1)) {
      return found(start..<end, .other)
    }
    return ofNamedYear(found(start..<end, .month(month)))
  }

  private func dated(_ start: Int, day: Int, month: Int, behind end: Int) -> Match? {
    let yearPlace = text.folded(end) == "," ? end + 1 : end
    if let year = year(yearPlace), let date = PartialDate(year: year, month: month, day: day) {
      let match = found(start..<yearPlace + 1, .stated(date))
      return withWeekday(match)
    }
    if let year = year(yearPlace),
      let match = impossible(start..<yearPlace + 1, day: day, month: month, year: year)
    {
      return match
    }
    return withWeekday(ofNamedYear(found(start..<end, .dayAndMonth(day: day, month: month))))
  }

  /// “9 November 1989, a Monday”, “(a Monday)”, “, which was a Monday”: the weekday behind a date is said of it.
  private func withWeekday(_ match: Match) -> Match {
    var end = match.run.upperBound
    guard [",", "(", "–", "—"].contains(text.folded(end)) else { return match }
    end += 1
    if text.folded(end) == "which", ["was", "is"].contains(text.folded(end + 1)) { end += 2 }
    guard text.folded(end) == "a", text[end + 1]?.isCapital == true,
      let weekday = Words.weekdays[text.folded(end + 1)]
    else { return match }
    var match = match
    match.date { $0.weekday = $0.weekday ?? weekday }
    return match
  }

  /// “July 25 of that year”, “in March the same year”.
  private func ofNamedYear(_ match: Match) -> Match {
    var end = match.run.upperBound
    if text.folded(end) == "of" { end += 1 }
    if let match = ofCountedYear(match, end) { return match }
    guard ["that", "the"].contains(text.folded(end)) else { return match }
    end += 1
    if text.folded(end) == "same" { end += 1 }
    guard text.folded(end) == "year",
      end - match.run.upperBound > 1 || text.folded(end - 1) == "that"
    else { return match }
    var match = Match(match.run.lowerBound..<end + 1, match.kind, match.detail)
    match.date { $0.isOfNamedYear = true }
    return match
  }

  /// “March of last year”, “3 June next year”: a month outside 1 to 12 is one of another year.
  private func ofCountedYear(_ match: Match, _ step: Int) -> Match? {
    guard let years = ["last": -1, "next": 1][text.folded(step)],
      text.folded(step + 1) == "year", case .date(var date) = match.detail
    else { return nil }
    switch date.form {
    case .month(let month): date.form = .month(month + 12 * years)
    case .dayAndMonth(let day, let month):
      date.form = .dayAndMonth(day: day, month: month + 12 * years)
    default: return nil
    }
    return Match(match.run.lowerBound..<step + 2, match.kind, .date(date))
  }

  /// “May” and “March” are months by themselves only where the words before them say so.
  private func isNamedMonth(_ index: Int) -> Bool {
    guard ["may", "march"].contains(text.folded(index)) else { return true }
    return DateWords.beforeMonths.contains(text.folded(index - 1))
  }

  /// “April Holt”, “August Strindberg”; not “In April Apple opened …”.
  private func isFirstName(_ index: Int) -> Bool {
    guard let next = text[index + 1], next.isCapital, next.isSpaced, !next.beginsSentence,
      Words.months[next.folded] == nil, Words.weekdays[next.folded] == nil
    else { return false }
    let word = text.folded(index)
    return (WordLists.womenNames.contains(word) || WordLists.menNames.contains(word))
      && !DateWords.beforeMonths.contains(text.folded(index - 1))
  }

  func withQualifier(_ index: Int) -> Int {
    DateWords.qualifiers.contains(text.folded(index - 1)) ? index - 1 : index
  }

  // MARK: - Ranges of days

  /// “12” of “12–14 July”, “22 to 24 February”, “the 13th to the 19th of October”.
  func firstDay(_ index: Int) -> Match? {
    guard let day = day(index), let next = rangeEnd(index + 1), self.day(next) != nil else {
      return nil
    }
    let month = text.folded(next + 1) == "of" ? next + 2 : next + 1
    guard self.month(month) != nil else { return nil }
    return found(index..<index + 1, .day(day))
  }

  /// “15” of “April 13-15”, “May 4 and 5”.
  func secondDay(_ index: Int) -> Match? {
    guard let day = day(index) else { return nil }
    var place = index - 1
    if text.folded(place) == "the" { place -= 1 }
    guard ["-", "–", "—", "and", "to", "through"].contains(text.folded(place)),
      let first = self.day(place - 1), first < day, month(place - 2) != nil,
      text[index + 1]?.shape != .number || year(index + 1) != nil,
      text[index + 1]?.isSpaced != true || text[index + 1]?.shape != .lower
        || !CountedNoun.isPlural(text.folded(index + 1))
    else { return nil }
    let behind = text.folded(index + 1) == "," ? index + 2 : index + 1
    if let year = year(behind), let month = month(place - 2),
      let date = PartialDate(year: year, month: month, day: day)
    {
      return found(index..<behind + 1, .stated(date))
    }
    return found(index..<index + 1, .day(day))
  }

  /// The token behind a dash, “to”, “and” or “through”.
  private func rangeEnd(_ index: Int) -> Int? {
    guard ["-", "–", "—", "to", "and", "or", "through", "until"].contains(text.folded(index)) else {
      return nil
    }
    return text.folded(index + 1) == "the" ? index + 2 : index + 1
  }

  // MARK: - Parts

  func day(_ index: Int) -> Int? {
    guard let token = text[index], token.shape == .number else { return nil }
    var day = 0
    var digits = 0
    for byte in token.folded.utf8.prefix(2) where 0x30...0x39 ~= byte {
      day = 10 * day + Int(byte - 0x30)
      digits += 1
    }
    let ending = token.folded.utf8.count - digits
    guard (1...31).contains(day),
      ending == 0
        || ending == 2 && ["st", "nd", "rd", "th"].contains(where: token.folded.hasSuffix)
    else { return nil }
    return day
  }

  func month(_ index: Int) -> Int? {
    guard let token = text[index] else { return nil }
    var name = token.folded
    if let portion = Self.portionPrefix(name) {
      // “mid-May”; not “mid-may”
      guard token.text.dropFirst(portion.count).first?.isUppercase == true else { return nil }
      name.removeFirst(portion.count)
    } else if token.shape != .capital {
      return nil
    }
    // “Mar”, “Dec” and the like without a stop are months only before a number.
    if name.count == 3, name != "may", text[index + 1]?.shape != .number { return nil }
    return Words.months[name]
  }

  func year(_ index: Int) -> Int? {
    guard let token = text[index], token.shape == .number, token.text.utf8.count == 4,
      let year = Int(token.text), (1000...2199).contains(year)
    else { return nil }
    return year
  }
}

extension Match {
  mutating func date(_ change: (inout DateExpression) -> Void) {
    guard case .date(var expression) = detail else { return }
    change(&expression)
    detail = .date(expression)
  }
}
