import PlainText

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

  /// Whether a text does not stand alone.
  ///
  /// `isRestatement`: Whether it was written so that it does; a short passage may end with a word for something in it.
  static func areIn(_ text: String, isRestatement: Bool = true) -> Bool {
    let isShouted = !text.contains(where: \.isLowercase)
    let written = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .map { $0.prefix { $0.isLetter } }.filter { !$0.isEmpty }
    // `US` and `IT` are names.
    let words = written.map { word in
      !isShouted && word.count > 1 && word.allSatisfy(\.isUppercase) ? "" : word.lowercased()
    }
    // “And so did …” begins behind “and”, “So it fell” behind “so”.
    let behindAnd = words.drop { ["and", "but"].contains($0) }
    let behindLeads = words.drop(while: leads.contains)
    if begins(behindAnd, in: text) || begins(behindLeads, in: text) { return true }
    // Beside the words of the article stands who speaks.
    if isRestatement, behindLeads.first.map(speakers.contains) ?? false { return true }
    // `USA Today` is a name.
    let isMoment = zip(words, written).enumerated().contains { index, pair in
      moments.contains(pair.0) && (index == 0 || pair.1.first?.isLowercase ?? false)
    }
    // Readers have the day of the article beside its own words.
    if isRestatement, isMoment || RelativeDays.areIn(text, words) { return true }
    // `5 million euros for it`; in a longer one it may stand for what is named there.
    if isRestatement, words.count <= shortest, words.last.map(persons.contains) ?? false {
      return true
    }
    return zip(words, words.dropFirst()).enumerated().contains { index, pair in
      // Somebody who was named stands before, with a capital inside the sentence.
      ["that", "which", "whom"].contains(pair.0) && ["he", "she", "they"].contains(pair.1)
        && !hasName(before: index, in: text)
    }
  }

  /// Whether a text begins with words for something said before.
  private static func begins(_ words: ArraySlice<String>, in text: String) -> Bool {
    let lead = words.first ?? ""
    let next = words.dropFirst().first ?? ""
    let isVerb = Clause.isVerb(next)
    switch lead {
    // “Those who left”, “Her Majesty”, “It is illegal to park there”.
    case "those": return !["in", "of", "that", "who", "with"].contains(next)
    case "her", "his", "their":
      return !["excellency", "highness", "holiness", "honour", "majesty"].contains(next)
    case "it":
      let rest = words.dropFirst(2)
      let tells =
        ["is", "takes", "took", "was"].contains(next)
        && rest.dropFirst().contains { ["that", "to", "who"].contains($0) }
      return !tells || ["a", "an", "one", "the"].contains(rest.first)
    case "so", "nor", "neither", "both", "another": return isVerb
    // “There, it cost 5 million”, and no “There was a bridge”.
    case "there":
      return text.drop { !$0.isLetter }.dropFirst(lead.count).first == ","
        || ["he", "it", "she", "the", "they", "we"].contains(next)
    case "the":
      return next == "latter"
        || ["former", "others", "other", "two"].contains(next)
          && words.dropFirst(2).first.map { Clause.isVerb($0) } ?? false
    case "such": return next != "as"
    case "others", "likewise", "instead": return true
    default: return first.contains(lead)
    }
  }

  /// Whether a word with a capital, which is no first word of a sentence, stands among the first words.
  private static func hasName(before index: Int, in text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.prefix(index + 1).dropFirst().contains { $0.first?.isUppercase ?? false }
  }
}
