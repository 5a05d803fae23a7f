import FactModel
import OrderedJSON
import PlainText

/// How a claim about who said it is worded for readers: said is not so.
enum SaidWording {
  /// First words that are no names, and so begin in lower case inside a sentence.
  private static let lowered: Set<String> = [
    "a", "all", "an", "and", "any", "as", "at", "because", "both", "but", "by", "each", "every",
    "few",
    "for", "from", "he", "her", "his", "how", "if", "in", "it", "its", "many", "more", "most",
    "much",
    "my", "no", "nobody", "not", "nothing", "of", "on", "one", "only", "our", "over", "several",
    "she",
    "some", "since", "that", "the", "their", "there", "these", "they", "this", "those", "to", "two",
    "under", "we", "what", "when", "where", "while", "with", "without", "you", "your",
  ]

  /// The claim as one about what was said: `Jane Roe said that the bridge cost 5 million euros.`.
  ///
  /// A wording whose main clause is that stays, with the name where it has a pronoun or the role; words in quotation
  /// marks, of several sentences, or in which somebody speaks of themselves, of whom they speak to or of their
  /// own day are quoted: in reported speech they would be the desk's. Words that are no sentence are what was spoken of.
  ///
  /// `isPart`: Whether the passage is less than a sentence.
  static func wording(
    of claim: Claim,
    in facts: ArticleFacts,
    isPart: Bool = false
  ) -> String {
    let words = withoutThat(SafeText.line(claim.wording))
    let speaker = speaker(of: claim, facts)
    let report = SaidReport(words, by: claim.claimant, called: speaker)
    if report.isOne { return claim.wording }
    if let rest = report.behindPronoun { return "\(speaker) \(rest)" }
    if let told = report.told, isPlainSentence(told), !isSpoken(told) {
      return "\(speaker) said that \(inside(told))"
    }
    let isWhole = claim.restatement != nil || !isPart
    if isUnquoted(words), !Clause.isOne(words, isWhole: isWhole) {
      return "\(speaker) spoke of \(quoted(words))"
    }
    if isPlainSentence(words), !isSpoken(words) { return "\(speaker) said that \(inside(words))" }
    return "\(speaker) said: \(quoted(words))"
  }

  /// `the bridge is safe` of `That the bridge is safe`.
  private static func withoutThat(_ words: String) -> String {
    let first = words.split(separator: " ", maxSplits: 2).map { $0.lowercased() }
    let isClause = first.count == 3 && first[0] == "that" && ["a", "an", "the"].contains(first[1])
    return isClause ? String(words.dropFirst("that ".count)) : words
  }

  /// Words as one quotation that is closed: marks whose other half stands in another sentence get it,
  /// and marks inside become single ones.
  private static func quoted(_ words: String) -> String {
    var depth = 0
    var missing = 0
    var text = ""
    var isStraightOpen = false
    for character in words {
      var mark = character
      if mark == "\"" {
        mark = isStraightOpen ? "”" : "“"
        isStraightOpen.toggle()
      }
      if mark == "“" { depth += 1 }
      if mark == "”" {
        if depth == 0 { missing += 1 } else { depth -= 1 }
        if depth == 0 { isStraightOpen = false }
      }
      text.append(mark)
    }
    text =
      String(repeating: "“", count: missing) + text + String(repeating: "”", count: depth)
    if isOneQuotation(text) { return text }
    return "“" + String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 }) + "”"
  }

  /// Whether the first mark is closed by the last one.
  private static func isOneQuotation(_ text: String) -> Bool {
    guard text.hasPrefix("“"), text.hasSuffix("”") else { return false }
    var depth = 0
    for character in text.dropLast() {
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }

  private static func speaker(of claim: Claim, _ facts: ArticleFacts) -> String {
    switch claim.claimant {
    case .speaker(let name, _, _)?: SafeText.line(name)
    case .author?: facts.byline.first.map { SafeText.line($0) } ?? "The author"
    case nil: "Somebody"
    }
  }

  /// Words that mean who speaks, whom they speak to, and where and when they do.
  private static let spoken: Set<String> = [
    "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your",
    "yours",
    "yourself", "yourselves", "here", "today", "tomorrow", "tonight", "yesterday",
  ]

  /// Whether no quotation marks stand in words: those that have some are quoted as they stand.
  private static func isUnquoted(_ words: String) -> Bool {
    !words.contains { "“”\"„«»?!".contains($0) }
  }

  private static func isSpoken(_ words: String) -> Bool {
    words.split { !$0.isLetter && $0 != "'" && $0 != "’" }.contains { word in
      // `I've`, `we're`.
      let first = word.prefix { $0 != "'" && $0 != "’" }
      // `US` is a country.
      return first != "US" && spoken.contains(first.lowercased())
    }
  }

  static func isPlainSentence(_ words: String) -> Bool {
    guard let first = words.first, first.isLetter || first.isNumber else { return false }
    guard !words.contains(where: { "“”\"„«»…".contains($0) }) else { return false }
    let body = words.hasSuffix(".") ? words.dropLast() : words[...]
    guard let end = body.last, !"?!:".contains(end) else { return false }
    return !body.includes("! ") && !body.includes("? ") && !hasFullStop(body)
  }

  /// Whether a sentence ends inside: a full stop behind a word of more than three letters.
  private static func hasFullStop(_ text: Substring) -> Bool {
    text.split(separator: " ").dropLast().contains { word in
      word.hasSuffix(".") && word.count > 4
    }
  }

  private static func inside(_ words: String) -> String {
    let first = words.prefix { $0.isLetter }
    guard lowered.contains(first.lowercased()) else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
