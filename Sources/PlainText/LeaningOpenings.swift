/// How sentences begin that speak of what was said before them as a whole, or of somebody or something in it, wherever
/// that stands there: `That is false`, `Not so`, `A quarter of them`, `After that`, `Others left`.
enum LeaningOpenings {
  /// How a sentence leans on the one before it that begins with some words, in lower case; nil where these do not tell.
  static func hold(_ all: [String]) -> Leaning.Hold? {
    let words = all.drop { leads.contains($0) }
    guard let opening = all.first, let first = words.first else { return nil }
    let next = words.dropFirst().first ?? ""
    let second = all.dropFirst().first ?? ""
    // “So did Mr Poe”, and no “So far”; “Not so”; “Then 80 jobs would go”, and no “There was a mill”.
    let isWhole =
      pointers.contains(first) || opening == "then" || later.contains(first)
      || isAlike(all)
      || first == "not" && denied.contains(next)
      || opening == "there" && persons.contains(second)
      // “Both left”, and no “Both of the mills” or “No one left”.
      || opening != "no" && amounts.contains(first) && (next.isEmpty || verbs.contains(next))
      || ["the", "a", "an"].contains(first) && order.contains(next)
      || (first == "a" || numbers.contains(first))
        && words.prefix(4).contains(where: later.contains)
    return isWhole ? .whole : behindPreposition(words)
  }

  /// A sentence that only says what to make of the one before: “Wrong.”, “Not true.”, or names its day: “The day before, …”.
  static func isVerdict(_ words: [String]) -> Bool {
    if words.count > 2, words[0] == "the", periods.contains(words[1]) {
      return ["after", "before", "earlier", "later"].contains(words[2])
    }
    return words.count == 1 || words.count == 2 && judgements.contains(words[0])
  }

  /// Whether a word stands for somebody behind an opening that names nobody: “In June it lost”, “Last year, she”,
  /// “Yet it”.
  ///
  /// `written`: The first words, with their capitals.
  static func hasStandIn(_ written: [String]) -> Bool {
    guard let first = written.first?.lowercased(),
      prepositions.contains(first) || later.contains(first) || openings.contains(first)
    else { return false }
    for word in written.dropFirst().prefix(4) {
      if persons.contains(word) || word == "it" || word == "them" { return true }
      if word.first?.isUppercase ?? false, !dates.contains(word) { return false }
    }
    return false
  }

  private static let openings: Set<String> = [
    "again", "as", "even", "eventually", "finally", "furthermore", "here", "however", "indeed",
    "last", "maybe", "moreover", "nevertheless", "next", "nonetheless", "now", "once", "only",
    "perhaps", "shortly", "soon", "still", "there", "though", "today", "tomorrow", "when",
    "yesterday",
    "yet",
  ]
  static let dates: Set<String> = [
    "April", "August", "December", "February", "Friday", "January", "July", "June", "March", "May",
    "Monday", "November", "October", "Saturday", "September", "Sunday", "Thursday", "Tuesday",
    "Wednesday",
  ]
  static let periods: Set<String> = [
    "afternoon", "day", "evening", "month", "morning", "night", "week", "year",
  ]
  private static let judgements: Set<String> = [
    "correct", "false", "never", "no", "not", "quite", "right", "simply", "true", "untrue",
    "utterly", "wrong", "yes",
  ]

  /// “So did Mr Poe”, “And so did Mr Poe”.
  private static func isAlike(_ all: [String]) -> Bool {
    let words = all.drop { $0 == "and" || $0 == "but" }
    return ["so", "nor", "neither"].contains(words.first)
      && verbs.contains(words.dropFirst().first ?? "")
  }

  /// “Of these”, “In her view”, “A quarter of them”; not “of those who”, which says itself whom it means.
  private static func behindPreposition(_ words: ArraySlice<String>) -> Leaning.Hold? {
    let words = Array(words)
    // “In the same year”.
    if words.count > 2, prepositions.contains(words[0]), words[1] == "the", order.contains(words[2])
    {
      return .whole
    }
    for (index, word) in words.prefix(4).enumerated()
    where index == 0 ? prepositions.contains(word) : word == "of" {
      guard index + 1 < words.count else { return nil }
      let there = words[index + 1]
      if persons.contains(there) { return .subject }
      guard things.contains(there) else { continue }
      return index + 2 < words.count && words[index + 2] == "who" ? nil : .whole
    }
    return nil
  }

  private static let leads: Set<String> = [
    "also", "although", "and", "because", "but", "if", "no", "so", "when", "while", "yes",
  ]
  /// Words for what was said.
  private static let pointers: Set<String> = [
    "that", "this", "these", "those", "others", "likewise", "instead", "therefore", "hence", "thus",
    "otherwise",
  ]
  private static let denied: Set<String> = [
    "all", "any", "even", "quite", "really", "so", "true", "yet",
  ]
  private static let amounts: Set<String> = [
    "all", "another", "any", "both", "each", "either", "few", "five", "four", "half", "many",
    "most",
    "neither", "none", "one", "several", "some", "three", "two",
  ]
  /// What stands behind a word that is no word for a number of named things.
  static let verbs: Set<String> = [
    "also", "are", "became", "came", "can", "cost", "could", "did", "died", "do", "does", "even",
    "fled", "got",
    "had", "has", "have", "is", "left", "lost", "made", "may", "might", "must", "never", "now",
    "paid", "said", "say",
    "says", "should", "stayed", "still", "took", "voted", "was", "went", "were", "will", "won",
    "would",
  ]
  private static let order: Set<String> = [
    "following", "latter", "former", "next", "other", "others", "previous", "remaining", "rest",
    "same",
  ]
  private static let later: Set<String> = [
    "afterwards", "afterward", "beforehand", "earlier", "later", "meanwhile", "previously",
    "thereafter",
  ]
  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let prepositions: Set<String> = [
    "about", "after", "against", "among", "at", "because", "before", "besides", "between", "by",
    "despite",
    "during", "for", "from", "in", "like", "of", "on", "since", "to", "under", "unlike", "until",
    "with", "without",
  ]
  static let persons: Set<String> = [
    "he", "her", "him", "his", "its", "she", "their", "theirs", "they",
  ]
  private static let things: Set<String> = [
    "it", "that", "them", "then", "these", "this", "those", "which",
  ]
}
