package import FactModel

extension Session {
  /// An entity with its stale judgements renewed for the words that are there now, but for approvals
  /// that somebody else gave; nil where there is nothing to renew.
  package func renewed<Element: Judged>(_ entity: Element, by checker: Checker) -> Element? {
    let passages = entity.judgedPassages
    guard let now = seen(around: passages) else { return nil }
    var after = entity
    after.count(from: facts.published)
    after.setSeen { judgement in
      holds(judgement, at: passages)
        || judgement.isApproval && judgement.signed.by.name != checker.name
        ? judgement.seen : now
    }
    return after == entity ? nil : after
  }

  /// The sentences that a thing also lies on and that changed since it was judged, by index: who looks at
  /// one of its sentences has not seen these.
  ///
  /// `sentences`: What is looked at.
  package func changedElsewhere(_ entity: some Judged, besides sentences: [Int]) -> [Int] {
    let lying = Set(
      entity.judgedPassages.filter { !$0.isGone }.flatMap { self.sentences.touched(by: $0.range) }
    ).subtracting(sentences)
    guard !lying.isEmpty else { return [] }
    let seen = staleJudgements(of: entity).compactMap { textSeen($0.seen) }
    return lying.filter { index in
      let now = article.spoken(self.sentences.entries[index].range)
      return !seen.contains { texts in texts.contains { Folding.isSame($0, now) } }
    }.sorted()
  }
}
