import FactModel

/// Words and names that each tell something, as they are found in texts however they are written: with
/// or without marks on letters, in parts (`Quibble-man`), run together (`ZoltanQuibbleman`), with an
/// ending (`Quibblemans`, `Zoltánnak`).
struct TellingWords: Sendable {
  /// One place in a text.
  struct Match {
    var range: Range<String.Index>
    /// What it belongs to: the label of a source or contact.
    var label: String
  }

  /// Each with the label of what it belongs to.
  private var words: [[UInt32]: String] = [:]
  /// Names that tell something as a whole, and no word of them by itself: `Li Wu`, `Will Young`.
  private var names: [(words: [[UInt32]], label: String)] = []
  /// What tells something only as it is written.
  private var written = WrittenNames()

  /// From this length on a word is found at the beginning of a longer one, as with an ending.
  private static let shortestStem = 4
  /// From this length on it is found at the end of a longer one as well, and before a longer rest.
  private static let shortestPart = 5
  /// From this length on it is found anywhere in a longer one.
  private static let shortestInside = 7
  /// A name of more words is a title: its last word is nobody's.
  private static let longestName = 3
  /// The longest ending behind a short stem.
  private static let longestEnding = 3

  var isEmpty: Bool { words.isEmpty && names.isEmpty && written.isEmpty }

  /// Words of two letters that are no part of a name, or are everybody's.
  private static let small: Set<String> = [
    "ai", "am", "an", "as", "at", "be", "by", "de", "do", "dr", "eu", "go", "he", "hq", "if", "in",
    "is",
    "it", "la", "le", "me", "mr", "ms", "my", "no", "of", "oh", "ok", "on", "or", "pm", "so", "to",
    "tv",
    "uk", "un", "up", "us", "we",
  ]

  // MARK: Adding

  /// Adds each word of a text that may tell something.
  mutating func add(_ text: String, of label: String) {
    let there = PlainLetters.words(of: text)
    for word in there where Self.tells(word.letters) { add(word, in: text, of: label) }
    // `Quibble-man` is `Quibbleman` as well.
    for run in Self.runs(there) where run.count > 1 {
      if run.contains(where: { Self.tells($0.letters) }) { words[Self.joined(run)] = label }
    }
  }

  /// Adds what tells in something that was said: names, and words that are not of the language; and rows of it.
  mutating func add(said text: String, of label: String) {
    let there = PlainLetters.words(of: text)
    for run in Self.runs(there) {
      let telling = run.filter { Self.tells($0, in: text) }
      for word in telling { add(word, in: text, of: label) }
      if run.count > 1, !telling.isEmpty { words[Self.joined(run)] = label }
    }
  }

  /// Adds a name: its words, or where they are everybody's words the name as a whole; and as one word.
  mutating func add(name: String, of label: String) {
    let parts = PlainLetters.words(of: name)
    for part in parts where Self.isShort(part, in: name) {
      written.add(name[part.range], of: label)
    }
    guard parts.count > 1 else {
      if parts.allSatisfy({ !Self.tells($0.letters) }) { add(asWritten: name, of: label) }
      return add(name, of: label)
    }
    add(name, of: label)
    if !parts.contains(where: { Self.tells($0.letters) }) {
      names.append((parts.map(\.letters), label))
    }
    if parts.count <= Self.longestName, let last = parts.last, last.letters.count > 2,
      !Self.tells(last.letters)
    {
      written.add(surname: name[last.range], of: label)
    }
    for order in [parts, parts.reversed()] {
      let joined = Self.joined(order[...])
      if Self.tells(joined) { words[joined] = label }
    }
  }

  /// Adds a text that tells something as a whole, whatever its words are: two or more words in their order,
  /// one word as it is written.
  mutating func add(asWritten text: String, of label: String) {
    let parts = PlainLetters.words(of: text)
    if parts.count > 1 { names.append((parts.map(\.letters), label)) }
    if parts.count == 1 { written.add(name: String(text[parts[0].range]), of: label) }
  }

  /// Adds the short name of a source: one that tells nothing by itself does so behind its sign.
  mutating func add(slug: String, of label: String) {
    add(slug, of: label)
    if !PlainLetters.words(of: slug).contains(where: { Self.tells($0.letters) }) {
      written.add("@" + slug, of: label)
    }
  }

  /// Whether a text has a word that tells something by itself.
  static func isTelling(_ text: String) -> Bool {
    PlainLetters.words(of: text).contains { tells($0.letters) }
  }

  /// Whether a word of something that was said tells something by itself.
  private static func tells(_ word: PlainWord, in text: String) -> Bool {
    tells(word.letters) && !OrdinaryWords.has(word, in: text)
  }

  /// Whether something that was said has words that are not of the language, and none that tells by itself: `338`.
  static func isOnlyWhole(said text: String) -> Bool {
    let words = PlainLetters.words(of: text)
    return !words.contains { tells($0, in: text) }
      && !words.allSatisfy { OrdinaryWords.has($0, in: text) }
  }

