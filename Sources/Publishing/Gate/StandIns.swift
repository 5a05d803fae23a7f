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
    "here", "today", "tomorrow", "tonight", "yesterday",
  ]

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
    return first.contains(lead) || words.contains(where: moments.contains)
  }
}
