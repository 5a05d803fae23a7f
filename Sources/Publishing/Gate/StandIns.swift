/// Words that say nothing without what stands before them, or without the day on which they were said.
package enum StandIns {
  private static let first: Set<String> = [
    "he", "her", "hers", "him", "his", "it", "its", "she", "that", "their", "them", "these", "they",
    "this", "those",
  ]

  /// Words that may stand before one of them.
  private static let leads: Set<String> = [
    "also", "although", "and", "but", "because", "if", "so", "then", "when", "while", "yes",
  ]

  private static let moments: Set<String> = [
    "here", "now", "today", "tomorrow", "tonight", "yesterday",
  ]

  /// Words for whoever speaks, and for what was said before, with which no statement begins that stands alone.
  private static let speakers: Set<String> = [
    "however", "i", "my", "moreover", "nevertheless", "our", "ours", "therefore", "thus", "us",
    "we",
  ]

  /// `last week`, `this year`: which, only the day tells on which it was said.
  private static let relative: Set<String> = ["current", "last", "next", "past", "this"]
  private static let spans: Set<String> = [
    "afternoon", "autumn", "century", "day", "decade", "evening", "friday", "hour", "monday",
    "month", "morning", "night", "quarter", "saturday", "season", "spring", "summer", "sunday",
    "thursday", "tuesday", "wednesday", "week", "weekend", "winter", "year",
  ]

  /// So many words, and what they are about is not among them.
  private static let shortest = 5

  /// What stands for somebody behind `that` or `which`, where nobody was named: `The bridge that he built`.
  private static let persons: Set<String> = ["he", "she", "they", "it"]

  /// Whether a word stands for something said before.
  package static func isOne(_ word: some StringProtocol) -> Bool {
    first.contains(word.lowercased())
  }

  /// Whether a text can be a sentence: of two words at least, or as many letters of a script that does not part
  /// words; a part of a sentence is one from three words on.
  static func isSentence(_ text: String, isPart: Bool = false) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"'’-".contains($0) }
      .filter { $0.contains(where: \.isLetter) }
    let joined = text.unicodeScalars.count { $0.value >= 0xE00 && $0.properties.isAlphabetic }
    return words.count > (isPart ? 2 : 1) || joined > 3
  }

  /// Whether a restatement does not stand alone.
  static func areIn(_ restatement: String) -> Bool {
    let words = restatement.split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .map { $0.prefix { $0.isLetter }.lowercased() }
    let lead = words.drop { leads.contains($0) }.first ?? ""
    if first.contains(lead) || speakers.contains(lead) { return true }
    if words.contains(where: moments.contains) { return true }
    // `5 million euros for it`; in a longer one it may stand for what is named there.
    if words.count <= shortest, words.last.map(persons.contains) ?? false { return true }
    return zip(words, words.dropFirst()).enumerated().contains { index, pair in
      // `the last day of May` is told.
      let isTold = index + 2 < words.count && words[index + 2] == "of"
      if relative.contains(pair.0), spans.contains(pair.1), !isTold { return true }
      // Somebody who was named stands before, with a capital inside the sentence.
      return ["that", "which", "whom"].contains(pair.0) && ["he", "she", "they"].contains(pair.1)
        && !hasName(before: index, in: restatement)
    }
  }

  /// Whether a word with a capital, which is no first word of a sentence, stands among the first words.
  private static func hasName(before index: Int, in text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.prefix(index + 1).dropFirst().contains { $0.first?.isUppercase ?? false }
  }
}
