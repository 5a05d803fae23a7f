extension Leaning {
  /// Whether somebody who reads a sentence needs the one before it to know of whom or what it speaks.
  ///
  /// It asks more than ``hold(of:on:knowsAll:)``, which had rather have a judgement looked at once too often: the “it” of
  /// weather and time stands for nothing, and who is quoted is named behind the quotation.
  package static func speaksOfSomething(in sentence: String, on before: String) -> Bool {
    var sentence = sentence[...]
    if let (isClosed, behind) = quotation(sentence) {
      guard isClosed else { return false }
      let words = behind.split { !$0.isLetter }.prefix(6)
      for word in words {
        if stands(word.lowercased()) { return true }
        if word.first?.isUppercase ?? false { return false }
      }
    } else {
      sentence = behindPresent(sentence)
    }
    guard hold(of: String(sentence), on: before) != nil else { return false }
    let written = sentence.split { !$0.isLetter }
    let words = written.map { $0.lowercased() }
    if words.starts(with: ["those", "who"]) { return false }
    if LeaningOpenings.hold(Array(words.prefix(6))) != nil { return true }
    return standsForSomething(written, words)
  }

  /// Whether one of the first words stands for somebody or something that the sentence has not named itself.
  private static func standsForSomething(_ written: [Substring], _ words: [String]) -> Bool {
    var hasStandIn = false
    var isNamed = false
    for (index, word) in words.prefix(6).enumerated() {
      if stands(word) {
        hasStandIn = true
        let isThing = word == "it" || word.hasPrefix("the")
        let isEmpty = word == "it" && Self.isEmpty(words[(index + 1)...], behind: words[0])
        if !isEmpty, !(isNamed && isThing) { return true }
      } else if index > 0, written[index].first?.isUppercase ?? false,
        !LeaningOpenings.dates.contains(String(written[index]))
      {
        break
      } else if index > 0, ["a", "an", "the"].contains(words[index - 1]) {
        // “When the mill closed, it lost 5 men.”; not “In the evening it lost 5 men.”
        isNamed = isNamed || !LeaningOpenings.periods.contains(word) && !times.contains(word)
      }
    }
    return !hasStandIn
  }

  private static func stands(_ word: String) -> Bool {
    ["it", "them"].contains(word) || LeaningOpenings.persons.contains(word)
  }

  /// Whether “it” stands for nothing: “it rained”, “it was dark”, “it will be years since”, “it is clear that”.
  ///
  /// `words`: Those behind it.
  private static func isEmpty(_ words: ArraySlice<String>, behind opening: String) -> Bool {
    let all = words.prefix(8)
    let said = all.drop { auxiliaries.contains($0) }
    guard let first = said.first else { return false }
    if weather.contains(first) { return true }
    let next = said.dropFirst().first ?? ""
    switch first {
    case "happens", "happened": return opening == "as"
    case "turns", "turned": return next == "out"
    case "emerged", "appears", "appeared", "seems", "seemed", "follows", "transpired":
      return next.isEmpty || ["that", "as"].contains(next)
    default: break
    }
    guard said.startIndex > all.startIndex else { return false }
    if ["that", "whether"].contains(next) || LeaningOpenings.dates.contains(first.capitalizedFirst)
    {
      return true
    }
    if judged.contains(first) { return ["to", "for", "how", "why", "who", "what"].contains(next) }
    let span = said.drop { amounts.contains($0) }
    let isSpan = span.first.map { LeaningOpenings.periods.contains($0.withoutPlural) } ?? false
    return isSpan
      && ["ago", "before", "since", "that", "to", "until"].contains(span.dropFirst().first ?? "")
  }

  /// A sentence without “This year” or “Earlier this week” before it: the present is known from no other sentence.
  private static func behindPresent(_ sentence: Substring) -> Substring {
    let words = sentence.split(maxSplits: 3) { !$0.isLetter }.prefix(3)
    let start = ["earlier", "later"].contains(words.first?.lowercased()) ? 1 : 0
    guard words.count > start + 1, words[start].lowercased() == "this",
      LeaningOpenings.periods.contains(words[start + 1].lowercased())
    else { return sentence }
    return sentence[words[start + 1].endIndex...]
  }

  /// What stands behind the quotation with which a sentence begins, and whether that ends in it; nil where it begins
  /// with none.
  private static func quotation(_ sentence: Substring) -> (isClosed: Bool, behind: Substring)? {
    let text = sentence.drop(while: \.isWhitespace)
    guard let opening = text.first, "\"“„«»‘'".contains(opening) else { return nil }
    let isSingle = "‘'".contains(opening)
    var last: Character = " "
    for index in text.indices.dropFirst() {
      // “It’s hard,” ends behind the comma.
      let ends =
        isSingle
        ? "’'".contains(text[index]) && ",.!?…".contains(last) : "\"”“»«".contains(text[index])
      if ends { return (true, text[text.index(after: index)...]) }
      last = text[index]
    }
    return (false, "")
  }

  private static let times: Set<String> = [
    "autumn", "beginning", "end", "meantime", "moment", "spring", "summer", "time", "winter",
  ]
  private static let auxiliaries: Set<String> = [
    "also", "be", "been", "could", "did", "does", "had", "has", "have", "is", "just", "may",
    "might", "never", "not",
    "now", "s", "still", "was", "will", "would",
  ]
  private static let weather: Set<String> = [
    "cloudy", "cold", "dark", "foggy", "froze", "hailed", "hot", "icy", "poured", "rain", "rained",
    "raining", "rains",
    "snow", "snowed", "snowing", "snows", "stormed", "sunny", "thundered", "warm", "windy",
  ]
  private static let judged: Set<String> = [
    "clear", "difficult", "easy", "hard", "important", "impossible", "necessary", "possible",
    "right", "time",
    "unclear", "unknown", "wrong",
  ]
  private static let amounts: Set<String> = [
    "a", "about", "almost", "an", "eight", "exactly", "five", "four", "just", "many", "more",
    "nearly", "nine", "now",
    "one", "only", "over", "seven", "six", "some", "ten", "than", "three", "twelve", "twenty",
    "two",
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
  fileprivate var withoutPlural: String { hasSuffix("s") ? String(dropLast()) : self }
}
