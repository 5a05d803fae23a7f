import FactModel
import TextReading

/// Reads a line that is nothing but a date, with the words and the time of day that news pages put
/// around it: `January 30, 2024`, `30 January 2024`, `Published: 2024-01-30 14:05 GMT`.
struct DateReader {
  struct Dates: Equatable {
    var published: PartialDate?
    var updated: PartialDate?
  }

  /// A word, a number or a sign of the line.
  enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(UInt8)
  }

  private(set) var tokens: [Token] = []
  var position = 0

  /// Longer lines are never a date.
  static let longest = 120

  /// The language of the text, which decides what 05/06/2024 means.
  private var language: String?

  /// Returns the dates of a line; nil when it holds anything else, none known for a time ago.
  ///
  /// `language`: That of the text, as a BCP 47 tag, where it is known.
  static func dates(
    in range: Range<Int>,
    _ scan: UTF8Scan,
    language: String? = nil
  ) -> Dates? {
    guard range.count <= longest, range.count >= 6 else { return nil }
    var reader = DateReader(range, scan)
    guard reader.tokens.contains(where: canBeOfDate) else { return nil }
    reader.language = language
    return reader.dates()
  }

  /// A number, or a word that can hold one: most lines have neither, and need no table of words.
  private static func canBeOfDate(_ token: Token) -> Bool {
    switch token {
    case .number: true
    case .word(let word): word.utf8.contains { $0 >= 0x80 }
    case .sign: false
    }
  }

  init(_ range: Range<Int>, _ scan: UTF8Scan) {
    tokens = Self.tokens(in: range, scan)
  }

  private mutating func dates() -> Dates? {
    var dates = Dates()
    var isUpdate = false
    while position < tokens.count {
      var label = skipLabel()
      skipWeekday()
      label = skipLabel() ?? label
      let isLabelled = label != nil
      isUpdate = label ?? isUpdate
      guard let date = date() else {
        // “Updated 2 hours ago”
        if isLabelled, skipTimeAgo() { return dates }
        return nil
      }
      if isUpdate { dates.updated = date } else { dates.published = dates.published ?? date }
      guard skipTime() else { return nil }
    }
    return dates.published == nil && dates.updated == nil ? nil : dates
  }

  // MARK: - Around the date

  /// Skips words like “Published:” and “Last updated on”.
  ///
  /// Returns whether they say updated; nil when there are none.
  private mutating func skipLabel() -> Bool? {
    var isUpdate: Bool?
    while position < tokens.count {
      switch tokens[position] {
      case .word(let word) where DateLineWords.labels.contains(word):
        isUpdate = (isUpdate ?? false) || DateLineWords.changes.contains(word)
      case .sign(UInt8(ascii: ":")), .sign(UInt8(ascii: "(")), .sign(UInt8(ascii: ")")): break
      default: return isUpdate
      }
      position += 1
    }
    return isUpdate
  }

  private mutating func skipWeekday() {
    while case .word(let word)? = token(0), DateLineWords.weekdays.contains(word) {
      position += 1
      for sign in [".", "-", ",", ")"] as [Unicode.Scalar] { skip(sign) }
    }
  }

  /// Skips a time of day and signs, up to the label of another date.
  ///
  /// Returns whether nothing else was there.
  private mutating func skipTime() -> Bool {
    while position < tokens.count {
      switch tokens[position] {
      case .word(let word):
        if !DateLineWords.times.contains(word), !DateLineWords.weekdays.contains(word) {
          return DateLineWords.labels.contains(word)
        }
      case .number(_, let digits):
        if digits > 4 { return false }
        if digits == 4, isWord(1, startingWith: "年년") { return true }
      case .sign(UInt8(ascii: "?")), .sign(UInt8(ascii: "!")): return false
      case .sign: break
      }
      position += 1
    }
    return true
  }

  private static let spans: Set<String> = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week",
    "weeks",
  ]

  /// Skips “2 hours ago” at the end of the line; returns whether it was there.
  private mutating func skipTimeAgo() -> Bool {
    guard position + 3 == tokens.count, case .number = tokens[position],
      case .word(let span) = tokens[position + 1], Self.spans.contains(span),
      tokens[position + 2] == .word("ago")
    else { return false }
    position += 3
    return true
  }

  // MARK: - The date

  private mutating func date() -> PartialDate? {
    let start = position
    guard let stated = statedDate() else { return nil }
    let date = stated.resolved(in: language)
    if date == nil { position = start }
    return date
  }

  /// Reads a date, also one like 05/06/2024 that can be read in two ways.
  mutating func statedDate() -> StatedDate? {
    if let date = dayMonthYear() ?? monthDayYear() ?? yearMonthDay() { return StatedDate(date) }
    return numeric()
  }

  /// Reads “30 January 2024”, “30th of January 2024”.
  private mutating func dayMonthYear() -> PartialDate? {
    guard case .number(let day, let digits)? = token(0), digits <= 2 else { return nil }
    let start = position
    position += 1
    skipWord(["st", "nd", "rd", "th", "er", "º"])
    skip(".")
    skipWord(["of", "de", "d", "di"])
    skip("-")
    if let month = month() {
      skip(".")
      skip(",")
      skip("-")
      skipWord(["de", "del"])
      if let date = date(month: month, day: day) { return date }
    }
    position = start
    return nil
  }

  /// Reads “January 30, 2024”, “January 30th 2024”.
  private mutating func monthDayYear() -> PartialDate? {
    // Behind a name of one or two words, and a point: what has no number there is not looked up.
    guard (1...3).contains(where: isNumber) else { return nil }
    let start = position
    if let month = month() {
      skip(".")
      if case .number(let day, let digits)? = token(0), digits <= 2 {
        position += 1
        skipWord(["st", "nd", "rd", "th"])
        skip(",")
        if let date = date(month: month, day: day) { return date }
      }
    }
    position = start
    return nil
  }

  private mutating func date(month: Int, day: Int) -> PartialDate? {
    guard case .number(let year, digits: 4)? = token(0) else { return nil }
    position += 1
    return PartialDate(year: year, month: month, day: day)
  }

  /// Reads a date from the year on: “2024年1月30日”, “令和6年1月30日”, Hungarian “2024. január 30.”
  private mutating func yearMonthDay() -> PartialDate? {
    let start = position
    if case .word(let word)? = token(0), let date = HanDate.date(word) {
      position += 1
      return date
    }
    var before = 0
    if case .word(let word)? = token(0), let start = DateLineWords.eras[word] {
      before = start
      position += 1
    }
    guard case .number(var year, let digits)? = token(0), digits == 4 || before > 0, digits <= 4
    else {
      position = start
      return nil
    }
    year += before
    if isWord(1, startingWith: "年년"), case .number(let month, _)? = token(2),
      isWord(3, startingWith: "月월"), case .number(let day, _)? = token(4),
      isWord(5, startingWith: "日号일"), let date = PartialDate(year: year, month: month, day: day)
    {
      position += 6
      return date
    }
    position += 1
    skip(".")
    if let month = month() {
      skip(".")
      if case .number(let day, let digits)? = token(0), digits <= 2,
        let date = PartialDate(year: year, month: month, day: day)
      {
        position += 1
        return date
      }
    }
    position = start
    return nil
  }

  private func isWord(_ ahead: Int, startingWith first: String) -> Bool {
    guard case .word(let word)? = token(ahead) else { return false }
    return word.first.map(first.contains) ?? false
  }

  /// Reads “2024-01-30”, “2024/01/30”, “30.01.2024” and “30/01/2024”.
  private mutating func numeric() -> StatedDate? {
    guard case .number(let first, let firstDigits)? = token(0),
      case .sign(let separator)? = token(1), "-/.".utf8.contains(separator),
      case .number(let second, let secondDigits)? = token(2), secondDigits <= 2,
      token(3) == .sign(separator),
      case .number(let third, let thirdDigits)? = token(4)
    else { return nil }
    var stated: StatedDate?
    if firstDigits == 4, thirdDigits <= 2 {
      stated = PartialDate(year: first, month: second, day: third).map { StatedDate($0) }
    } else if firstDigits <= 2, thirdDigits == 4 {
      let dayFirst = PartialDate(year: third, month: second, day: first)
      let monthFirst = PartialDate(year: third, month: first, day: second)
      if separator == UInt8(ascii: ".") || monthFirst == nil || dayFirst == monthFirst {
        // No language that writes points puts the month first.
        stated = dayFirst.map { StatedDate($0) }
      } else if let dayFirst {
        stated = StatedDate(dayFirst, monthFirst: monthFirst)
      } else {
        stated = monthFirst.map { StatedDate($0) }
      }
    }
    if stated != nil { position += 5 }
    return stated
  }

  private mutating func month() -> Int? {
    guard case .word(let word)? = token(0) else { return nil }
    if case .word(let next)? = token(1), let number = MonthNames.number(of: word, next) {
      position += 2
      return number
    }
    guard let number = MonthNames.number(of: word) else { return nil }
    position += 1
    return number
  }

  private func token(_ ahead: Int) -> Token? {
    position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  private func isNumber(_ ahead: Int) -> Bool {
    guard case .number? = token(ahead) else { return false }
    return true
  }

  private mutating func skip(_ sign: Unicode.Scalar) {
    if token(0) == .sign(UInt8(truncatingIfNeeded: sign.value)) { position += 1 }
  }

  private mutating func skipWord(_ words: Set<String>) {
    if case .word(let word)? = token(0), words.contains(word) { position += 1 }
  }
}
