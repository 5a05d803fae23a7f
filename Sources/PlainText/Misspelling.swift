/// Whether two sentences are one that is misspelt in one of them.
///
/// Long plain words that differ inside by one letter (one more, one less, another one, two swapped) are one word unless
/// both are words: `persecuted` is no `prosecuted` (``LikeWords``). Other languages, whose words are not known, are
/// left as they are. What stands at the beginning or end of a word may deny, count or tell who does something from
/// whom it is done to: it is never taken for a slip.
package enum Misspelling {
  /// The hash of a sentence without the inside of its long words: the same for one in which such a word is spelled
  /// otherwise.
  package static func frame(of sentence: String) -> UInt64 {
    var frame: [UInt8] = []
    for word in words(of: sentence) {
      if let core = core(of: word) {
        frame += word[..<core.startIndex] + core.prefix(head)
        frame += core.suffix(tail) + word[core.endIndex...]
      } else {
        frame += word
      }
      frame.append(space)
    }
    return TextHash.hash(frame)
  }

  /// Whether nothing but the spelling of such words tells two sentences apart.
  package static func isAll(between one: String, and other: String) -> Bool {
    let (left, right) = (words(of: one), words(of: other))
    guard left.count == right.count, left.contains(where: { english.contains(Array($0)) }) else {
      return false
    }
    return zip(left, right).allSatisfy { one, other in
      guard one != other else { return true }
      guard let was = core(of: one), let now = core(of: other),
        one[..<was.startIndex] == other[..<now.startIndex],
        one[was.endIndex...] == other[now.endIndex...]
      else { return false }
      return isSlip(Array(was), Array(now))
    }
  }

  /// Whether one of two words is the other with a slip in it.
  private static func isSlip(_ was: [UInt8], _ now: [UInt8]) -> Bool {
    was.prefix(head) == now.prefix(head) && was.suffix(tail) == now.suffix(tail)
      && max(was.count, now.count) > shortest && isOneOff(was, now)
      && !(LikeWords.has(was) && LikeWords.has(now))
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

  /// A sentence's words, with plain marks.
  private static func words(of sentence: String) -> [ArraySlice<UInt8>] {
    FoldedText(Array(sentence.utf8)).bytes.split(separator: space)
  }

  /// A long word of small Latin letters without the marks around it; nil of any other.
  private static func core(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var core = word.drop { marks.contains($0) }
    while let last = core.last, marks.contains(last) { core.removeLast() }
    return core.count >= shortest && core.allSatisfy { (0x61...0x7A).contains($0) } ? core : nil
  }

  private static let space = UInt8(ascii: " ")
  private static let marks = Array("\"'([]).,;:!?".utf8)
  private static let shortest = 7
  /// So many letters at the beginning and at the end are never another.
  private static let (head, tail) = (2, 2)
  /// Small words that a sentence of no other language has.
  private static let english = Set(
    ["The", "and", "have", "that", "the", "they", "this", "were", "with"].map { Array($0.utf8) }
  )
}
