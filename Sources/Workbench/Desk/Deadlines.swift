package import FactModel
package import LineReading

extension Desk {
  /// What `due=DATE [TIME]` says; nil for `due=none`, and where it was not typed.
  package func deadline(_ typed: ParsedArguments) throws(Problem) -> Deadline? {
    try typed.refuseOptionsInText()
    guard let option = typed.option("due"), option.text.lowercased() != "none" else { return nil }
    if let whole = Deadline(option.text) { return whole }
    if let whole = try? PartialDate(typed: option.text, at: option.place) {
      return Deadline(whole)
    }
    let words = option.text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let date = try date(words[0], at: option.place)
    var times = words.dropFirst().flatMap { $0.split(whereSeparator: \.isWhitespace) }
    if times.count == 2, DayTime.isUTC(times[1]) { times.removeLast() }
    if times.count < 2, let due = Deadline(date, time: times.first.map(String.init)) { return due }
    throw Problem(
      .input,
      "“\(words[1])” is no time of \(date.day == nil ? "a day: the date has none" : "day")",
      place: option.place,
      remedy:
        "Times go from 00:00 to 23:59 (UTC), behind a day: due=2024-02-02 17:00. A text that begins "
        + "with a figure stands behind a day in quotation marks: due=\"2024-02-02\" 12 jobs?"
    )
  }
}
