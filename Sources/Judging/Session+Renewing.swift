package import FactModel

extension Session {
  /// An entity with its stale judgements renewed for the words that are there now; nil where there is nothing to
  /// renew.
  ///
  /// What another judged becomes the answer of who renews it: nobody stands for words that they never saw.
  /// Approvals that somebody else gave stay stale.
  ///
  /// `id`: The identity of a verdict that is given again.
  package func renewed<Element: Judged>(
    _ entity: Element,
    by signed: Signed,
    id: EntityID
  )
    -> Element?
  {
    let passages = entity.judgedPassages
    guard let now = seen(around: passages) else { return nil }
    func isAnothers(_ judgement: Judgement) -> Bool {
      judgement.signed.by.name != signed.by.name
    }
    var after = entity
    after.count(from: facts.published)
    after.setSeen { judgement in
      holds(judgement, at: passages)
        || isAnothers(judgement) && (judgement.isApproval || judgement.isAnswer)
        ? judgement.seen : now
    }
    for judgement in staleJudgements(of: entity) where judgement.isAnswer && isAnothers(judgement) {
      after.takeOver(judgement.kind, by: signed, now, id: id)
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

extension Judgement {
  /// Whether it says that something is so, or was looked at: its name stands for the words.
  fileprivate var isAnswer: Bool { [.verdict, .check, .meaning, .mark].contains(kind) }
}
