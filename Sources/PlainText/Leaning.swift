/// Whether a sentence says nothing without another: it begins with a word for something said before, or
/// answers a question, or stands below a heading that says what to make of it.
package enum Leaning {
  /// What the sentence before it is to a sentence.
  package enum Hold {
    /// A question that it answers, or what it speaks of as a whole: all of it counts.
    case whole
    /// It names what the sentence is about.
    case subject
  }

  /// How a sentence leans on the one before it; nil where it does not.
  ///
  /// `knowsAll`: Whether openings count that earlier versions did not know.
  package static func hold(
    of sentence: String,
    on before: String,
    knowsAll: Bool = true
  ) -> Hold? {
    let last = before.last { !$0.isWhitespace && !"\"”’»“)".contains($0) }
    if last == "?" { return .whole }
    let written = sentence.split(maxSplits: 6) { !$0.isLetter }.prefix(6)
    let lower = written.map { $0.lowercased() }
    if knowsAll {
      if LeaningPresent.saysAll(sentence) { return nil }
      if let hold = LeaningOpenings.hold(lower) { return hold }
      if LeaningOpenings.isVerdict(lower) { return .whole }
      if LeaningOpenings.hasStandIn(written.map { String($0) }) { return .subject }
    }
    let words = lower.prefix(3)
    guard let start = words.firstIndex(where: { !leads.contains($0) }) else { return nil }
    if standIns.contains(words[start]) { return .subject }
    let next = words.dropFirst(start + 1).first
    guard articles.contains(words[start]), next.map(general.contains) ?? false else { return nil }
    // “The firm of Abel” says itself of which it speaks.
    let rest = written.prefix(5).dropFirst(start + 2)
    let isNamed = rest.first == "of" && rest.dropFirst().first?.first?.isUppercase ?? false
    return isNamed ? nil : .subject
  }

  /// What tells of whom a sentence speaks: all of it, in whichever form the same is written.
  ///
  /// `knowsAll`: Whether all words count; for earlier versions the first ones and what is written with a capital
  /// letter did.
  package static func subject(of sentence: String, knowsAll: Bool = true) -> [UInt8] {
    if knowsAll { return WordKeys.whole(of: sentence) }
    let words = sentence.split { $0.isWhitespace }
    let telling = words.enumerated().filter { index, word in
      index < firstWords || word.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false
    }
    return telling.flatMap { Array($0.element.utf8) }
  }

  /// What a sentence says to those that speak of it as a whole: all of it, in whichever form the same is written.
  package static func whole(of sentence: String) -> [UInt8] {
    WordKeys.whole(of: sentence)
  }

  /// Whether a heading says what to make of what stands below it.
  package static func frames(_ heading: String) -> Bool {
    heading.split { !$0.isLetter }.contains { framing.contains($0.lowercased()) }
  }

  private static let firstWords = 4

  private static let standIns: Set<String> = [
    "he", "her", "hers", "him", "his", "it", "its", "she", "such", "that", "their", "theirs",
    "them",
    "these", "they", "this", "those",
  ]
  /// Words that may stand before one of them.
  private static let leads: Set<String> = [
    "also", "although", "and", "because", "but", "if", "no", "so", "then", "when", "while", "yes",
  ]
  private static let articles: Set<String> = ["both", "the"]
  /// Words for anything that was named before.
  private static let general: Set<String> = [
    "agency", "body", "boss", "club", "company", "couple", "family", "firm", "former", "group",
    "latter", "man", "men", "organisation", "organization", "pair", "same", "team", "two", "woman",
    "women",
  ]
  private static let framing: Set<String> = [
    "alleged", "allegedly", "claim", "claimed", "claims", "fact", "facts", "fake", "false",
    "falsely",
    "fiction", "hoax", "lie", "lies", "myth", "myths", "never", "no", "not", "rumor", "rumors",
    "rumour", "rumours", "untrue", "wrong", "wrongly",
  ]
}
