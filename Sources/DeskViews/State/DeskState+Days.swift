import FactModel
import ItemFinding
package import Judging
import Preferences

// What dates in sentences mean that do not name their day: what was judged there was judged of these days.
extension DeskState {
  /// The days of such dates in some sentences of the article, by their ranges; nil where there is none.
  package func daysMeant(in sentences: [Range<Int>]) -> DaysMeant? {
    let text = session.article.text
    // To read the dates of a whole article takes time.
    guard sentences.contains(where: { ItemFinder.mayHaveDay(in: $0, of: text) }) else { return nil }
    return daysMeant(in: sentences, dateReadings, published: session.facts.published)
  }

  /// The same as it will be once what was judged there is said to hold: a day that somebody gave is that day, though
  /// words around it are others now.
  package func daysHeld(in sentences: [Range<Int>]) -> DaysMeant? {
    let text = session.article.text
    guard sentences.contains(where: { ItemFinder.mayHaveDay(in: $0, of: text) }) else { return nil }
    return daysMeant(in: sentences, datesHeld, published: session.facts.published)
  }

  /// The same by readings that count from a day of publication.
  func daysMeant(
    in sentences: [Range<Int>],
    _ readings: DateReadings,
    published: PartialDate?
  ) -> DaysMeant? {
    let (text, found) = (session.article.text, foundItems)
    var words: [String] = []
    var leans: [Int] = []
    var countsFromPublication = false
    var hasFiscalYear = false
    var isToTheDay = true
    for sentence in sentences {
      var index = Self.first(found, from: sentence.lowerBound)
      while index < found.count, found[index].range.lowerBound < sentence.upperBound {
        defer { index += 1 }
        let range = found[index].range
        guard case .date(let date) = found[index].detail, date.meansDays else { continue }
        let meant = readings[range]
        // What somebody says that a date means is kept as that.
        guard readings.corrections[range] == nil, meant?.isInferred ?? !date.isStated else {
          continue
        }
        words.append("\(text.slice(range)): \(meant?.inWords ?? "open")")
        if case .fiscalYear = date.form {
          hasFiscalYear = readings.countsFiscalYearsBySetting
          continue
        }
        if date.countsFromNamed || readings.mode == .narrative {
          let before = named(before: index, found, readings, besides: sentences)
          leans += before.leans
          if before.countsFromPublication { countsFromPublication = true }
          if !before.isToTheDay { isToTheDay = false }
        }
        if meant?.isFromPublication ?? !date.isShifted {
          countsFromPublication = true
          if !isDay(meant, found[index], date) { isToTheDay = false }
        }
      }
    }
    guard !words.isEmpty else { return nil }
    if countsFromPublication, sentences.contains(where: { Self.tellsUpToNow(text.slice($0)) }) {
      isToTheDay = false
    }
    return DaysMeant(
      days: words.joined(separator: "; "),
      countedFrom: countsFromPublication ? published : nil,
      leans: Array(Set(leans)).sorted(),
      fiscalMonth: hasFiscalYear ? settings.fiscalMonth ?? 0 : nil,
      isToTheDay: isToTheDay
    )
  }

  /// Where the sentences begin with the dates from which one counts: the one before it, and what that counts
  /// from.
  private func named(
    before index: Int,
    _ found: [FoundItem],
    _ readings: DateReadings,
    besides own: [Range<Int>]
  ) -> (leans: [Int], countsFromPublication: Bool, isToTheDay: Bool) {
    var leans: [Int] = []
    var (counts, isToTheDay) = (false, true)
    for item in found[..<index].reversed() {
      guard leans.count < Self.mostLeans else { break }
      guard case .date(let date) = item.detail, date.meansDays,
        let sentence = session.sentences.touched(by: item.range).first
      else { continue }
      let range = session.sentences.entries[sentence].range
      if !own.contains(range) { leans.append(range.lowerBound) }
      if let meant = readings[item.range], meant.isFromPublication {
        counts = true
        if !isDay(meant, item, date) || Self.tellsUpToNow(session.article.text.slice(range)) {
          isToTheDay = false
        }
      }
      // What somebody said may be taken back, and what is open may be said.
      if readings[item.range]?.isInferred == false { break }
    }
    return (leans, counts, isToTheDay)
  }

  /// Whether a date says a day that is meant by itself: “on Monday”, and no span that begins or ends there.
  private func isDay(
    _ meant: DateResolver.Resolution?,
    _ item: FoundItem,
    _ date: DateExpression
  ) -> Bool {
    let text = session.article.text
    // A year or month that is over is the same one on the next day.
    let isOver = ["last year", "last month"].contains(text.slice(item.range).lowercased())
    guard let days = meant?.days,
      isOver || days.lowerBound == days.upperBound && date.saysItsDay
    else { return false }
    let start = max(0, item.range.lowerBound - Self.longestLead)
    let words = text.slice(start..<item.range.lowerBound).split { !$0.isLetter }
    return !words.suffix(2).contains { Self.spanning.contains($0.lowercased()) }
  }

  private static let longestLead = 24
  /// Words before a day with which a span begins or ends.
  private static let spanning: Set<String> = [
    "after", "before", "between", "by", "during", "following", "for", "from", "over", "past",
    "since", "starting", "through", "till", "to", "until", "within",
  ]

  /// Whether a sentence says what is so on the day of publication, or up to it.
  private static func tellsUpToNow(_ sentence: String) -> Bool {
    sentence.split { !$0.isLetter }.contains { untilNow.contains($0.lowercased()) }
  }

  private static let untilNow: Set<String> = [
    "ago", "already", "currently", "far", "lately", "now", "nowadays", "recently", "since", "still",
    "today", "until", "yet",
  ]

  private static let mostLeans = 8

  /// The first of what was found, in the order of the text, that begins at a place or behind it.
  private static func first(_ found: [FoundItem], from place: Int) -> Int {
    var (low, high) = (0, found.count)
    while low < high {
      let middle = (low + high) / 2
      if found[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension DateExpression {
  /// Whether it says a day, not a time of a month or year, or so many weeks: “Monday”, “12 December”.
  fileprivate var saysItsDay: Bool {
    guard !isPartBefore, portion == nil, step == nil, weeks == 0, week == nil else { return false }
    return switch form {
    case .dayAndMonth(_, let month): (1...12).contains(month)
    case .weekday, .day, .weekdayOfMonth, .counted(.day, _), .shifted(.day, _): true
    default: false
    }
  }

  fileprivate var isShifted: Bool { if case .shifted = form { true } else { false } }

  /// Whether it counts from a date that was named before, in news, too.
  fileprivate var countsFromNamed: Bool {
    if case .day = form { return true }
    return isShifted || isOfNamedYear
  }
}
