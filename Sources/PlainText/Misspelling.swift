/// Whether two sentences are one that is misspelt in one of them.
///
/// Long plain words that differ inside by one letter (one more, one less, another one, two swapped) are one word unless
/// both are words: `persecuted` is no `prosecuted` (``LikeWords``). Other languages, whose words are not known, are
/// left as they are. What stands at the beginning or end of a word may
/// deny, count or tell who does something from whom it is done to: it is never taken for a slip.
package enum Misspelling {
  /// A sentence with the inside of its long words left out: the same for one in which such a word is spelled otherwise.
  package static func frame(of sentence: String) -> String {
    words(of: sentence).map { word in
      guard let core = core(of: word) else { return String(word) }
      return word[..<core.startIndex] + core.prefix(head) + "…" + core.suffix(tail)
        + word[core.endIndex...]
    }.joined(separator: " ")
  }

  /// Whether nothing but the spelling of such words tells two sentences apart.
  package static func isAll(between one: String, and other: String) -> Bool {
    let (left, right) = (words(of: one), words(of: other))
    guard left.count == right.count, frame(of: one) == frame(of: other), left.contains(where: english.contains) else { return false }
    return zip(left, right).allSatisfy { one, other in
      guard one != other else { return true }
      guard let was = core(of: one), let now = core(of: other) else { return false }
      let (old, new) = (Array(was.utf8), Array(now.utf8))
      return max(old.count, new.count) > shortest && isOneOff(old, new)
        && !(LikeWords.has(old) && LikeWords.has(new))
    }
  }

  /// Whether a letter more, less or another one, or two that change places, make one word of another.
  private static func isOneOff(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    let before = zip(short, long).prefix { $0 == $1 }.count
    let behind = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    guard short.count == long.count else {
      return long.count == short.count + 1 && before + behind >= short.count
    }
    let middle = short.count - before - behind
    return middle == 1
      || middle == 2 && short[before] == long[before + 1] && short[before + 1] == long[before]
  }

  /// A sentence's words, with plain marks and spaces.
  private static func words(of sentence: String) -> [Substring] {
    let folded = String(decoding: FoldedText(Array(sentence.utf8)).bytes, as: UTF8.self)
    return folded.split(separator: " ")
  }

  /// A long word of small Latin letters without the marks around it; nil of any other.
  private static func core(of word: Substring) -> Substring? {
    let marks = "\"'([])”.,;:!?"
    var core = word.drop { marks.contains($0) }
    while let last = core.last, marks.contains(last) { core.removeLast() }
    let isPlain = core.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return isPlain && core.utf8.count >= shortest ? core : nil
  }

  private static let shortest = 7
  /// So many letters at the beginning and at the end are never another.
  private static let (head, tail) = (2, 2)
  /// Small words that a sentence of no other language has.
  private static let english: Set<Substring> = [
    "The", "and", "have", "that", "the", "they", "this", "were", "with",
  ]
}