  private static func isShort(_ word: PlainWord, in text: String) -> Bool {
    guard word.letters.count == 2, word.letters.contains(where: { $0 > 57 }) else { return false }
    return !small.contains(text[word.range].lowercased())
  }

  /// Adds words that tell something only as a whole, in their order.
  mutating func add(phrase: String, of label: String) {
    let parts = PlainLetters.words(of: phrase).map(\.letters)
    if parts.count > 1 { names.append((parts, label)) } else { add(phrase, of: label) }
  }

  /// Adds every row of five words of a text, whatever they are: who has them has them from there.
  ///
  /// A row of nothing but small words (`at the end of the`) is everybody's.
  mutating func add(rowsOf text: String, of label: String) {
    let parts = PlainLetters.words(of: text).map(\.letters)
    guard parts.count > Self.row else { return }
    for start in 0...parts.count - Self.row {
      let row = Array(parts[start..<start + Self.row])
      let isTelling = row.contains { word in
        word.count >= Self.shortestPart || word.contains { (48...57).contains($0) }
      }
      if isTelling { names.append((row, label)) }
    }
  }

  /// So many words in a row are from one text.
  private static let row = 5

  /// Adds by what somebody is reached: a number and an address, each as a whole; `by email` is no way of one's own.
  mutating func add(way: String, of label: String) {
    for part in way.split(whereSeparator: \.isWhitespace) where part.contains("@") {
      add(asWritten: String(part), of: label)
    }
    let digits = PlainLetters.words(of: way).filter { $0.letters.allSatisfy { $0 < 58 } }
    let joined = digits.flatMap(\.letters)
    guard joined.count >= Self.shortestPart else { return }
    words[joined] = label
    // Without the country and the first nought it is the same.
    if digits.count > 2 { words[Self.joined(digits.dropFirst())] = label }
  }

  private mutating func add(_ word: PlainWord, in text: String, of label: String) {
    words[word.letters] = label
    for other in PlainLetters.otherSpellings(of: text[word.range], plain: word.letters) {
      words[other] = label
    }
  }

  /// Takes out what stands in a text that is known.
  mutating func remove(knownFrom text: String) {
    let known = PlainLetters.words(of: text)
    if !written.isEmpty {
      for word in known { written.remove(word, in: text) }
    }
    for word in known where words[word.letters] != nil {
      words[word.letters] = nil
      for other in PlainLetters.otherSpellings(of: text[word.range], plain: word.letters) {
        words[other] = nil
      }
    }
    for run in Self.runs(known) where run.count > 1 { words[Self.joined(run)] = nil }
    names.removeAll { !Self.places(of: $0.words, in: known).isEmpty }
  }

  private static func joined(_ words: ArraySlice<PlainWord>) -> [UInt32] {
    words.flatMap(\.letters)
  }

  /// Whether a word may tell something: not short, not a number, not everybody's English.
  private static func tells(_ word: [UInt32]) -> Bool {
    if word.count == 2, isUnspaced(word) { return true }
    guard word.count > 2, word.contains(where: { $0 > 57 }) else { return false }
    return !CommonWords.folded.contains(word)
  }

  // MARK: Looking

  /// The places of what tells something, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: Where to look.
  ///   - own: The label of what may give itself away.
  ///   - onlyFirst: Whether one is enough.
  ///   - isKnown: Whether a longer word, in which one of these is, is known as such.
  /// - Returns: The places; one at most where that is enough.
  func matches(
    in text: String,
    besides own: String? = nil,
    onlyFirst: Bool = false,
    isKnown: ([UInt32]) -> Bool
  ) -> [Match] {
    guard !isEmpty else { return [] }
    let there = PlainLetters.words(of: text)
    var found: [Match] = []
    for word in there {
      guard
        let label = written.label(of: word, in: text)
          ?? label(of: word.letters, WrittenForm(of: word, in: text), isKnown),
        label != own
      else { continue }
      found.append(Match(range: word.range, label: label))
      if onlyFirst { return found }
    }
    for run in Self.runs(there) where run.count > 1 {
      found += matches(in: run).filter { $0.label != own }
    }
    found += partedWords(in: there, isKnown).filter { $0.label != own }
    for name in names where name.label != own {
      for place in Self.places(of: name.words, in: there) {
        let range =
          there[place.lowerBound].range.lowerBound..<there[place.upperBound - 1].range.upperBound
        found.append(Match(range: range, label: name.label))
      }
    }
    return Self.apart(found)
  }

  /// Matches in the order of the text; of those that overlap the first and longest.
  private static func apart(_ found: [Match]) -> [Match] {
    var apart: [Match] = []
    let sorted = found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    for match in sorted
    where apart.last.map({ $0.range.upperBound <= match.range.lowerBound }) ?? true {
      apart.append(match)
    }
    return apart
  }

