import NameLists

/// What keeps two figures from being the same, in words.
struct Distinction: Sendable {
  /// Without a full stop.
  let reason: String
  /// Whether both sentences have other words in each other's place, so that a person has to read both.
  let isOnBothSides: Bool

  init(_ reason: String) {
    self.reason = reason
    isOnBothSides = false
  }

  init(only words: String) { self.init("only one says “\(words)”") }

  /// What is said of one of the figures alone; `other`: what the other sentence says.
  ///
  /// That only one says it is true only where the other sentence does not have it anywhere.
  init(only words: [FigureSetting.Word], beside other: FigureSetting) {
    let missing = words.filter { !other.has($0) }
    isOnBothSides = missing.isEmpty
    reason =
      missing.isEmpty
      ? "“\(FigureSetting.quoted(words))” stands elsewhere in the other sentence"
      : "only one says “\(FigureSetting.quoted(missing))”"
  }

  /// Two sentences that differ beside their figures.
  init(differing ours: String, _ theirs: String) {
    reason = "the sentences differ: \(ours) / \(theirs)"
    isOnBothSides = true
  }

  init(_ ours: String, _ theirs: String) {
    reason = "\(ours) here, \(theirs) there"
    isOnBothSides = true
  }
}

extension FigureSetting {
  /// Whether the whole sentence has a word, or reads a figure as it does.
  func has(_ word: Word) -> Bool {
    sentence.contains { $0.isSame(as: word) } || beside.contains(word.stem)
      || inside.contains { $0.isSame(as: word) }
  }

  private static let mostQuoted = 6

  /// Words as they stand in their sentence, in its order, with “…” for what stands between them.
  static func quoted(_ words: [Word], withLeads: Bool = false) -> String {
    let placed = words.sorted { $0.run.lowerBound < $1.run.lowerBound }
    var phrase = ""
    var end: Int?
    for word in placed.prefix(mostQuoted) {
      let pieces = withLeads ? word.pieces : [(word.text, word.run)]
      for (text, run) in pieces {
        if let end { phrase += end == run.lowerBound ? " " : " … " }
        phrase += text
        end = run.upperBound
      }
    }
    return phrase + (words.count > mostQuoted ? " …" : "")
  }
}

extension FigureSetting.Word {
  /// The small word and the form of “be” before it, and itself, each with the tokens that it has.
  fileprivate var pieces: [(String, Range<Int>)] {
    let before = [lead, auxiliary].filter { !$0.isEmpty }.joined(separator: " ")
    guard !before.isEmpty else { return [(text, run)] }
    let count = before.split(separator: " ").count
    return [(before, start..<start + count), (text, run)]
  }
}
