import FactModel
import TextReading

/// Reads a line that has the author and the day in any order, with or without a place: `di Nina Falco,
/// Roma, 14 maggio 2024`, `Gepubliceerd op 14 mei 2024 door Nina Valk`.
enum DatedByline {
  private static let longest = 120
  private static let mostWords = 20
  /// Before a name behind a day: “Pubblicato il 14 maggio 2024 da Nina Falco”.
  private static let agents = ["da ", "dal ", "dalla "]

  /// The names and the dates; nil where anything else stands in the line.
  ///
  /// `names`: The names in what a word like “By” begins.
  static func byline(
    in range: Range<Int>,
    _ scan: UTF8Scan,
    names: (String) -> [String]?
  ) -> BylineReader.Byline? {
    guard range.count <= longest, range.contains(where: { scan.bytes[$0].isASCIIDigit })
    else { return nil }
    let words = words(in: range, scan)
    guard words.count <= mostWords, let (place, dates) = longestDate(in: words, scan) else {
      return nil
    }
    let before = trimmed(words[..<place.lowerBound].map { scan.string($0) })
    let behind = trimmed(words[place.upperBound...].map { scan.string($0) })
    // “Roma, 14 maggio 2024”, not “Opened on 14 May 2024 by King Charles”.
    let last = words[..<place.lowerBound].last.flatMap { scan.string($0).last }
    let isSetOff = last.map(isSign) ?? true
    for (people, other, isApart) in [(before, behind, true), (behind, before, isSetOff)]
    where other.isEmpty || isPlace(other) && isApart {
      let agent = agents.first(where: people.hasPrefix)
      let text = agent.map { "di " + people.dropFirst($0.count) } ?? people
      if let names = names(text) { return BylineReader.Byline(names: names, dates: dates) }
    }
    return nil
  }

  private static func words(in range: Range<Int>, _ scan: UTF8Scan) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where scan.bytes[offset] <= 0x20 {
      if offset > start { words.append(start..<offset) }
      start = offset + 1
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// The most words in a row that are a date with what is said around it.
  private static func longestDate(
    in words: [Range<Int>],
    _ scan: UTF8Scan
  ) -> (Range<Int>, DateReader.Dates)? {
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      for start in 0...(words.count - count) {
        let range = words[start].lowerBound..<words[start + count - 1].upperBound
        // “By” belongs to the name behind it.
        if scan.string(words[start + count - 1]).lowercased() == "by" { continue }
        if let dates = DateReader.dates(in: range, scan), dates.published != nil {
          return (start..<(start + count), dates)
        }
      }
    }
    return nil
  }

  /// Without the signs at both ends and an agency in brackets.
  private static func trimmed(_ words: [String]) -> String {
    let kept = words.filter { !($0.hasPrefix("(") && $0.hasSuffix(")")) }.joined(separator: " ")
    let text = kept.drop(while: isSign)
    return String(text.dropLast(text.reversed().prefix(while: isSign).count))
  }

  private static func isSign(_ character: Character) -> Bool {
    " ,;|·•–—-/:".contains(character)
  }

  /// One to three words with capitals.
  private static func isPlace(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count <= 3
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
      }
  }
}
