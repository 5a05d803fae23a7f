/// Names that tell something only as they are written, because their letters are everybody's.
struct WrittenNames: Sendable {
  /// Parts of names of two letters (`Li`, and not `li`), names of one word (`Will`), numbers, short names of
  /// sources with the sign before them; with the labels of what they belong to.
  private var alone: [String: String] = [:]
  /// The last words of longer names (`Young` of Will Young), which tell something where nothing but a name is
  /// written so.
  private var surnames: [String: String] = [:]

  /// From so many digits on a number is one of its kind: that of a file, and not a count.
  private static let shortestNumber = 4

  var isEmpty: Bool { alone.isEmpty && surnames.isEmpty }

  mutating func add(_ written: some StringProtocol, of label: String) {
    alone[String(written)] = label
  }

  /// A word in small letters (`memo`) and one letter that is a word are everybody's also then.
  mutating func add(name word: String, of label: String) {
    guard let first = word.first else { return }
    if first.isNumber
      ? word.count >= Self.shortestNumber
      : first.isUppercase && !["A", "I"].contains(word) || first.isLetter && !first.isCased
    {
      alone[word] = label
    }
  }

  mutating func add(surname word: some StringProtocol, of label: String) {
    if word.first?.isUppercase ?? false { surnames[String(word)] = label }
  }

  mutating func remove(_ word: PlainWord, in text: String) {
    guard label(of: word, in: text) != nil else { return }
    for form in Self.forms(of: String(text[word.range])) {
      alone[form] = nil
      surnames[form] = nil
    }
  }

  /// What a word as it is written belongs to; nil where it is no name here.
  func label(of word: PlainWord, in text: String) -> String? {
    guard !isEmpty else { return nil }
    let written = String(text[word.range])
    for form in Self.forms(of: written) {
      if let label = alone[form] { return label }
      if let label = surnames[form], Self.isName(word, in: text) { return label }
    }
    let start = word.range.lowerBound
    guard start > text.startIndex, text[text.index(before: start)] == "@" else { return nil }
    return alone["@" + written]
  }

  /// As it is written, without an s at its end, in small letters behind its first.
  private static func forms(of written: String) -> [String] {
    var forms = [written]
    if written.count > 2, written.last == "s" { forms.append(String(written.dropLast())) }
    if written.count > 1, written.allSatisfy(\.isUppercase) {
      forms.append(written.prefix(1) + written.dropFirst().lowercased())
    }
    return forms
  }

  // MARK: Where only a name is written with a capital

  /// Whether a capital is there because of the word: inside a sentence, or where somebody speaks.
  private static func isName(_ word: PlainWord, in text: String) -> Bool {
    let before = text[..<word.range.lowerBound].trimmingEnd {
      $0.isWhitespace || opening.contains($0)
    }
    if let last = before.last, !ending.contains(last) { return true }
    let title = before.trimmingEnd { $0 == "." }
    let previous = title[
      (title.lastIndex { !$0.isLetter }.map(title.index(after:)) ?? title.startIndex)...
    ]
    if titles.contains(String(previous))
      || previous.count == 1 && previous.allSatisfy(\.isUppercase)
    {
      return true
    }
    let after = text[word.range.upperBound...]
    if ["'s", "’s", ","].contains(where: after.hasPrefix) { return true }
    let next = after.drop { $0 == " " }.prefix(while: \.isLetter)
    return next.isEmpty && after.allSatisfy { !$0.isLetter } || speaking.contains(String(next))
  }

  private static let opening: Set<Character> = ["\"", "'", "“", "‘", "«", "„", "(", "[", "*", "_"]
  private static let ending: Set<Character> = [
    ".", "!", "?", ":", "…", "#", "|", "-", "–", "—", "•", ">",
  ]
  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Sir", "Dame", "Sen", "Rep", "Gov", "Gen", "Lt", "Col",
    "Capt",
    "Sgt", "Rev", "St", "Jr", "Sr", "Hon", "Herr", "Frau", "M", "Mme", "Sr", "Sra",
  ]
  private static let speaking: Set<String> = [
    "said", "says", "told", "tells", "added", "adds", "wrote", "writes", "confirmed", "confirms",
    "claimed",
    "claims", "denied", "denies", "called", "calls", "explained", "explains", "argued", "argues",
    "asked",
    "answered", "replied", "declined", "sent", "gave", "saw", "spoke", "knew", "knows", "thinks",
    "thought",
    "himself", "herself",
  ]
}

extension Substring {
  /// Without the characters of a kind at its end.
  fileprivate func trimmingEnd(_ isOne: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isOne(last) { rest.removeLast() }
    return rest
  }
}
