/// What lies on each sentence, kept up to date edit by edit, so that a command on one sentence costs
/// the same in a session of ten claims and of ten thousand.
package struct SentenceUse: Sendable {
  /// What lies on one sentence.
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

  mutating func update(_ change: Change, in index: SentenceIndex) {
    switch change {
    case .claim(let transition):
      if transition.before?.passages == transition.after?.passages { return }
      update(
        transition.id,
        transition.before?.passages,
        transition.after?.passages,
        index
      ) { $1(&$0.claims) }
    case .finding(let transition):
      let (before, after) = (transition.before?.passages, transition.after?.passages)
      update(transition.id, before, after, index) { $1(&$0.findings) }
    case .mark(let transition):
      let (before, after) = (transition.before, transition.after)
      count(before, in: index, by: -1)
      count(after, in: index, by: 1)
      let passages = (before.map { [$0.passage] }, after.map { [$0.passage] })
      update(transition.id, passages.0, passages.1, index) { $1(&$0.marks) }
    case .item(let transition):
      let passages = (
        transition.before.map { [$0.passage] }, transition.after.map { [$0.passage] }
      )
      update(transition.id, passages.0, passages.1, index) { $1(&$0.items) }
      for step in itemUse.update(transition, in: index) {
        self.change(step.sentence) { $0.openItems += step.open }
      }
    case .source, .query, .contact, .waiver, .publication, .correction, .signOff, .facts, .scale,
      .article:
      return
    }
  }

  private mutating func count(_ mark: Mark?, in index: SentenceIndex, by step: Int) {
    // What the publisher changed since must be looked at again.
    guard let mark, mark.kind == .nothing, !mark.passage.isGone, mark.passage.was == nil else {
      return
    }
    for sentence in index.touched(by: mark.passage.range) {
      change(sentence) { $0.nothingMarks += step }
    }
  }

  private mutating func update(
    _ id: EntityID?,
    _ before: [Passage]?,
    _ after: [Passage]?,
    _ index: SentenceIndex,
    _ list: (inout Use, (inout [EntityID]) -> Void) -> Void
  ) {
    guard let id else { return }
    for passage in before ?? [] where !passage.isGone {
      for sentence in index.touched(by: passage.range) {
        change(sentence) { use in list(&use) { $0.removeAll { $0 == id } } }
      }
    }
    for passage in after ?? [] where !passage.isGone {
      for sentence in index.touched(by: passage.range) {
        change(sentence) { use in
          list(&use) { ids in
            if ids.last != id { ids.append(id) }
          }
        }
      }
    }
  }

  private mutating func change(_ sentence: Int, _ body: (inout Use) -> Void) {
    let was = uses[sentence].isCovered
    body(&uses[sentence])
    let isNow = uses[sentence].isCovered
    if was != isNow { coveredCount += isNow ? 1 : -1 }
  }
}
