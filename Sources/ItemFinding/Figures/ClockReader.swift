import Measures
import NameLists

/// Reads times of the day.
///
/// `2:30 p.m.`, `14:30`, “half past seven”, “shortly after 9 p.m. GMT”.
struct ClockReader {
  let text: TokenText

  /// Minutes before and after that “shortly before”, “shortly after” and “around” allow.
  private static let hedges: [String: (before: Int, after: Int)] = [
    "shortly after": (-1, 15), "just after": (-1, 15), "soon after": (-1, 15),
    "shortly before": (15, -1), "just before": (15, -1), "around": (15, 15), "about": (15, 15),
    "at around": (15, 15), "at about": (15, 15),
  ]
  private static let hedgeTable = PhraseTable(hedges.keys.joined(separator: ","))

  func read(at index: Int) -> FigureReader.Found? {
    var start = index
    var room = (before: 0, after: 0)
    if let end = text.end(of: Self.hedgeTable, at: index) {
      room = Self.hedges[(index..<end).map { text.folded($0) }.joined(separator: " ")] ?? room
      start = end
    }
    guard let (hours, minute, timeEnd) = time(at: start) else { return nil }
    var end = timeEnd
    var zones: [Int] = []
    if let zone = zone(at: end) { (zones, end) = zone }
    let ranges = hours.map { hour in
      let time = (hour * 60 + minute) % 1440
      return time - room.before...time + room.after
    }
    return FigureReader.Found(.clock(ClockTime(ranges, zones: zones)), index..<end)
  }

  /// The zone behind a time, and where it ends; at the end of a sentence its letters have a full stop.
  private func zone(at index: Int) -> (minutes: [Int], end: Int)? {
    guard let token = text[index] else { return nil }
    if token.shape == .upper {
      let letters = token.folded.hasSuffix(".") ? String(token.folded.dropLast()) : token.folded
      return ClockTime.zones[letters].map { ($0, index + 1) }
    }
    // “Eastern time”, “Pacific Standard Time”
    guard let standard = Self.namedZones[token.folded] else { return nil }
    let season = ["standard": [standard], "daylight": [standard + 60]][text.folded(index + 1)]
    let end = season == nil ? index + 1 : index + 2
    guard text.folded(end) == "time" else { return nil }
    return (season ?? [standard, standard + 60], end + 1)
  }

  private static let namedZones = [
    "eastern": -300, "central": -360, "mountain": -420, "pacific": -480,
  ]

  private typealias Time = (hours: [Int], minute: Int, end: Int)

  private func time(at index: Int) -> Time? {
    guard let token = text[index] else { return nil }
    switch token.folded {
    case "noon", "midday": return ([12], 0, index + 1)
    case "midnight": return ([0], 0, index + 1)
    default: break
    }
    if token.shape == .number { return digits(token, index) }
    return inWords(index)
  }

  private func digits(_ token: Token, _ index: Int) -> Time? {
    let folded = token.folded
    let digits = String(folded.prefix { $0.isNumber || $0 == "." })
    let parts = digits.split(separator: ".").map(String.init)
    if let time = joined(folded, index) { return time }
    guard let first = parts.first, let hour = Int(first), hour <= 24 else { return nil }
    if folded != digits {
      // “9pm”, “2.30am”
      guard ["am", "pm"].contains(folded.dropFirst(digits.count)) else { return nil }
      return half(hour, minute(parts) ?? 0, isEvening: folded.hasSuffix("pm"), index + 1)
    }
    if text.folded(index + 1) == ":", text[index + 2]?.isSpaced == false,
      let minute = Int(text.folded(index + 2).prefix(2)), text.folded(index + 2).count >= 2,
      minute < 60
    {
      return colon(first, hour, minute, index + 3)
    }
    guard parts.count == 1 || minute(parts) != nil else { return nil }
    if let (isEvening, end) = halfDay(index + 1) {
      return half(hour, minute(parts) ?? 0, isEvening: isEvening, end)
    }
    if text.folded(index + 1) == "o'clock", hour <= 12 {
      return either(hour, 0, index + 2)
    }
    return isPartOfDay(index + 1) ? either(hour, 0, index + 1) : nil
  }

