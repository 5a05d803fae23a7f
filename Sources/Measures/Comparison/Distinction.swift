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
