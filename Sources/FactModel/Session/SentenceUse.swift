/// What lies on each sentence, kept up to date edit by edit, so that a command on one sentence costs
/// the same in a session of ten claims and of ten thousand.
package struct SentenceUse: Sendable {
  package struct Use: Sendable {
    package var claims: [EntityID] = []
    package var findings: [EntityID] = []
    package var marks: [EntityID] = []
    package var items: [EntityID] = []
    /// How many marks say that there is nothing to check.
    var nothingMarks = 0
    /// How many items nobody has checked.
    package internal(set) var openItems = 0

    /// Whether the sentence counts as checked.
    package var isCovered: Bool {
      !claims.isEmpty || !findings.isEmpty || nothingMarks > 0
        || !items.isEmpty && openItems == 0
    }
  }

  package private(set) var uses: [Use]
  package private(set) var coveredCount = 0
  private var itemUse = ItemUse()

  init(sentences: Int) {
    uses = Array(repeating: Use(), count: sentences)
  }

  /// Takes note of what of an entity lies on sentences before and after a change.
  mutating func update(
    _ id: EntityID,
    from before: Footprint?,
    to after: Footprint?,
    in index: SentenceIndex
  ) {
    guard before != after else { return }
    if let before {
      forEachSentence(of: before, in: index) { use in
        use[before.content].removeAll { $0 == id }
        use.nothingMarks -= before.nothingMarks
      }
    }
    if let after {
      forEachSentence(of: after, in: index) { use in
        if use[after.content].last != id { use[after.content].append(id) }
        use.nothingMarks += after.nothingMarks
      }
    }
    for step in itemUse.update(id, from: before, to: after, in: index) {
      change(step.sentence) { $0.openItems += step.open }
    }
  }

  private mutating func forEachSentence(
    of footprint: Footprint,
    in index: SentenceIndex,
    _ body: (inout Use) -> Void
  ) {
    for passage in footprint.passages where !passage.isGone {
      for sentence in index.touched(by: passage.range) { change(sentence, body) }
    }
  }

  private mutating func change(_ sentence: Int, _ body: (inout Use) -> Void) {
    let was = uses[sentence].isCovered
    body(&uses[sentence])
    let isNow = uses[sentence].isCovered
    if was != isNow { coveredCount += isNow ? 1 : -1 }
  }
}

extension SentenceUse.Use {
  /// The identities of what has this content.
  fileprivate subscript(content: Footprint.Content) -> [EntityID] {
    get {
      switch content {
      case .claim: claims
      case .finding: findings
      case .mark: marks
      case .item: items
      }
    }
    set {
      switch content {
      case .claim: claims = newValue
      case .finding: findings = newValue
      case .mark: marks = newValue
      case .item: items = newValue
      }
    }
  }
}

extension Footprint {
  /// How many marks it is that say that there is nothing to check; what the publisher changed since
  /// must be looked at again.
  fileprivate var nothingMarks: Int {
    guard case .mark(isNothing: true) = content else { return 0 }
    return passages.contains { $0.was != nil } ? 0 : 1
  }
}
