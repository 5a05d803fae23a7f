import FactModel
import ItemFinding
package import Judging

// What dates in sentences mean that do not name their day: what was judged there was judged of these days.
extension DeskState {
  /// The days of such dates in some sentences of the article, by their ranges; nil where there is none.
  package func daysMeant(in sentences: [Range<Int>]) -> DaysMeant? {
    let text = session.article.text
    guard sentences.contains(where: { Self.mayHaveDate(text.slice($0)) }) else { return nil }
    let (found, readings) = (foundItems, dateReadings)
    var words: [String] = []
    var leans: [Int] = []
    var countsFromPublication = false
    for sentence in sentences {
      var index = Self.first(found, from: sentence.lowerBound)
      while index < found.count, found[index].range.lowerBound < sentence.upperBound {
        defer { index += 1 }
        guard case .date(let date) = found[index].detail, date.form != .clock,
          let meant = readings[found[index].range], meant.isInferred
        else { continue }
        words.append("\(text.slice(found[index].range)): \(meant.inWords)")
        let isShifted = if case .shifted = date.form { true } else { false }
        if isShifted || date.isOfNamedYear || readings.mode == .narrative {
          leans += named(before: index, found, readings, besides: sentences)
        }
        if !isShifted { countsFromPublication = true }
      }
    }
    guard !words.isEmpty else { return nil }
    return DaysMeant(
      days: words.joined(separator: "; "),
      countedFrom: countsFromPublication ? session.facts.published : nil,
      leans: Array(Set(leans)).sorted()
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
      guard case .date = item.detail, let meant = readings[item.range],
        let sentence = session.sentences.touched(by: item.range).first
      else { continue }
      let range = session.sentences.entries[sentence].range
      if !own.contains(range) { leans.append(range.lowerBound) }
      if !meant.isInferred { break }
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

  /// Whether a sentence has a word of a date at all: to read the dates of a whole article takes time.
  ///
  /// Each begins behind what is no letter of ASCII.
  private static func mayHaveDate(_ sentence: String) -> Bool {
    let letters = sentence.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }
    var isInWord = false
    for (place, letter) in letters.enumerated() {
      let isLetter = (97...122).contains(letter)
      defer { isInWord = isLetter }
      guard isLetter, !isInWord else { continue }
      if dateWords.contains(where: { letters[place...].starts(with: $0.utf8) }) { return true }
    }
    return false
  }

  private static let dateWords = [
    "ago", "apr", "aug", "autumn", "christmas", "day", "dec", "easter", "evening", "fall", "feb",
    "fri", "half", "jan", "jul", "jun", "later", "mar", "may", "mon", "morning", "month", "new",
    "night", "nov", "oct", "quarter", "sat", "sep", "spring", "summer", "sun", "thanksgiving",
    "thur", "today", "tomorrow", "tonight", "tue", "wed", "week", "winter", "year", "yesterday",
  ]
}
