import FactModel

/// Reads a line that is nothing but a date, with the words and the time of day that news pages put
/// around it: `January 30, 2024`, `30 January 2024`, `Published: 2024-01-30 14:05 GMT`.
struct DateReader {
  struct Dates: Equatable {
    var published: PartialDate?
    var updated: PartialDate?
  }

  /// A word, a number or a sign of the line.
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(UInt8)
  }

  private var tokens: [Token] = []
  private var position = 0

  /// Longer lines are never a date.
  private static let longest = 120

  /// Returns the dates of a line; nil when it holds anything else, none known for a time ago.
  static func dates(in range: Range<Int>, _ scan: UTF8Scan) -> Dates? {
    guard range.count <= longest, range.count >= 6 else { return nil }
    var reader = DateReader(range, scan)
    return reader.dates()
  }

  private init(_ range: Range<Int>, _ scan: UTF8Scan) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      if scan.bytes[offset].isASCIIDigit {
        while offset < range.upperBound, scan.bytes[offset].isASCIIDigit { offset += 1 }
        let value = Int(scan.string(start..<min(offset, start + 9))) ?? 0
        tokens.append(.number(value, digits: offset - start))
      } else if scan.bytes[offset].isASCIILetter {
        while offset < range.upperBound, scan.bytes[offset].isASCIILetter { offset += 1 }
        tokens.append(.word(scan.string(start..<offset).lowercased()))
      } else {
        let space = scan.whiteSpaceLength(at: offset, before: range.upperBound)
        let length = scan.scalar(at: offset, before: range.upperBound).length
        if space == 0 { tokens.append(.sign(length == 1 ? scan.bytes[offset] : 0)) }
        offset += max(space, length)
      }
    }
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
    dayMonthYear() ?? monthDayYear() ?? numeric()
  }

  /// Reads “30 January 2024”, “30th of January 2024”.
  private mutating func dayMonthYear() -> PartialDate? {
    guard case .number(let day, let digits)? = token(0), digits <= 2 else { return nil }
    let start = position
    position += 1
    skipWord(["st", "nd", "rd", "th"])
    skipWord(["of"])
    skip("-")
    if let month = month() {
      skip(".")
      skip(",")
      skip("-")
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

  /// Reads “2024-01-30”, “2024/01/30”, and “30/01/2024” where only one reading is possible.
  private mutating func numeric() -> PartialDate? {
    guard case .number(let first, let firstDigits)? = token(0),
      case .sign(let separator)? = token(1), "-/.".utf8.contains(separator),
      case .number(let second, let secondDigits)? = token(2), secondDigits <= 2,
      token(3) == .sign(separator),
      case .number(let third, let thirdDigits)? = token(4)
    else { return nil }
    let date: PartialDate?
    if firstDigits == 4, thirdDigits <= 2 {
      date = PartialDate(year: first, month: second, day: third)
    } else if firstDigits <= 2, thirdDigits == 4 {
      if first > 12 || first == second {
        date = PartialDate(year: third, month: second, day: first)
      } else {
        date = second > 12 ? PartialDate(year: third, month: first, day: second) : nil
      }
    } else {
      date = nil
    }
    if date != nil { position += 5 }
    return date
  }

  private mutating func month() -> Int? {
    guard case .word(let word)? = token(0), word.utf8.count >= 3 else { return nil }
    let index = PartialDate.monthNames.firstIndex { name in
      let name = name.lowercased()
      return name == word || name.prefix(3) == word || (word == "sept" && name == "september")
    }
    if index != nil { position += 1 }
    return index.map { $0 + 1 }
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
