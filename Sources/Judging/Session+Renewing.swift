package import FactModel

extension Session {
  /// An entity with its stale judgements renewed for the words that are there now; nil where there is nothing to
  /// renew.
  ///
  /// What another judged becomes the answer of who renews it: nobody stands for words that they never saw.
  /// Approvals that somebody else gave stay stale.
  ///
  /// - Parameters:
  ///   - entity: What was judged.
  ///   - signed: Who renews it.
  ///   - id: The identity of a verdict that is given again.
  ///   - days: Tells what dates mean.
  /// - Returns: What it is afterwards.
  package func renewed<Element: Renewable>(
    _ entity: Element,
    by signed: Signed,
    id: EntityID,
    days: DayReader = { _ in nil }
  )
    -> Element?
  {
    guard seen(around: entity.judgedPassages) != nil else { return nil }
    func now(_ judgement: Judgement) -> Seen? {
      madeOf(judgement, of: entity, days: days) { sources[$0] }
    }
    func isAnothers(_ judgement: Judgement) -> Bool {
      judgement.signed.by.name != signed.by.name
    }
    var after = entity
    after.count(from: facts.published)
    // A verdict of the words before a fix stays that, and its author's: what is looked at are the words that mend it.
    let isMended = (entity as? Claim).map(self.isMended) ?? false
    after.setSeen { judgement in
      if isMended, judgement.kind == .verdict { return now(judgement) }
      return holds(judgement, of: entity)
        || isAnothers(judgement) && (judgement.isApproval || judgement.isAnswer)
        ? judgement.seen : now(judgement)
    }
    for judgement in staleJudgements(of: entity) where judgement.isAnswer && isAnothers(judgement) {
      if isMended, judgement.kind == .verdict { continue }
      guard let seen = now(judgement) else { continue }
      after.takeOver(judgement.kind, by: signed, seen, id: id)
    }
    after.leaveOthers(since: entity)
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
