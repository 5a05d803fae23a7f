import FactModel
import LineReading

extension Desk {
  /// What `due=DATE [TIME]` says, and the rest of the line without the time.
  ///
  /// Nil for `due=none`, and where it was not typed.
  package func deadline(_ typed: ParsedArguments) throws(Problem) -> (due: Deadline?, rest: String) {
    guard let option = typed.option("due"), option.text.lowercased() != "none" else {
      return (nil, typed.rest)
    }
    if let whole = Deadline(option.text), option.text.contains(":") { return (whole, typed.rest) }
    let date = try date(option.text, at: option.place)
    let words = typed.rest.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let clock = words.first.flatMap { Deadline.clock($0.last == ":" ? $0.dropLast() : $0) }
    guard let clock, let due = Deadline(date, time: clock) else {
      return (Deadline(date), typed.rest)
    }
    return (due, words.count > 1 ? String(words[1]) : "")
  }
}
