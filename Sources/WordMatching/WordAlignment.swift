/// Lays the words of a quotation along the words of a longer text.
///
/// The part of the text that shares most with the quotation is found by a window over the words they
/// share, rare ones counting more; inside it, the words are paired by the cheapest alignment
/// (Needleman–Wunsch with free ends in the text). A part of the quotation that finds nothing there is
/// looked for in the rest of the text, once on either side.
struct WordAlignment {
  /// A word of the quotation, a word of the text, or both.
  struct Pair: Equatable {
    var quoted: Int?
    var source: Int?
  }

  private let quoted: WordList
  private let source: WordList
  /// What a shared word is worth: less, the more often the text has it.
  private let weights: [UInt64: Double]
  /// The words of the text that the quotation has as well.
  private let shared: [Int]

  private static let most = 2000

  init(_ quoted: WordList, _ source: WordList) {
    self.quoted = quoted
    self.source = source
    let wanted = Set(quoted.words.prefix(Self.most).map(\.hash))
    var counts: [UInt64: Int] = [:]
    var shared: [Int] = []
    for (index, word) in source.words.enumerated() where wanted.contains(word.hash) {
      shared.append(index)
      counts[word.hash, default: 0] += 1
    }
    self.shared = shared
    weights = counts.mapValues { 1 / (1 + Double($0).squareRoot()) }
  }

  /// The pairs in the order of the quotation; nil where the text shares no word with it.
  func pairs() -> [Pair]? {
    let all = 0..<min(quoted.words.count, Self.most)
    guard let window = window(for: all, in: 0..<source.words.count) else { return nil }
    var pairs = align(all, window)
    let places = pairs.compactMap(\.source)
    guard let first = places.first, let last = places.last else { return nil }
    let matched = pairs.indices.filter { isMatch(pairs[$0]) }
    guard let begin = matched.first, let end = matched.last else { return nil }
    let head = pairs[..<begin].compactMap(\.quoted)
    let tail = pairs[(end + 1)...].compactMap(\.quoted)
    if let found = rest(tail, in: last + 1..<source.words.count) {
      pairs.replaceSubrange((end + 1)..., with: found)
    }
    if let found = rest(head, in: 0..<first) { pairs.replaceSubrange(..<begin, with: found) }
    return pairs
  }

  private func isMatch(_ pair: Pair) -> Bool {
    guard let quoted = pair.quoted, let source = pair.source else { return false }
    return self.quoted.words[quoted].hash == self.source.words[source].hash
  }

  /// A part of the quotation that was not found, looked for elsewhere.
  private func rest(_ words: [Int], in range: Range<Int>) -> [Pair]? {
    guard words.count >= 3, let from = words.first, let through = words.last, !range.isEmpty,
      let window = window(for: from..<through + 1, in: range)
    else { return nil }
    let found = align(from..<through + 1, window)
    let matches = found.count(where: isMatch)
    return matches * 2 > words.count ? found : nil
  }

  /// The part of the text with the most of some words, with room around it.
  private func window(for words: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    let wanted = Set(words.map { quoted.words[$0].hash })
    let length = words.count + words.count / 2 + 8
    var inside: [UInt64: Int] = [:]
    var value = 0.0
    var best: (value: Double, start: Int, end: Int)?
    var head = 0
    let places = shared.filter { range.contains($0) && wanted.contains(source.words[$0].hash) }
    for (tail, place) in places.enumerated() {
      let hash = source.words[place].hash
      inside[hash, default: 0] += 1
      if inside[hash] == 1 { value += weights[hash] ?? 0 }
      while places[head] < place - length {
        let leaving = source.words[places[head]].hash
        inside[leaving, default: 1] -= 1
        if inside[leaving] == 0 { value -= weights[leaving] ?? 0 }
        head += 1
      }
      if value > (best?.value ?? 0) + 1e-9 { best = (value, places[head], places[tail]) }
    }
    guard let best else { return nil }
    let room = words.count / 2 + 4
    return max(range.lowerBound, best.start - room)..<min(range.upperBound, best.end + room + 1)
  }

  private enum Move: UInt8 {
    case stop
    case both
    case quotedOnly
    case sourceOnly
  }

  /// What it costs that the quotation has another word, one more, one less than the text: words are
  /// dropped from quotations sooner than they are put in.
  private static let other: Float = 1.1
  private static let added: Float = 0.9
  private static let dropped: Float = 0.2

  private func align(_ words: Range<Int>, _ window: Range<Int>) -> [Pair] {
    let width = window.count + 1
    var moves = Array(repeating: Move.stop, count: (words.count + 1) * width)
    var above = Array(repeating: Float(0), count: width)
    for row in 1...words.count {
      var line = Array(repeating: Float(0), count: width)
      line[0] = Float(row) * Self.added
      moves[row * width] = .quotedOnly
      let hash = quoted.words[words.lowerBound + row - 1].hash
      for column in 1..<width {
        let same = hash == source.words[window.lowerBound + column - 1].hash
        let both = above[column - 1] + (same ? 0 : Self.other)
        let one = above[column] + Self.added
        // Text before the first and behind the last quoted word costs nothing.
        let other = line[column - 1] + (row == words.count ? 0 : Self.dropped)
        if both <= one, both <= other {
          (line[column], moves[row * width + column]) = (both, .both)
        } else if one <= other {
          (line[column], moves[row * width + column]) = (one, .quotedOnly)
        } else {
          (line[column], moves[row * width + column]) = (other, .sourceOnly)
        }
      }
      above = line
    }
    return path(words, window, moves)
  }

  private func path(_ words: Range<Int>, _ window: Range<Int>, _ moves: [Move]) -> [Pair] {
    let width = window.count + 1
    var pairs: [Pair] = []
    var row = words.count
    var column = window.count
    while row > 0 {
      switch moves[row * width + column] {
      case .both:
        row -= 1
        column -= 1
        pairs.append(Pair(quoted: words.lowerBound + row, source: window.lowerBound + column))
      case .quotedOnly:
        row -= 1
        pairs.append(Pair(quoted: words.lowerBound + row, source: nil))
      case .sourceOnly: column -= 1
      case .stop: row = 0
      }
    }
    return pairs.reversed()
  }
}
