package import FactModel
package import LineReading

extension Desk {
  /// What `due=DATE [TIME]` says; nil for `due=none`, and where it was not typed.
  package func deadline(_ typed: ParsedArguments) throws(Problem) -> Deadline? {
    try typed.refuseOptionsInText()
    guard let option = typed.option("due"), option.text.lowercased() != "none" else { return nil }
    if let whole = Deadline(option.text) { return whole }
    if let day = try? PartialDate(typed: option.text, at: option.place) { return Deadline(day) }
    var words = option.text.split(whereSeparator: \.isWhitespace).map(String.init)
    // Another zone than that of deadlines, and what stands before it, is no time.
    var zone: [String] = []
    if let last = words.last, words.count > 1, DayTime.isZone(last) {
      let name = words.removeLast()
      zone = DayTime.isUTC(name) ? [] : [name]
    }
    var time: [String] = []
    if words.count > 1, let last = words.last, DayTime.isMeant(last) {
      time = [words.removeLast()]
    }
    time += zone
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
