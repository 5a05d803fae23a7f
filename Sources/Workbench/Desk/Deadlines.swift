package import FactModel
package import LineReading

extension Desk {
  /// What `due=DATE [TIME]` says; nil for `due=none`, and where it was not typed.
  package func deadline(_ typed: ParsedArguments) throws(Problem) -> Deadline? {
    try typed.refuseOptionsInText()
    guard let option = typed.option("due"), option.text.lowercased() != "none" else { return nil }
    if let whole = Deadline(option.text) { return whole }
    // The year of `29 January 2024` looks like a time; what has a colon is one, and read with the date.
    if !option.text.contains(":"), let day = PartialDate(written: option.text) {
      return Deadline(day)
    }
    var words = option.text.split(whereSeparator: \.isWhitespace).map(String.init)
    var zone: [String] = []
    if let last = words.last, words.count > 1, DayTime.isZone(last) {
      zone = [words.removeLast()]
    }
    var time: [String] = []
    if words.count > 1, let last = words.last, DayTime.isMeant(last) {
      time = [words.removeLast()]
    }
    // A zone alone is no time, nor is one in another zone than that of deadlines.
    if time.isEmpty || !zone.allSatisfy({ DayTime.isUTC($0) }) { time += zone }
    let date = try date(words.joined(separator: " "), at: option.place)
    if let due = Deadline(date, time: time.isEmpty ? nil : time.joined(separator: " ")) {
      return due
    }
    throw Problem(
      .input,
      "“\(time.joined(separator: " "))” is no time of \(date.day == nil ? "a day: the date has none" : "day")",
      place: option.place,
      remedy:
        "Times go from 00:00 to 23:59 (UTC), behind a day: due=2024-02-02 17:00. A text that begins "
        + "with a figure stands behind a day in quotation marks: due=\"2024-02-02\" 12 jobs?"
    )
  }
}
