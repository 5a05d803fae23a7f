package import FactModel

// Values of other rooms, as they are typed.
extension NamedChoice {
  /// Reads one of a few words, in full or as a unique beginning.
  ///
  /// `what`: The noun for it, for messages.
  ///
  /// - Throws: It is none of them.
  package init(typed: TypedText, _ what: String) throws(Problem) {
    let word = typed.text.lowercased()
    let matching = word.isEmpty ? [] : Self.allCases.filter { $0.rawValue.hasPrefix(word) }
    guard let choice = Self(rawValue: word) ?? (matching.count == 1 ? matching[0] : nil) else {
      throw Problem(
        .wrongValue,
        "“\(Wording.excerpt(typed.text, 40))” is not \(Wording.indefinite(what))",
        place: typed.place,
        remedy: "It is one of \(Wording.list(Self.allCases.map(\.rawValue), "or"))."
      )
    }
    self = choice
  }

  /// The same in a text that is not of a line.
  package init(of text: String, _ what: String) throws(Problem) {
    try self.init(
      typed: TypedText(text: text, place: Problem.Place(column: 1, excerpt: text)),
      what
    )
  }
}

extension PartialDate {
  /// Reads a date.
  ///
  /// - Throws: It is none.
  package init(typed text: String, at place: Problem.Place) throws(Problem) {
    guard let date = PartialDate(written: text) else {
      var (what, remedy) = ("a date", Self.remedy)
      if let (from, through) = PartialDate.days(written: text) {
        let one = through?.common(with: from) ?? from
        (what, remedy) = ("one date", "Type one, such as \(one).")
      }
      throw Problem(
        .wrongValue,
        "“\(Wording.excerpt(text, 40))” is not \(what)",
        place: place,
        remedy: remedy
      )
    }
    self = date
  }

  /// How one is written.
  static let remedy = "Write it as 2024-01-30, 2024-01, 2024 or \"30 January 2024\"."

  /// Whether words can only be meant to begin with a date, which may be none: `2024-02-31`, `31.2.2024`,
  /// `31 February 2024`, `February 31`, `Monday`.
  package static func isMeant(_ words: [String]) -> Bool {
    let words = words.map(SourceMention.bare)
    guard let first = words.first, let letter = first.first else { return false }
    let second = words.count > 1 ? words[1] : ""
    guard letter.isNumber else {
      return days.contains(first.lowercased()) || isMonth(first) && second.first?.isNumber == true
    }
    let parts = first.split { "-/.".contains($0) }
    let isOfParts = parts.count == 3 || parts.count == 2 && parts[0].count == 4
    return isOfParts && parts.allSatisfy { Int($0) != nil } || isMonth(second)
      || second.lowercased() == "of" && words.count > 2 && isMonth(words[2])
  }

  private static func isMonth(_ word: String) -> Bool {
    !word.isEmpty && word.first?.isNumber == false && PartialDate(written: "1 \(word) 2024") != nil
  }

  private static let days: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday",
  ]

  /// A date in digits or in words as people and this program write one: in quotation marks or not, the month first
  /// or the day, and with a time of day behind it, which is no part of a date.
  ///
  /// Nil where there is none.
  package init?(written text: String) {
    var words = text.filter { !"\"“”".contains($0) }.split(whereSeparator: \.isWhitespace)
    if words.count > 2, words.last == "UTC" { words.removeLast() }
    if words.count > 1, let time = words.last, Self.isTime(time) { words.removeLast() }
    if let last = words.last, last.last == "," { words[words.count - 1] = last.dropLast() }
    if words.count == 3, words[0].first?.isLetter == true, words[1].last == "," {
      words = [words[1].dropLast(), words[0], words[2]]
    }
    let date = words.joined(separator: " ")
    guard let read = PartialDate(date) ?? PartialDate(inWords: date) else { return nil }
    self = read
  }

  /// The first and the last of some days, as people and this program write them: `2024-01-22 2024-01-28`,
  /// `22–28 January 2024`, `January to March 2024`, and without their year as reports have them: `≈22–28 Jan`.
  ///
  /// Nil where there are none; the last is nil where it is one day, month or year.
  ///
  /// `year`: The one that is meant where none is written.
  package static func days(
    written text: String,
    in year: Int? = nil
  ) -> (from: PartialDate, through: PartialDate?)? {
    let text = text.first.map("≈=".contains) == true ? String(text.dropFirst()) : text
    if let days = wholeDays(text) { return days }
    guard let year else { return nil }
    return wholeDays(text + " \(year)")
  }

  /// The same where their year is written.
  private static func wholeDays(_ text: String) -> (from: PartialDate, through: PartialDate?)? {
    if let date = PartialDate(written: text) { return (date, nil) }
    let words = text.split(whereSeparator: \.isWhitespace)
      .filter { !["to", "through", "and", "until"].contains($0.lowercased()) }
    let text = words.joined(separator: " ")
    for place in text.indices where " –—-".contains(text[place]) {
      let trimmed = { (part: Substring) in
        String(part.drop { " –—-".contains($0) }).split(separator: " ").joined(separator: " ")
      }
      let (head, tail) = (trimmed(text[..<place]), trimmed(text[place...]))
      guard !head.isEmpty, let through = PartialDate(written: tail) else { continue }
      // What both have in common is written once.
      let common = through.inWords.split(separator: " ")
      for count in 0..<common.count {
        let whole = ([head] + common.suffix(count).map(String.init)).joined(separator: " ")
        guard let from = PartialDate(written: whole) else { continue }
        return (from, through)
      }
    }
    return nil
  }

  /// The month or the year in which both are; nil where there is none.
  package func common(with other: PartialDate) -> PartialDate? {
    guard year == other.year else { return nil }
    return PartialDate(year: year, month: month == other.month ? month : nil)
  }

  /// Whether a word is a time of day, with a day behind which it could stand.
  private static func isTime(_ word: Substring) -> Bool {
    guard word.contains(":"), let day = PartialDate(year: 2000, month: 1, day: 1) else {
      return false
    }
    return Deadline(day, time: String(word)) != nil
  }
}