  /// “0800 GMT”, “1430 hours”: hour and minute in four digits.
  private func joined(_ digits: String, _ index: Int) -> Time? {
    guard digits.utf8.count == 4, let number = Int(digits), number < 2400, number % 100 < 60,
      zone(at: index + 1) != nil
        || ["hours", "hrs"].contains(text.folded(index + 1))
          && digits.hasPrefix("0")
    else { return nil }
    let isZone = zone(at: index + 1) != nil
    return ([number / 100], number % 100, isZone ? index + 1 : index + 2)
  }

  /// “in the morning” behind an hour.
  private func isPartOfDay(_ index: Int) -> Bool {
    text.matches(["in", "the"], at: index)
      && ["morning", "afternoon", "evening"].contains(text.folded(index + 2))
  }

  private func minute(_ parts: [String]) -> Int? {
    guard parts.count == 2, parts[1].count == 2, let minute = Int(parts[1]), minute < 60 else {
      return nil
    }
    return minute
  }

  private func colon(_ first: String, _ hour: Int, _ minute: Int, _ end: Int) -> Time? {
    var end = end
    if text.folded(end) == ":", text[end]?.isSpaced == false, text[end + 1]?.shape == .number {
      end += 2
    }
    // `2:30pm` is one token behind the colon.
    let suffix = text.folded(end - 1).dropFirst(2)
    if ["am", "pm"].contains(suffix) { return half(hour, minute, isEvening: suffix == "pm", end) }
    if let (isEvening, behind) = halfDay(end) {
      return half(hour, minute, isEvening: isEvening, behind)
    }
    if hour >= 12 || first.hasPrefix("0") || hour == 0 { return ([hour % 24], minute, end) }
    return either(hour, minute, end)
  }

  /// A time of which morning or evening is not said, unless “in the evening” stands behind it.
  private func either(_ hour: Int, _ minute: Int, _ end: Int) -> Time? {
    guard hour <= 12 else { return nil }
    if text.matches(["in", "the"], at: end) {
      if text.folded(end + 2) == "morning" { return half(hour, minute, isEvening: false, end + 3) }
      if ["afternoon", "evening"].contains(text.folded(end + 2)) {
        return half(hour, minute, isEvening: true, end + 3)
      }
    }
    return ([hour % 12, hour % 12 + 12], minute, end)
  }

  private func half(_ hour: Int, _ minute: Int, isEvening: Bool, _ end: Int) -> Time? {
    guard hour <= 12 else { return nil }
    return ([hour % 12 + (isEvening ? 12 : 0)], minute, end)
  }

  private func halfDay(_ index: Int) -> (isEvening: Bool, end: Int)? {
    let word = text.folded(index)
    guard let end = DateRule(text: text).halfDayEnd(index),
      word.hasPrefix("a") || word.hasPrefix("p")
    else { return nil }
    return (word.hasPrefix("p"), end)
  }

  /// “half past seven”, “a quarter to eight”, “ten past six”.
  private func inWords(_ index: Int) -> Time? {
    let word = text.folded(index)
    let minutes: Int? =
      word == "half" ? 30 : word == "quarter" ? 15 : NumberWords.values[word].map { Int($0) }
    if word == "a", text.folded(index + 1) == "quarter" { return inWords(index + 1) }
    if text.folded(index + 1) == "o'clock", let hour = minutes, (1...12).contains(hour),
      word != "half"
    {
      return either(hour, 0, index + 2)
    }
    if isPartOfDay(index + 1), let hour = hour(index) { return either(hour, 0, index + 1) }
    guard let minutes, (1...30).contains(minutes), ["past", "to"].contains(text.folded(index + 1))
    else { return nil }
    var place = index + 2
    guard let hour = hour(place) else { return nil }
    place += 1
    let isPast = text.folded(index + 1) == "past"
    guard isPast || ["half", "quarter"].contains(word) || text.folded(index - 1) == "at" else {
      return nil
    }
    return either(isPast ? hour : hour == 1 ? 12 : hour - 1, isPast ? minutes : 60 - minutes, place)
  }

  private func hour(_ index: Int) -> Int? {
    let value =
      text.folded(index) == "one"
      ? 1 : NumberWords.values[text.folded(index)].map { Int($0) } ?? Int(text.folded(index))
    return value.flatMap { (1...12).contains($0) ? $0 : nil }
  }
}
