/// A day of the calendar as words of a sentence write it: “14 March 2025”, “March 14, 2025”, “the 14th of March”,
/// “2025-03-14”.
struct WrittenDay {
  /// One form for all, and what stands behind it: `2025-03-14,`.
  let text: String
  /// So many words say it.
  let count: Int

  /// The day with which some words begin; nil where they begin with none.
  init?(_ words: ArraySlice<Substring>) {
    guard
      let (text, count) = Self.numeric(words) ?? Self.dayFirst(words) ?? Self.monthFirst(words)
    else { return nil }
    (self.text, self.count) = (text, count)
  }

  private typealias Found = (text: String, count: Int)

  /// As in `2025-03-14`.
  private static func numeric(_ words: ArraySlice<Substring>) -> Found? {
    guard let word = words.first, word.first.map(isDigit) ?? false else { return nil }
    let (core, behind) = parted(word)
    let parts = core.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count == 2, parts[2].count == 2, year(parts[0]) != nil,
      let month = Int(parts[1]), (1...12).contains(month), day(parts[2]) != nil
    else { return nil }
    return ("\(core)\(behind)", 1)
  }

  /// As in “14 March”, “14th March 2025” and “the 14th of March”.
  private static func dayFirst(_ words: ArraySlice<Substring>) -> Found? {
    var rest = words
    let isBehindArticle = rest.first == "the"
    if isBehindArticle { rest.removeFirst() }
    guard let word = rest.popFirst() else { return nil }
    let ordinal = unordinal(word)
    guard ordinal != nil || !isBehindArticle, let day = day(ordinal ?? word) else { return nil }
    if ordinal != nil, rest.first == "of" { rest.removeFirst() }
    guard let name = rest.popFirst() else { return nil }
    if let month = month(name), let next = rest.first {
      let (core, behind) = parted(next)
      if let year = year(core) {
        return (full(year, month, day) + behind, words.count - rest.count + 1)
      }
    }
    let (core, behind) = parted(name)
    guard let month = month(core) else { return nil }
    return (full("-", month, day) + behind, words.count - rest.count)
  }

  /// As in “March 14” and “March 14th, 2025”.
  private static func monthFirst(_ words: ArraySlice<Substring>) -> Found? {
    guard words.count > 1, let month = words.first.flatMap(month) else { return nil }
    let (number, behind) = parted(words[words.startIndex + 1])
    guard let day = day(unordinal(number) ?? number) else { return nil }
    if behind.isEmpty || behind == ",", words.count > 2 {
      let (core, end) = parted(words[words.startIndex + 2])
      if let year = year(core) { return (full(year, month, day) + end, 3) }
    }
    return (full("-", month, day) + behind, 2)
  }

  private static func full(_ year: some StringProtocol, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// A word and the signs behind it.
  private static func parted(_ word: Substring) -> (core: Substring, behind: Substring) {
    var core = word
    while let last = core.last, !last.isLetter, !last.isNumber { core.removeLast() }
    return (core, word[core.endIndex...])
  }

  private static func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }

  /// A number without the letters that make it an ordinal: “14th”.
  private static func unordinal(_ word: Substring) -> Substring? {
    ["nd", "rd", "st", "th"].contains { word.hasSuffix($0) } ? word.dropLast(2) : nil
  }

  private static func day(_ word: Substring) -> Int? {
    guard (1...2).contains(word.count), word.allSatisfy(isDigit), let day = Int(word),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  private static func year(_ word: Substring) -> Substring? {
    let isYear =
      word.count == 4 && word.allSatisfy(isDigit) && (word.hasPrefix("1") || word.hasPrefix("2"))
    return isYear ? word : nil
  }

  private static func month(_ word: Substring) -> Int? {
    let name = word.hasSuffix(".") && word.count < 6 ? word.dropLast() : word
    return months.firstIndex { names in names.contains(String(name)) }.map { $0 + 1 }
  }

  private static let months = [
    ["January", "Jan"], ["February", "Feb"], ["March", "Mar"], ["April", "Apr"], ["May"],
    ["June", "Jun"], ["July", "Jul"], ["August", "Aug"], ["September", "Sep", "Sept"],
    ["October", "Oct"], ["November", "Nov"], ["December", "Dec"],
  ]
}
