/// Small pieces of English that many messages need.
package enum Wording {
  /// What stands for the words of a source that is forgotten.
  static let forgotten = "[forgotten]"

  /// Whether nothing of a text is left but that.
  static func isForgotten(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    return text.contains("[") && !words.isEmpty && words.allSatisfy { forgotten == "[\($0)]" }
  }

  /// A noun with its indefinite article: `an order`, `a rating`.
  package static func indefinite(_ noun: String) -> String {
    let isVowel = noun.first.map { "aeioAEIO".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(noun)"
  }

  /// `1 claim`, `2 claims`.
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last else { return "" }
    if words.count == 1 { return last }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A text cut to a number of characters at the end of a word, on one line.
  package static func excerpt(_ text: String, _ length: Int) -> String {
    if isShortLine(text, length) { return text }
    let words = text.split(whereSeparator: \.isWhitespace)
    var result = ""
    var count = 0
    for word in words {
      let longer = result.isEmpty ? word.count : count + 1 + word.count
      if !result.isEmpty, longer > length { return result + "…" }
      if !result.isEmpty { result += " " }
      result += word
      count = longer
    }
    if result.count > length { return String(result.prefix(length)) + "…" }
    return result
  }

  /// Whether a text is one line of at most so many code points, with single spaces between its words.
  private static func isShortLine(_ text: String, _ length: Int) -> Bool {
    var (count, isBehindSpace) = (0, true)
    for scalar in text.unicodeScalars {
      count += 1
      let isSpace = scalar == " "
      if count > length || isSpace && isBehindSpace { return false }
      if !isSpace, scalar.value < 14 || scalar.value > 127 && scalar.properties.isWhitespace {
        return false
      }
      isBehindSpace = isSpace
    }
    return !isBehindSpace || count == 0
  }

  /// Words in quotation marks, unless they begin or end with one of their own: doubled they would mislead.
  package static func quoted(_ text: String) -> String {
    let isMarked = [text.first, text.last].contains { $0.map("“”\"„«»".contains) ?? false }
    return isMarked ? text : "“\(text)”"
  }

  /// Whether a text can tell anybody anything: it has two letters or digits.
  package static func isTelling(_ text: String) -> Bool {
    text.unicodeScalars.lazy.filter(Folding.isWordPart).prefix(2).count == 2
  }

  /// Whether a text goes on in brackets: more of them are opened than closed.
  package static func opensBracket(_ text: some StringProtocol) -> Bool {
    text.count { "([".contains($0) } > text.count { ")]".contains($0) }
  }

  /// The words of a text on one line: line breaks and runs of spaces become one space.
  package static func oneLine(_ text: String) -> String {
    isShortLine(text, .max)
      ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The words most like a mistyped one: those at most a third of its length away, nearest first.
  ///
  /// Of a single letter nothing is left once it is changed, so it is like no other word.
  package static func suggestions(for word: String, among words: [String]) -> [String] {
    let limit = min(max(1, word.count / 3), word.count - 1)
    let scored = words.map { (distance(word.lowercased(), $0.lowercased()), $0) }
      .filter { $0.0 <= limit }
      .sorted { $0 < $1 }
    guard let best = scored.first?.0 else { return [] }
    return scored.filter { $0.0 == best }.prefix(4).map(\.1)
  }

  /// The number of letters added, dropped, changed or swapped with their neighbour (optimal string
  /// alignment distance).
  package static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right)
    guard a.count <= 64, b.count <= 64 else { return max(a.count, b.count) }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = previous
      previous = row
    }
    return previous[b.count]
  }
}
