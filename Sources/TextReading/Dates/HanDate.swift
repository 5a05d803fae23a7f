package import FactModel

/// Reads a date in Han numerals: `二〇二四年五月十四日`, `令和六年五月十四日`.
package enum HanDate {
  private static let digits: [Character: Int] = [
    "〇": 0, "零": 0, "○": 0, "元": 1, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// The date that a word without spaces is; nil for any other word.
  package static func date(_ word: String) -> PartialDate? {
    guard let yearEnd = word.firstIndex(of: "年"), let monthEnd = word.firstIndex(of: "月"),
      yearEnd < monthEnd, let dayEnd = word.lastIndex(where: { "日号號".contains($0) }),
      monthEnd < dayEnd, word.index(after: dayEnd) == word.endIndex,
      let year = year(word[..<yearEnd]),
      let month = number(word[word.index(after: yearEnd)..<monthEnd]),
      let day = number(word[word.index(after: monthEnd)..<dayEnd])
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// Four digits, or a number behind the name of an era.
  private static func year(_ text: Substring) -> Int? {
    if text.count == 4, let all = values(text) { return all.reduce(0) { $0 * 10 + $1 } }
    for (era, before) in DateLineWords.eras where text.hasPrefix(era) {
      return number(text.dropFirst(era.count)).map { before + $0 }
    }
    return nil
  }

  /// `十四`, `三十一`, `五`.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 3 else { return nil }
    guard let ten = text.firstIndex(of: "十") else {
      return text.count == 1 ? text.first.flatMap { digits[$0] } : nil
    }
    guard let tens = values(text[..<ten]), let units = values(text[text.index(after: ten)...]),
      tens.count <= 1, units.count <= 1
    else { return nil }
    return (tens.first ?? 1) * 10 + (units.first ?? 0)
  }

  private static func values(_ text: Substring) -> [Int]? {
    let values = text.compactMap { digits[$0] }
    return values.count == text.count ? values : nil
  }
}
