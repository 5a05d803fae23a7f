/// Sentences that begin with the present, which is known from no other: “This year 300 people came”, “Earlier this week
/// Ms Roe sold a mill”.
enum LeaningPresent {
  /// Whether a sentence begins so and names all that it speaks of: it has no article and no word for anything that
  /// another sentence named, and its first word behind that is a name, or a number with what is counted.
  ///
  /// “This year was cold” may be about one that was named, and “This year the bank lost 3 million” is about a bank that
  /// was; so are “This month, a spokesman lied” and “This year 40 were cut”.
  static func saysAll(_ sentence: String) -> Bool {
    let words = sentence.split { !$0.isLetter }
    let start = ["Earlier", "Later"].contains(words.first) ? 1 : 0
    guard words.count > start + 2, words[start].lowercased() == "this",
      periods.contains(words[start + 1])
    else { return false }
    let behind = sentence[words[start + 1].endIndex...]
    guard let sign = behind.first, sign == " " || sign == "," else { return false }
    // “This year Ms Roe was”: what she was stands before.
    return namesSubject(behind.drop { $0 == " " || $0 == "," })
      && !auxiliaries.contains(words.last ?? "")
      && words.dropFirst(start + 1).allSatisfy { !others.contains($0.lowercased()) }
  }

  /// Whether a text begins with a name, or with a number and what is counted.
  private static func namesSubject(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    guard first.isNumber else {
      let word = String(text.prefix { $0.isLetter })
      return first.isUppercase && !LeaningOpenings.dates.contains(word)
    }
    let counted = text.drop { $0.isNumber || $0 == "," || $0 == "." }
    let word = counted.dropFirst().prefix { $0.isLetter }
    return counted.first == " " && word.count > 2 && word.first?.isLowercase ?? false
      && !word.hasSuffix("ed") && !LeaningOpenings.verbs.contains(String(word))
      && !units.contains(String(word))
  }

  private static let periods: Set<Substring> = [
    "afternoon", "autumn", "evening", "month", "morning", "spring", "summer", "week", "weekend",
    "winter", "year",
  ]
  private static let auxiliaries: Set<Substring> = [
    "are", "can", "could", "had", "has", "have", "is", "may", "might", "must", "should", "was",
    "were", "will", "would",
  ]
  /// Words that stand behind a number and are not what is counted.
  private static let units: Set<String> = [
    "and", "billion", "fewer", "for", "from", "million", "out", "per", "percent", "thousand",
    "times",
  ]
  /// Words for what was named, or that tell it from something that was.
  private static let others: Set<String> = [
    "additional", "afterwards", "again", "all", "also", "another", "before", "both", "comparable",
    "did", "do", "does", "each", "earlier", "either", "else", "extra", "few", "first", "former",
    "fresh", "further", "he", "her", "here", "hers", "herself", "him", "himself", "his", "however",
    "i", "instead", "it", "its", "itself", "last", "later", "latter", "less", "like", "likewise",
    "many", "me", "meanwhile", "more", "most", "my", "neither", "never", "new", "next", "nor",
    "not", "one", "ones", "only", "other", "others", "our", "ours", "own", "previous", "remaining",
    "rest", "same", "second", "she", "similar", "similarly", "since", "so", "some", "still",
    "subsequent", "such", "than", "that", "the", "their", "theirs", "them", "themselves", "then",
    "there", "these", "they", "third", "this", "those", "though", "too", "us", "we", "which", "who",
    "yet", "you", "your",
  ]
}
