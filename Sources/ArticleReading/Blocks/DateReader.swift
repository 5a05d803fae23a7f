import FactModel

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

  /// Returns the dates of a line; nil when it holds anything else, none known for a time ago.
  static func dates(in range: Range<Int>, _ scan: UTF8Scan) -> Dates? {
    guard range.count <= longest, range.count >= 6 else { return nil }
    var reader = DateReader(range, scan)
    return reader.dates()
  }

  init(_ range: Range<Int>, _ scan: UTF8Scan) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      if scan.bytes[offset].isASCIIDigit {
        while offset < range.upperBound, scan.bytes[offset].isASCIIDigit { offset += 1 }
        let value = Int(scan.string(start..<min(offset, start + 9))) ?? 0
        tokens.append(.number(value, digits: offset - start))
      } else if let end = Self.endOfWord(from: offset, before: range.upperBound, scan) {
        offset = end
        tokens.append(.word(scan.string(start..<offset).lowercased()))
      } else {
        let space = scan.whiteSpaceLength(at: offset, before: range.upperBound)
        let length = scan.scalar(at: offset, before: range.upperBound).length
        if space == 0 { tokens.append(.sign(length == 1 ? scan.bytes[offset] : 0)) }
        offset += max(space, length)
      }
    }
  }

  /// Where the letters that start at an offset end; nil where there are none.
  private static func endOfWord(from start: Int, before end: Int, _ scan: UTF8Scan) -> Int? {
    var offset = start
    while offset < end {
      if scan.bytes[offset].isASCIILetter {
        offset += 1
      } else if scan.bytes[offset] >= 0x80 {
        let (value, length) = scan.scalar(at: offset, before: end)
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { break }
        offset += length
      } else {
        break
      }
    }
    return offset > start ? min(offset, end) : nil
  }

  private mutating func dates() -> Dates? {
    var dates = Dates()
    var isUpdate = false
    while position < tokens.count {
      let label = skipLabel()
      let isLabelled = label != nil
      isUpdate = label ?? isUpdate
      skipWeekday()
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

  private static let labels: Set<String> = [
    "published", "posted", "date", "first", "on", "last", "updated", "modified", "at", "edited",
  ]
  private static let updateLabels: Set<String> = ["updated", "modified", "edited"]

  /// Skips words like “Published:” and “Last updated on”.
  ///
  /// Returns whether they say updated; nil when there are none.
  private mutating func skipLabel() -> Bool? {
    var isUpdate: Bool?
    while position < tokens.count {
      switch tokens[position] {
      case .word(let word) where Self.labels.contains(word):
        isUpdate = (isUpdate ?? false) || Self.updateLabels.contains(word)
      case .sign(UInt8(ascii: ":")), .sign(UInt8(ascii: "(")), .sign(UInt8(ascii: ")")): break
      default: return isUpdate
      }
      position += 1
    }
    return isUpdate
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  private mutating func skipWeekday() {
    guard case .word(let word)? = token(0), Self.weekdays.contains(word) else { return }
    position += 1
    skip(".")
    skip(",")
  }

  private static let timeWords: Set<String> = [
    "am", "pm", "a", "p", "m", "at", "t", "z", "utc", "gmt", "est", "edt", "et", "cst", "cdt", "ct",
    "mst", "mdt", "pst", "pdt", "pt", "bst", "cet", "cest", "ist", "kst", "jst", "aest", "aedt",
    "hrs", "h", "min", "mins", "minute", "minutes", "read", "by",
  ]

  /// Skips a time of day and signs, up to the label of another date.
  ///
  /// Returns whether nothing else was there.
  private mutating func skipTime() -> Bool {
    while position < tokens.count {
      switch tokens[position] {
      case .word(let word):
        if Self.labels.contains(word), word != "at" { return true }
        if !Self.timeWords.contains(word) { return false }
      case .number(_, let digits): if digits > 4 { return false }
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
    if stated.monthFirst != nil { position = start }
    return stated.monthFirst == nil ? stated.date : nil
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
    skipWord(["st", "nd", "rd", "th", "er"])
    skip(".")
    skipWord(["of", "de", "d"])
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

  /// Reads a date from the year on: “2024年1月30日”, “2024년 1월 30일”, Hungarian “2024. január 30.”
  private mutating func yearMonthDay() -> PartialDate? {
    guard case .number(let year, digits: 4)? = token(0) else { return nil }
    let start = position
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
    guard case .word(let word)? = token(0), let number = MonthNames.number(of: word) else {
      return nil
    }
    position += 1
    return number
  }

  private func token(_ ahead: Int) -> Token? {
    position + ahead < tokens.count ? tokens[position + ahead] : nil
  }

  private mutating func skip(_ sign: Unicode.Scalar) {
    if token(0) == .sign(UInt8(truncatingIfNeeded: sign.value)) { position += 1 }
  }

  private mutating func skipWord(_ words: Set<String>) {
    if case .word(let word)? = token(0), words.contains(word) { position += 1 }
  }
}
