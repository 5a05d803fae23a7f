/// Words as far as they tell whom or what a text speaks of: not how they are spelled, nor how a date is written.
///
/// What may be another word is kept apart, and names are by every letter: “hired” is not “fired”.
enum WordKeys {
  /// The words of a sentence without its figures and dates, and without the shortest words.
  static func subject(of words: [Substring]) -> [UInt8] {
    var all: [UInt8] = []
    for (index, word) in words.enumerated() where !word.contains(where: \.isNumber) {
      if isOfDate(index, words) { continue }
      let key = key(of: word)
      if !fillers.contains(key), !isNumber(word) { all += Array(key.utf8) }
    }
    return all
  }

  /// All of a sentence, its signs and figures as well.
  static func whole(of sentence: some StringProtocol) -> [UInt8] {
    var parts: [String] = []
    for (index, word) in sentence.split(whereSeparator: \.isWhitespace).enumerated() {
      var word = String(word)
      while word.last == "," { word.removeLast() }
      // It begins with a capital whatever it is.
      if index == 0 { word = word.prefix(1).lowercased() + word.dropFirst() }
      if word.allSatisfy({ $0.isLetter && $0.isLowercase }) { word = spelled(word) }
      let day = String(word.prefix { $0.isNumber })
      let isDay =
        (1...2).contains(day.count) && ordinals.contains(String(word.dropFirst(day.count)))
      // “14 March”, “14th of March” and “March 14” are one day.
      if isMonth(word), parts.last == "of", parts.dropLast().last.map(isDayNumber) ?? false {
        parts.removeLast()
      }
      if isMonth(word), parts.last.map(isDayNumber) ?? false {
        parts.insert(word, at: parts.count - 1)
      } else {
        parts.append(isDay ? day : word)
      }
    }
    return FoldedText(Array(parts.joined(separator: " ").utf8)).bytes
  }

  /// A word in lower case, without signs; what is no name in one spelling.
  static func key(of word: some StringProtocol) -> String {
    let first = word.first { $0.isLetter }
    let letters = String(
      String.UnicodeScalarView(word.lowercased().unicodeScalars.filter(\.isWordPart))
    )
    guard first?.isLowercase ?? false else { return letters }
    if letters.hasSuffix("nt"), word.contains(where: { $0 == "'" || $0 == "’" }) {
      return negations[letters] ?? letters.dropLast(1) + "ot"
    }
    return spelled(letters)
  }

  /// One spelling of a word in lower case: of -ise and -ize, -our and -or, ie and ei, of doubled letters in long words.
  static func spelled(_ word: String) -> String {
    guard word.utf8.count > 4, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var letters = Array(word.utf8)
    replace(&letters, "ei", by: "ie")
    if letters.count > 5 {
      replace(&letters, "iz", by: "is")
      for ending in endings where word.hasSuffix("our" + ending) {
        letters.remove(at: letters.count - ending.utf8.count - 2)
      }
    }
    var single: [UInt8] = []
    for byte in letters where byte != single.last || "aeiou".utf8.contains(byte) {
      single.append(byte)
    }
    // “Planning” is no “planing”.
    let isInflected = inflections.contains { word.hasSuffix($0) }
    return String(decoding: single.count > (isInflected ? 8 : 6) ? single : letters, as: UTF8.self)
  }

  /// Replaces two letters that stand side by side.
  private static func replace(_ letters: inout [UInt8], _ was: StaticString, by now: StaticString) {
    for index in letters.indices.dropLast()
    where letters[index] == was.utf8Start[0] && letters[index + 1] == was.utf8Start[1] {
      (letters[index], letters[index + 1]) = (now.utf8Start[0], now.utf8Start[1])
    }
  }

  /// Whether a word is a month or a day of the week, with what tells that it is no name.
  private static func isOfDate(_ index: Int, _ words: [Substring]) -> Bool {
    let name = words[index].filter(\.isLetter)
    let isDay = weekdays.contains(name)
    guard isDay || isMonth(name) else { return false }
    let before = index > 0 ? words[index - 1] : ""
    let next = index + 1 < words.count ? words[index + 1] : ""
    if [before, next].contains(where: { $0.first?.isNumber ?? false }) { return true }
    if before == "of", index > 1, words[index - 2].first?.isNumber ?? false { return true }
    return times.contains(before.lowercased())
  }

  private static func isMonth(_ word: some StringProtocol) -> Bool {
    months.contains(String(word.filter(\.isLetter)))
  }

  private static func isDayNumber(_ word: String) -> Bool {
    word.count < 3 && word.allSatisfy(\.isNumber)
  }

  private static func isNumber(_ word: Substring) -> Bool {
    word.lowercased().split { !$0.isLetter }.allSatisfy { numbers.contains(String($0)) }
  }

  private static let fillers: Set<String> = ["a", "an", "at", "in", "of", "on", "the"]
  private static let ordinals: Set<String> = ["nd", "rd", "st", "th"]
  private static let negations = ["cant": "cannot", "wont": "willnot", "shant": "shallnot"]
  private static let endings = [
    "", "s", "ed", "ing", "able", "al", "er", "ers", "ful", "ite", "ites", "less", "y",
  ]
  private static let inflections = ["ed", "er", "ers", "ing", "ings", "y"]
  private static let times: Set<String> = [
    "during", "early", "in", "last", "late", "next", "on", "since", "this", "until",
  ]
  private static let weekdays: Set<String> = [
    "Friday", "Monday", "Saturday", "Sunday", "Thursday", "Tuesday", "Wednesday",
  ]
  private static let months: Set<String> = [
    "Apr", "April", "Aug", "August", "Dec", "December", "Feb", "February", "Jan", "January", "Jul",
    "July", "Jun", "June", "Mar", "March", "May", "Nov", "November", "Oct", "October", "Sep",
    "Sept", "September",
  ]
  private static let numbers: Set<String> = [
    "billion", "dozen", "eight", "eighteen", "eighty", "eleven", "fifteen", "fifty", "five",
    "forty", "four", "fourteen", "hundred", "million", "nine", "nineteen", "ninety", "seven",
    "seventeen", "seventy", "six", "sixteen", "sixty", "ten", "thirteen", "thirty", "thousand",
    "three", "trillion", "twelve", "twenty", "two",
  ]
}
