import TextReading

/// Reads a line that says where and when, and nothing else: `Westhaven, 14 May 2024`, `Berlin, den
/// 14. Mai 2024`, `14 May 2024 – Westhaven`.
enum PlaceAndDate {
  /// The longest name of a place, in words: `Washington, D.C.`, `Frankfurt am Main`.
  private static let mostWords = 5
  private static let longestPlace = 60

  /// Returns the dates of a line that is a date, with or without a place; nil for any other.
  ///
  /// `language`: That of the text, as a BCP 47 tag, where it is known.
  static func dates(
    in range: Range<Int>,
    _ scan: UTF8Scan,
    language: String? = nil
  ) -> DateReader.Dates? {
    if let dates = DateReader.dates(in: range, scan, language: language) { return dates }
    guard range.count <= DateReader.longest, holdsDigit(range, scan) else { return nil }
    for separator in separators(in: range, scan) {
      let before = scan.trimmed(range.lowerBound..<separator.lowerBound)
      let after = scan.trimmed(separator.upperBound..<range.upperBound)
      for (place, date) in [(before, after), (after, before)] where isPlace(place, scan) {
        if let dates = DateReader.dates(in: date, scan, language: language) { return dates }
      }
    }
    return nil
  }

  private static func holdsDigit(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    range.contains { scan.bytes[$0].isASCIIDigit || scan.bytes[$0] >= 0xD9 }
  }

  /// Commas, bars and dashes with white space around them.
  private static func separators(in range: Range<Int>, _ scan: UTF8Scan) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = scan.scalar(at: offset, before: range.upperBound)
      switch value {
      case 0x2C, 0x060C, 0x3001, 0xFF0C, 0x7C, 0xB7, 0x2022, 0x2014:
        found.append(offset..<offset + length)
      case 0x2D, 0x2013:
        if offset > range.lowerBound, scan.bytes[offset - 1] == 0x20 {
          found.append(offset..<offset + length)
        }
      default: break
      }
      offset += length
    }
    return found
  }

  /// Whether words can name a place: capitals at their starts, but for particles; no digit.
  private static func isPlace(_ range: Range<Int>, _ scan: UTF8Scan) -> Bool {
    guard !range.isEmpty, range.count <= longestPlace else { return false }
    let words = scan.string(range).split { $0.isWhitespace || $0 == "," }
    guard let first = words.first, words.count <= mostWords,
      first.unicodeScalars.first?.properties.isLowercase == false
    else { return false }
    return words.allSatisfy { word in
      guard let scalar = word.unicodeScalars.first, scalar.properties.isAlphabetic else {
        return false
      }
      return (!scalar.properties.isLowercase || word.count <= 3)
        && word.allSatisfy { $0.isLetter || "-'’./".contains($0) || $0.unicodeScalars.count > 1 }
    }
  }
}
