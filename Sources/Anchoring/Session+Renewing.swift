package import FactModel

extension Session {
  /// An entity with its stale judgements renewed for the words that are there now, but for approvals
  /// that somebody else gave; nil where there is nothing to renew.
  package func renewed<Element: Judged>(_ entity: Element, by checker: Checker) -> Element? {
    let passages = entity.judgedPassages
    guard let now = seen(around: passages) else { return nil }
    var after = entity
    after.setSeen { judgement in
      holds(judgement, at: passages)
        || judgement.isApproval && judgement.signed.by.name != checker.name
        ? judgement.seen : now
    }
    return after == entity ? nil : after
  }
}
