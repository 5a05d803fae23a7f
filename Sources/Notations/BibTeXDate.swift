package import FactModel

/// `year`, `month` and `day`, as old entries of BibTeX have them.
package struct BibTeXDate {
  package var year: String?
  package var month: String?
  package var day: String?

  package init() {}

  /// The date that they are; nil without a year, or where they say something else.
  package var date: PartialDate? {
    guard let year, let number = Int(year) else { return nil }
    // Some have the day with the month: `7 May`.
    var words = (month ?? "").split { " ,.~\u{A0}".contains($0) }.map { $0.lowercased() }
    let name = words.firstIndex { PartialDate.month(named: $0) != nil }
    let inYear =
      name.flatMap { PartialDate.month(named: words.remove(at: $0)) }
      ?? (words.count == 1 ? Int(words.removeFirst()) : nil)
    let inMonth = words.count == 1 ? Int(words.removeFirst().filter(\.isNumber)) : nil
    guard words.isEmpty, month == nil || inYear != nil else { return nil }
    return PartialDate(year: number, month: inYear, day: inMonth ?? day.flatMap { Int($0) })
  }

  /// Them as they are written; nil without a year.
  package var words: String? {
    year == nil ? nil : [day, month, year].compactMap { $0 }.joined(separator: " ")
  }
}
