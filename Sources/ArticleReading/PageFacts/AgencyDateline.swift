import OrderedJSON
import TextReading

/// The day with which the text of an agency or a release begins: `OLDTOWN, Norland, May 14, 2024
/// /Wire/ -- The port …`.
enum AgencyDateline {
  private static let longest = 140
  private static let ends = [" -- ", " – ", " — ", "-- ", " - ", ") ", "/ "]
  private static let mostWords = 7

  /// The date; nil where a text does not begin with a place and a day.
  ///
  /// `text`: UTF-8, or enough of its beginning.
  static func date(in text: [UInt8]) -> StatedDate? {
    let start = String(decoding: text.prefix(longest), as: UTF8.self)
    guard
      let end = ends.compactMap({ start.firstOccurrence(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let head = start[..<end.lowerBound]
    guard let digit = head.firstIndex(where: \.isNumber), let comma = head.firstIndex(of: ","),
      comma < digit
    else { return nil }
    let words = head[..<digit].split { $0.isWhitespace || $0 == "," || $0 == "." }
    // “On March 3, 2011 – the day of the quake –” is a sentence.
    let isPlace =
      words.count <= mostWords && words.allSatisfy { $0.first?.isUppercase == true }
      && words.first.map { $0.utf8.count > 2 && $0.allSatisfy(\.isUppercase) } == true
    guard isPlace else { return nil }
    let stated = DateReader.statedDates(in: String(head)).published
    return stated.flatMap { StatedDate.isPlausible($0.date) ? $0 : nil }
  }
}