  /// Words that are written in parts.
  private func matches(in run: ArraySlice<PlainWord>) -> [Match] {
    let longest = (words.keys.lazy.map(\.count).max() ?? 0) + Self.longestEnding
    var found: [Match] = []
    for first in run.indices.dropLast() {
      var joined = run[first].letters
      for last in run[(first + 1)...].indices {
        joined += run[last].letters
        if joined.count > longest { break }
        guard let label = words[joined] ?? label(ofInflected: joined) else { continue }
        let range = run[first].range.lowerBound..<run[last].range.upperBound
        found.append(Match(range: range, label: label))
      }
    }
    return found
  }

  /// Words that are written as two or three, whatever stands between: `Wobble gate`, `Wobble/gate`, `王 伟`; not
  /// where each of these is a word that everybody has.
  private func partedWords(in there: [PlainWord], _ isKnown: ([UInt32]) -> Bool) -> [Match] {
    guard there.count > 1 else { return [] }
    let lengths = Set(words.keys.map(\.count))
    func isOpen(_ word: PlainWord) -> Bool {
      CommonWords.folded.contains(word.letters) || isKnown(word.letters)
    }
    var found: [Match] = []
    for first in there.indices.dropLast() {
      var joined = there[first].letters
      for last in first + 1..<min(first + Self.longestName, there.count) {
        joined += there[last].letters
        guard lengths.contains(joined.count),
          joined.count >= Self.shortestParted || Self.isUnspaced(joined),
          let label = words[joined], !there[first...last].allSatisfy(isOpen),
          // What tells by itself is found by itself.
          there[first...last].allSatisfy({ words[$0.letters] == nil })
        else { continue }
        let range = there[first].range.lowerBound..<there[last].range.upperBound
        found.append(Match(range: range, label: label))
      }
    }
    return found
  }

  /// From this length on a word is found in parts; shorter ones come together by chance.
  private static let shortestParted = 6

  /// What a word, or a part of it, belongs to.
  private func label(
    of word: [UInt32],
    _ form: @autoclosure () -> WrittenForm,
    _ isKnown: ([UInt32]) -> Bool
  ) -> String? {
    if let label = words[word] { return label }
    guard word.count > 2 else { return nil }
    // `Anas` is of Ana.
    if word.count == Self.shortestStem, word.last == 115, let label = words[Array(word.dropLast())]
    {
      return label
    }
    var parts = words.filter { Self.isPart($0.key, of: word) }
    guard !parts.isEmpty else { return nil }
    let form = form()
    parts = parts.filter { form.canHold($0.key, of: word) || Self.isUnspaced($0.key) }
    guard let longest = parts.max(by: { ($0.key.count, $1.value) < ($1.key.count, $0.value) })
    else { return nil }
    return CommonWords.folded.contains(word) || isKnown(word) ? nil : longest.value
  }

  private func label(ofInflected word: [UInt32]) -> String? {
    (1...Self.longestEnding).lazy.compactMap { words[Array(word.dropLast($0))] }.first
  }

  private static func isPart(_ part: [UInt32], of word: [UInt32]) -> Bool {
    let rest = word.count - part.count
    guard rest > 0 else { return false }
    if isUnspaced(part) {
      return (0...rest).contains { word[$0..<$0 + part.count].elementsEqual(part) }
    }
    guard part.count >= shortestStem else { return false }
    if word.starts(with: part) { return part.count >= shortestPart || rest <= longestEnding }
    guard part.count >= shortestPart else { return false }
    if word[rest...].elementsEqual(part) { return true }
    guard part.count >= shortestInside else { return false }
    return (1..<rest).contains { start in
      word[start] == part[0] && word[start..<start + part.count].elementsEqual(part)
    }
  }

  /// Whether letters are of a script in which words are not parted, or have particles before and behind
  /// them: Chinese, Japanese, Korean, Thai, Arabic.
  private static func isUnspaced(_ word: [UInt32]) -> Bool {
    word.allSatisfy { letter in
      switch letter {
      case 0xE00...0xEFF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
      case 0x600...0x6FF: word.count > 2
      default: false
      }
    }
  }

  /// The words between which nothing but hyphens and points stands.
  private static func runs(_ words: [PlainWord]) -> [ArraySlice<PlainWord>] {
    var runs: [ArraySlice<PlainWord>] = []
    var start = 0
    for index in words.indices.dropFirst() where !words[index].isJoined {
      runs.append(words[start..<index])
      start = index
    }
    if start < words.count { runs.append(words[start...]) }
    return runs
  }

  /// Where words stand in a row among others.
  private static func places(of wanted: [[UInt32]], in words: [PlainWord]) -> [Range<Int>] {
    guard words.count >= wanted.count else { return [] }
    return (0...words.count - wanted.count).filter { start in
      zip(words[start...], wanted).allSatisfy { $0.letters == $1 }
    }.map { $0..<$0 + wanted.count }
  }
}
