import NameLists

/// Words that say the contrary of each other: with one of them in the place of the other, a figure is the
/// figure of something else.
enum Opposites {
  /// The number of the first entry: words on one side of it say the same, “rose” and “climbed”.
  static let change = 1

  /// The sides that a word is on: positive for the first, negative for the second of an entry.
  private static let sides: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (index, entry) in OppositeWords.entries.enumerated() {
      for word in Words.set(entry.one) { table[word, default: []].append(index + 1) }
      for word in Words.set(entry.other) { table[word, default: []].append(-index - 1) }
    }
    for word in ChangeWords.ups { table[word, default: []].append(1) }
    for word in ChangeWords.downs { table[word, default: []].append(-1) }
    return table
  }()

  /// The sides that a word is on, of the entries that have it.
  static func sides(of word: String) -> [Int] { sides[word] ?? [] }

  private static let denying = ["dis", "un", "in", "im", "il", "ir", "non", "non-", "mis", "anti-"]

  /// Whether two words say the contrary: “exported” and “imported”, “approve” and “disapprove”.
  static func areContrary(_ one: FigureSetting.Word, _ other: FigureSetting.Word) -> Bool {
    if one.sides.contains(where: { other.sides.contains(-$0) }) { return !one.isLike(other) }
    let (short, long) =
      one.folded.utf8.count < other.folded.utf8.count
      ? (one.folded, other.folded) : (other.folded, one.folded)
    guard short.utf8.count >= 4, long.hasSuffix(short) else { return false }
    return denying.contains(String(long.dropLast(short.count)))
  }
}
