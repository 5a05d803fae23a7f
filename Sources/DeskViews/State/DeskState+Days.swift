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
    guard sentences.contains(where: { Self.mayHaveDate(text.slice($0)) }) else { return nil }
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
    for sentence in sentences {
      var index = Self.first(found, from: sentence.lowerBound)
      while index < found.count, found[index].range.lowerBound < sentence.upperBound {
        defer { index += 1 }
        let range = found[index].range
        guard case .date(let date) = found[index].detail, date.meansDays else { continue }
        let meant = readings[range]
        let isSaid = readings.corrections[range] != nil
        guard isSaid || meant?.isInferred ?? !date.isStated else { continue }
        words.append("\(text.slice(range)): \(meant?.inWords ?? "open")")
        if isSaid { continue }
        if case .fiscalYear = date.form {
          hasFiscalYear = readings.countsFiscalYearsBySetting
          continue
        }
        if date.countsFromNamed || readings.mode == .narrative {
          leans += named(before: index, found, readings, besides: sentences)
        }
        if meant?.isFromPublication ?? !date.isShifted { countsFromPublication = true }
      }
    }
    guard !words.isEmpty else { return nil }
    return DaysMeant(
      days: words.joined(separator: "; "),
      countedFrom: countsFromPublication ? published : nil,
      leans: Array(Set(leans)).sorted(),
      fiscalMonth: hasFiscalYear ? settings.fiscalMonth ?? 0 : nil
    )
  }

  /// Where the sentences begin with the dates from which one counts: the one before it, and what that counts
  /// from.
  private func named(
    before index: Int,
    _ found: [FoundItem],
    _ readings: DateReadings,
    besides own: [Range<Int>]
  ) -> [Int] {
    var leans: [Int] = []
    for item in found[..<index].reversed() {
      guard leans.count < Self.mostLeans else { break }
      guard case .date(let date) = item.detail, date.meansDays,
        let sentence = session.sentences.touched(by: item.range).first
      else { continue }
      let range = session.sentences.entries[sentence].range
      if !own.contains(range) { leans.append(range.lowerBound) }
      // What somebody said may be taken back, and what is open may be said.
      if readings[item.range]?.isInferred == false { break }
    }
    return leans
  }

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
  fileprivate var isShifted: Bool { if case .shifted = form { true } else { false } }

  /// Whether it counts from a date that was named before, in news, too.
  fileprivate var countsFromNamed: Bool {
    if case .day = form { return true }
    return isShifted || isOfNamedYear
  }
}
