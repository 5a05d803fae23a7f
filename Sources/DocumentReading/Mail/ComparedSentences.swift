import OrderedJSON

/// A text with which sentences of another version of it are compared, word by word.
struct ComparedSentences {
  private struct Word {
    var text: String
    /// Whether it stands between spaces, in no address and no brackets.
    var isPlain: Bool
  }

  private let words: [Word]
  private let figures: Set<String>
  /// Where two words stand side by side.
  private let places: [String: [Int]]
  private let joined: String

  /// A longer sentence is none; a pair that is there more often tells no place.
  private static let longest = 300
  private static let mostPlaces = 20
  /// So many words that only one version has may stand in a sentence.
  private static let slack = 12
  private static let mostLost = 2

  init(_ text: String) {
    var words: [Word] = []
    for run in text.split(whereSeparator: \.isWhitespace) {
      let own = ComparedText.words(run)
      let isPlain = own.count == 1 && run.allSatisfy(\.isLetter)
      words += own.map { Word(text: $0, isPlain: isPlain) }
    }
    var places: [String: [Int]] = [:]
    for index in words.indices.dropLast() {
      places[words[index].text + " " + words[index + 1].text, default: []].append(index)
    }
    self.words = words
    self.places = places
    figures = Set(words.map(\.text).filter { $0.first?.isNumber == true })
    joined = words.map(\.text).joined()
  }

  /// Whether the text says a sentence.
  ///
  /// - Parameters:
  ///   - sentence: Its words.
  ///   - isExact: Whether every word counts; else most of them, and all figures.
  /// - Returns: Whether only the form differs.
  func says(_ sentence: [String], exactly isExact: Bool) -> Bool {
    if joined.includes(sentence.joined()) { return true }
    let pairs = zip(sentence, sentence.dropFirst()).map { places["\($0) \($1)"] ?? [] }
    guard pairs.count(where: { !$0.isEmpty }) * 2 >= pairs.count,
      sentence.allSatisfy({ $0.first?.isNumber != true || figures.contains($0) })
    else { return false }
    guard isExact, sentence.count <= Self.longest, let start = start(of: pairs) else { return true }
    let from = max(0, start - Self.slack)
    let to = min(words.count, start + sentence.count + Self.slack)
    guard from < to else { return true }
    return isSame(sentence, Array(words[from..<to]))
  }

  /// Where the sentence begins, as most of its pairs have it.
  private func start(of pairs: [[Int]]) -> Int? {
    var votes: [Int: Int] = [:]
    for (index, places) in pairs.enumerated() {
      for place in places.prefix(Self.mostPlaces) { votes[place - index, default: 0] += 1 }
    }
    return votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }

  /// Whether only the form differs: addresses, numbers of notes, where words are cut.
  private func isSame(_ sentence: [String], _ near: [Word]) -> Bool {
    var last: (own: Int, near: Int)?
    for match in Self.matches(sentence, near) {
      let own = sentence[((last?.own ?? -1) + 1)..<match.own]
      let from = last.map { $0.near + 1 } ?? max(0, match.near - own.count)
      if !isForm(own, near[from..<match.near], isInside: last != nil) { return false }
      last = match
    }
    guard let last else { return true }
    let rest = sentence[(last.own + 1)...]
    let end = min(near.count, last.near + 1 + rest.count)
    return isForm(rest, near[(last.near + 1)..<end], isInside: false)
  }

  private func isForm(_ own: ArraySlice<String>, _ other: ArraySlice<Word>, isInside: Bool) -> Bool
  {
    if own.isEmpty {
      // A word that only the text has may turn the sentence round: not, never.
      return !isInside || other.isEmpty || other.count > Self.mostLost
        || !other.allSatisfy(\.isPlain)
    }
    if own.joined() == other.map(\.text).joined() { return true }
    if other.contains(where: { ["http", "https", "www", "mailto"].contains($0.text) }) {
      return true
    }
    guard own.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return false }
    // The number of a note, or another figure.
    return !other.contains { $0.text.first?.isNumber == true }
  }

  /// The words that both have, in one order, as many as can be.
  private static func matches(_ own: [String], _ near: [Word]) -> [(own: Int, near: Int)] {
    let width = near.count + 1
    var lengths = Array(repeating: 0, count: (own.count + 1) * width)
    for row in own.indices.reversed() {
      for column in near.indices.reversed() {
        let place = row * width + column
        lengths[place] =
          own[row] == near[column].text
          ? lengths[place + width + 1] + 1 : max(lengths[place + width], lengths[place + 1])
      }
    }
    var (row, column) = (0, 0)
    var matches: [(own: Int, near: Int)] = []
    while row < own.count, column < near.count {
      let place = row * width + column
      if own[row] == near[column].text, lengths[place] == lengths[place + width + 1] + 1 {
        matches.append((row, column))
        row += 1
        column += 1
      } else if lengths[place + 1] >= lengths[place + width] {
        column += 1
      } else {
        row += 1
      }
    }
    return matches
  }
}
