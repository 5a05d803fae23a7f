package import FactModel
import TextReading

/// A date as a page writes it, which may leave open what is the day and what the month.
package struct StatedDate: Equatable {
  var date: PartialDate
  /// The same figures with the month first, where that is another date: `05/06/2024`.
  var monthFirst: PartialDate?

  init(_ date: PartialDate, monthFirst: PartialDate? = nil) {
    self.date = date
    self.monthFirst = monthFirst
  }

  /// Reads a value meant for machines: ISO 8601, RFC 2822, `20240130`, seconds or milliseconds
  /// since 1970, or whatever a person would write.
  ///
  /// The day is the one that is written, so it is the day at the place that the zone names.
  package init?(_ text: String) {
    guard let text = FactText.line(text, longest: 100) else { return nil }
    guard let stated = Self.digits(text) ?? Self.written(text), Self.isPlausible(stated.date)
    else { return nil }
    self = stated
  }

  /// The one date that is meant where a language decides it; nil where it stays open.
  ///
  /// `language`: The page's, as a BCP 47 tag.
  package func resolved(in language: String?) -> PartialDate? {
    guard let monthFirst else { return date }
    let tag = language?.lowercased() ?? ""
    switch tag {
    case "", "en": return nil
    case "en-us", "en-ph": return monthFirst
    default: return date
    }
  }

  /// Whether somebody can have published something then: not a program's zero.
  static func isPlausible(_ date: PartialDate) -> Bool {
    (1600...2100).contains(date.year)
      && date != PartialDate(year: 1970, month: 1, day: 1)
  }

  private static func written(_ text: String) -> StatedDate? {
    if let date = PartialDate(text) { return StatedDate(date) }
    let dates = DateReader.statedDates(in: text)
    return dates.published ?? dates.updated
  }

  /// Reads what starts with eight digits or more, or a year and a month.
  private static func digits(_ text: String) -> StatedDate? {
    let bytes = Array(text.utf8)
    let count = bytes.firstIndex { !$0.isASCIIDigit } ?? bytes.count
    if count == 8 || count == 12 || count == 14 {
      let date = PartialDate(
        year: number(bytes[0..<4]),
        month: number(bytes[4..<6]),
        day: number(bytes[6..<8])
      )
      return date.map { StatedDate($0) }
    }
    guard count == bytes.count, count == 10 || count == 13 else { return nil }
    let moment = Timestamp(milliseconds: number(bytes[0..<10]) * 1000)
    return PartialDate(moment.day).map { StatedDate($0) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
