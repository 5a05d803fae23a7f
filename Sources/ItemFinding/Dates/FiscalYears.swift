import FactModel
import NameLists
import OrderedJSON

/// Reads when fiscal years begin where an article says so: “its fiscal year ends on 30 June”.
enum FiscalYears {
  private static let beginnings = Words.set(
    "begin begins began start starts started beginning runs"
  )
  private static let ends = Words.set("end ends ended ending")
  /// So many words lie between “fiscal year” and the date at most.
  private static let reach = 9

  /// The month in which fiscal years begin, 1 to 12; nil where no date says so, or two say otherwise.
  static func firstMonth(_ items: [FoundItem], in text: ArticleText) -> Int? {
    var found: Set<Int> = []
    for item in items {
      guard case .date(let date) = item.detail, let (month, day) = monthAndDay(date.form),
        let isEnd = isEnd(before: item.range.lowerBound, in: text)
      else { continue }
      if isEnd, day ?? 28 >= 28 {
        found.insert(month % 12 + 1)
      } else if !isEnd, day ?? 1 == 1 {
        found.insert(month)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func monthAndDay(_ form: DateExpression.Form) -> (month: Int, day: Int?)? {
    switch form {
    case .month(let month): (month, nil)
    case .dayAndMonth(let day, let month): (month, day)
    case .stated(let date): date.month.map { ($0, date.day) }
    default: nil
    }
  }

  /// Whether the words before a date say that a fiscal year ends there, or begins; nil for neither.
  private static func isEnd(before place: Int, in text: ArticleText) -> Bool? {
    let start = max(0, place - 90)
    let before = text.slice(start..<place).lowercased()
    guard before.includes("fiscal") || before.includes("financial") else { return nil }
    let words =
      before.split { !$0.isLetter && $0 != "." && $0 != "’" }
      .suffix(reach + 2)
    guard
      let year = words.indices.dropLast().last(where: {
        ["fiscal", "financial"].contains(words[$0]) && words[$0 + 1].hasPrefix("year")
      })
    else { return nil }
    let between = words[(year + 2)...]
    guard !words[year + 1].hasSuffix("."), !between.contains(where: { $0.hasSuffix(".") }) else {
      return nil
    }
    for word in between.reversed() {
      if ends.contains(String(word)) { return true }
      if beginnings.contains(String(word)) { return false }
    }
    return nil
  }
}
