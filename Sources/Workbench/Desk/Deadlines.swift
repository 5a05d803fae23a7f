package import FactModel
package import LineReading

extension Desk {
  /// What `due=DATE [TIME]` says; nil for `due=none`, and where it was not typed.
  package func deadline(_ typed: ParsedArguments) throws(Problem) -> Deadline? {
    try typed.refuseOptionsInText()
    guard let option = typed.option("due"), option.text.lowercased() != "none" else { return nil }
    if let whole = Deadline(option.text) { return whole }
    var words = option.text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.last == "UTC" { words.removeLast() }
    let time = words.count > 1 && words.last?.contains(":") == true ? words.removeLast() : nil
    let date = try date(words.joined(separator: " "), at: option.place)
    if let due = Deadline(date, time: time) { return due }
    throw Problem(
      .input,
      "“\(time ?? "")” is no time of \(date.day == nil ? "a day: the date has none" : "day")",
      place: option.place,
      remedy: "Times go from 00:00 to 23:59 (UTC), behind a day: due=2024-02-02 17:00"
    )
  }
}
