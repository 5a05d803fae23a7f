/// Whether a sentence that was mended speaks of the same still, for those that lean on it.
package enum MeantWords {
  /// Whether only spelling changed, or words that say how somebody judges something: no name, no figure, no denial, no
  /// verb, and nobody for whom a word behind it may stand.
  package static func areSame(_ was: String, _ now: String) -> Bool {
    let (then, here) = (words(was), words(now))
    guard then.count * here.count <= longest * longest else { return false }
    return gaps(then, here).allSatisfy { gap in
      let (old, new) = (then[gap.old], here[gap.new])
      return old.count == new.count && zip(old, new).allSatisfy(isMisspelled)
    }
  }

  /// So many words have the sentences at most that are compared.
  private static let longest = 200

  /// The words that tell something, each with the signs that count.
  private static func words(_ text: String) -> [String] {
    let words = text.split { $0.isWhitespace || $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }
    return words.enumerated().compactMap { index, word in
      // Whatever begins a sentence has a capital.
      let plain = index == 0 ? word.prefix(1).lowercased() + word.dropFirst() : String(word)
      let signs = String(plain.filter { Self.signs.contains($0) })
      let letters = WordKeys.key(of: plain)
      // A name is by every letter, and is no other word: Ms Large.
      let isName = plain.first { $0.isLetter }?.isUppercase ?? false
      guard !letters.isEmpty || !signs.isEmpty, isName || !isColour(letters) else { return nil }
      return (isName ? "^" : "") + letters + signs
    }
  }

  /// Whether a word says only how somebody judges what it stands beside.
  private static func isColour(_ word: String) -> Bool {
    if colours.contains(word) { return true }
    guard !telling.contains(word), word.utf8.count > 5 else { return false }
    return endings.contains { word.hasSuffix($0) }
  }

  /// The parts in which two lists differ, between words that both have in this order.
  private static func gaps(
    _ old: [String],
    _ new: [String]
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    let width = new.count + 1
    // How many words two rests have in common.
    var common = [Int](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i * width + j] =
          old[i] == new[j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var gaps: [(old: Range<Int>, new: Range<Int>)] = []
    var (i, j, start) = (0, 0, (old: 0, new: 0))
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        if start.old < i || start.new < j { gaps.append((start.old..<i, start.new..<j)) }
        (i, j) = (i + 1, j + 1)
        start = (i, j)
      } else if j == new.count
        || i < old.count && common[(i + 1) * width + j] >= common[i * width + j + 1]
      {
        i += 1
      } else {
        j += 1
      }
    }
    if start.old < i || start.new < j { gaps.append((start.old..<i, start.new..<j)) }
    return gaps
  }

  /// Whether one long word is another with a letter more, less or another, or two that changed places; not at its
  /// beginning, where another letter makes another word.
  private static func isMisspelled(_ was: String, _ now: String) -> Bool {
    let (one, other) = (Array(was.utf8), Array(now.utf8))
    let isPlain = (one + other).allSatisfy { (0x61...0x7A).contains($0) }
    let (short, long) = (min(one.count, other.count), max(one.count, other.count))
    guard isPlain, short >= 6, long - short <= 1 else { return false }
    let front = zip(one, other).prefix { $0 == $1 }.count
    let back = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
    guard front > 0 else { return false }
    if long > short { return front + back >= short && long >= 7 }
    if front + back >= short - 1 { return short >= 8 && back > 0 }
    return front + back == short - 2 && one[front] == other[front + 1]
      && one[front + 1] == other[front]
  }

  private static let signs = "%€$£?!\"“”«»„"
  private static let colours: Set<String> = [
    "a", "also", "an", "big", "great", "huge", "indeed", "just", "large", "massive", "quite",
    "rather", "really", "that", "the", "tiny", "very", "which",
  ]
  private static let endings = ["ably", "fully", "ically", "ous", "ously"]
  /// Those that say who or what is meant, or whether it is so.
  private static let telling: Set<String> = [
    "anonymous", "dubiously", "famous", "identical", "medical", "political", "previous",
    "previously", "probably", "religious", "various",
  ]
}
