/// What a sentence says to those that lean on it: every word and sign, a few in one of the forms in which the very same
/// is written.
///
/// Only what can be nothing else has one form, word by word: a day, “colour” and “color”, “didn’t” and “did not”,
/// “eighty” and 80. Names, figures, small words, commas and capitals are what they are.
enum WordKeys {
  /// A sentence in this form.
  static func whole(of sentence: String) -> [UInt8] {
    let folded = String(decoding: FoldedText(Array(sentence.utf8)).bytes, as: UTF8.self)
    let words = folded.split(separator: " ")
    var parts: [String] = []
    var index = 0
    while index < words.count {
      if index > 0, words[index] == words[index - 1], once.contains(words[index]) {
        index += 1
      } else if let day = WrittenDay(words[index...]) {
        parts.append(day.text)
        index += day.count
      } else {
        parts.append(form(of: words[index]))
        index += 1
      }
    }
    return Array(parts.joined(separator: " ").utf8)
  }

  /// One form of a word in lower case with the signs around it; of others themselves.
  private static func form(of word: Substring) -> String {
    let first = word.drop { "\"'([".contains($0) }
    let before = word[..<first.startIndex]
    var core = first
    while let last = core.last, !("a"..."z").contains(last) { core.removeLast() }
    let isPlain = core.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x27 || $0 == 0x2D }
    guard core.utf8.count > 2, isPlain else { return String(word) }
    let plain = String(core)
    let form = figure(of: plain) ?? contractions[plain] ?? spelled(plain)
    return before + form + word[core.endIndex...]
  }

  /// The figure of a number below a hundred in words; not of “one”, which may be anybody.
  private static func figure(of word: String) -> String? {
    if let unit = units.firstIndex(of: word) { return String(unit + 2) }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count < 3, let first = parts.first, let ten = tens.firstIndex(of: String(first))
    else { return nil }
    guard parts.count == 2 else { return String(10 * ten + 20) }
    if parts[1] == "one" { return String(10 * ten + 21) }
    guard let unit = units.prefix(8).firstIndex(of: String(parts[1])) else { return nil }
    return String(10 * ten + 22 + unit)
  }

  /// One spelling of a word that is written in two ways: “-isation”, words that are listed, and what they make.
  private static func spelled(_ word: String) -> String {
    if let one = pairs[word] ?? KnownSlips.meant(by: word) { return one }
    for ending in ["isation", "isations"] where word.hasSuffix(ending) && word.utf8.count > 9 {
      return word.dropLast(ending.count) + "ization" + ending.dropFirst(7)
    }
    for ending in verbEndings where word.hasSuffix("is" + ending) {
      let stem = word.dropLast(ending.count + 2)
      if verbs.contains(String(stem)) { return stem + "iz" + ending }
    }
    for ending in ourEndings where word.hasSuffix("our" + ending) {
      let stem = word.dropLast(ending.count + 3)
      if ours.contains(String(stem)) { return stem + "or" + ending }
    }
    return word
  }

  private static let units = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let contractions: [String: String] = [
    "aren't": "are not", "can't": "cannot", "couldn't": "could not", "didn't": "did not",
    "doesn't": "does not", "don't": "do not", "hadn't": "had not", "hasn't": "has not",
    "haven't": "have not", "isn't": "is not", "mustn't": "must not", "needn't": "need not",
    "shan't": "shall not", "shouldn't": "should not", "wasn't": "was not", "weren't": "were not",
    "won't": "will not", "wouldn't": "would not",
  ]
  /// Words that are never meant twice in a row.
  private static let once: Set<Substring> = ["a", "an", "and", "of", "the"]
  /// Two spellings of words.
  private static let pairs: [String: String] = [
    "centre": "center", "centres": "centers", "defence": "defense", "grey": "gray",
    "offence": "offense", "offences": "offenses", "theatre": "theater", "theatres": "theaters",
    "travelled": "traveled", "travelling": "traveling",
  ]
  private static let verbs: Set<String> = [
    "apolog", "author", "character", "civil", "critic", "emphas", "final", "general", "hospital",
    "legal", "maxim", "minim", "modern", "national", "normal", "optim", "organ", "penal", "priorit",
    "privat", "public", "real", "recogn", "special", "stabil", "summar", "util",
  ]
  private static let verbEndings = ["e", "ed", "er", "ers", "es", "ing"]
  private static let ours: Set<String> = [
    "arm", "behavi", "col", "endeav", "fav", "flav", "harb", "hon", "hum", "lab", "neighb", "rum",
    "tum",
  ]
  private static let ourEndings = [
    "", "s", "ed", "ing", "able", "al", "er", "ers", "ful", "hood", "ite", "ites", "less", "y",
  ]
}
