/// Finds the passages of a text that are about the same thing as some words: those that share most of
/// them, rare ones counting more.
package enum LikePassages {
  /// Longer units are cut.
  private static let longest = 80

  /// A passage and how much of what tells in the words it shares, from 0 to 1.
  package struct Passage: Sendable {
    /// In bytes of the text.
    package var range: Range<Int>
    package var likeness: Double
  }

  /// Finds the passages, the likest first.
  ///
  /// - Parameters:
  ///   - words: What a claim says.
  ///   - text: The whole text, as UTF-8.
  ///   - most: As many at most.
  /// - Returns: The passages, in the order of their likeness.
  package static func passages(like words: String, in text: [UInt8], most: Int = 5) -> [Passage] {
    let wanted = WordList(words.utf8)
    let source = WordList(text)
    var keys = Set(wanted.words.lazy.filter { tells(wanted, $0) }.map(\.hash))
    // “The car did 100 km/h”: short words tell something where no others stand.
    if keys.isEmpty {
      keys = Set(wanted.words.lazy.filter { tells(wanted, $0, from: 2) }.map(\.hash))
    }
    guard !keys.isEmpty, !source.words.isEmpty else { return [] }
    var counts: [UInt64: Int] = [:]
    for word in source.words where keys.contains(word.hash) { counts[word.hash, default: 0] += 1 }
    var units: [(value: Double, shared: Int, words: Range<Int>)] = []
    var start = 0
    for index in source.words.indices {
      let isLast = index == source.words.count - 1
      guard isLast || index - start >= longest || ends(source, at: index) else { continue }
      let unit = start..<index + 1
      start = index + 1
      let shared = Set(unit.lazy.map { source.words[$0].hash }.filter(keys.contains))
      guard !shared.isEmpty else { continue }
      let value = shared.reduce(0) { $0 + 1 / (1 + Double(counts[$1] ?? 1)).squareRoot() }
      units.append((value, shared.count, unit))
    }
    let best = units.enumerated()
      .sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
      .prefix(most).map(\.element)
    // What shares far less than the likest is about something else.
    guard let first = best.first else { return [] }
    return best.filter { $0.value * 3 >= first.value }.map { unit in
      let from = begin(of: Int(source.words[unit.words.lowerBound].start), in: text)
      let to = end(of: Int(source.words[unit.words.upperBound - 1].end), in: text)
      return Passage(range: from..<to, likeness: Double(unit.shared) / Double(keys.count))
    }
  }

  /// Takes a sign before the first word along: of money, of minus, a quotation mark.
  private static func begin(of place: Int, in text: [UInt8]) -> Int {
    var start = place
    while start > 0, start > place - 5, text[start - 1] > 0x20 { start -= 1 }
    // Not in the middle of a letter.
    while start < place, text[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }

  /// Whether a word tells what a sentence is about: not the small ones, and no figure, which may well
  /// be another in the source.
  private static func tells(_ list: WordList, _ word: WordList.Word, from shortest: Int = 4) -> Bool
  {
    let bytes = list.bytes[Int(word.start)..<Int(word.end)]
    if bytes.contains(where: { (0x30...0x39).contains($0) }) { return false }
    return bytes.count >= shortest && !small.contains(list.string(word).lowercased())
  }

  private static let small: Set<String> = [
    "that", "this", "these", "those", "with", "from", "have", "been", "were", "they", "their",
    "them",
    "there", "which", "while", "when", "what", "than", "then", "into", "over", "also", "about",
    "after",
    "before", "said", "says", "would", "could", "should", "will", "more", "most", "some", "such",
    "the", "and", "was", "for", "not", "but", "are", "its", "his", "her", "has", "had", "did",
    "who", "by", "of",
    "in", "on", "at", "to", "is", "an", "it", "he", "or", "as", "we", "no", "she", "him",
    "other", "only", "very", "just", "where", "whose", "being", "does", "because", "around",
  ]

  /// Whether a sentence or paragraph ends behind a word: at a stop before white space, at an empty line.
  private static func ends(_ list: WordList, at index: Int) -> Bool {
    let gap = Int(list.words[index].end)..<Int(list.words[index + 1].start)
    var stopped = false
    var lines = 0
    let goesOn = goesOn(list, behind: index)
    for place in gap {
      switch list.bytes[place] {
      case UInt8(ascii: "."): stopped = stopped || !goesOn
      case UInt8(ascii: "!"), UInt8(ascii: "?"): stopped = true
      case 0x0A:
        lines += 1
        if stopped || lines > 1 { return true }
      case 0x20, 0x09, 0x0D: if stopped { return true }
      default: break
      }
    }
    return false
  }

  private static let behindTimes = [
    "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "East", "Central", "Mountain", "Pacific",
  ]

  /// Whether no sentence ends at the stop behind a word: before a small letter, a weekday or a zone.
  private static func goesOn(_ list: WordList, behind index: Int) -> Bool {
    let (start, end) = (Int(list.words[index].start), Int(list.words[index].end))
    let next = list.bytes[Int(list.words[index + 1].start)..<Int(list.words[index + 1].end)]
    guard let first = next.first, !(0x61...0x7A).contains(first) else { return true }
    guard start >= 2, end - start == 1, list.bytes[start] | 0x20 == UInt8(ascii: "m"),
      list.bytes[start - 1] == UInt8(ascii: "."),
      [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(list.bytes[start - 2] | 0x20)
    else { return false }
    return (2...4).contains(next.count) && next.allSatisfy { (0x41...0x5A).contains($0) }
      || behindTimes.contains { next.starts(with: $0.utf8) }
  }

  /// Takes a mark or sign of per cent that follows the last word along.
  private static func end(of place: Int, in text: [UInt8]) -> Int {
    var end = place
    while end < text.count, end < place + 3, [0x25, 0x2E, 0x21, 0x3F, 0x29].contains(text[end]) {
      end += 1
    }
    return end
  }
}
