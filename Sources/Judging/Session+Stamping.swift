package import FactModel
import PlainText

// What is judged now is judged of the words that are there now.
extension Session {
  /// Keeps with every judgement that is new in changes what its sentences read.
  ///
  /// Where somebody says that a thing is about other words of the same sentences, what holds of it was said
  /// of these, too; not so the approvals of others, and not so in other sentences. Where it is made another
  /// statement, nobody has judged that.
  ///
  /// `person`: Who makes the changes.
  package func stamped(_ changes: [Change], by person: Checker) -> [Change] {
    let restings = restings(on: changes, by: person)
    return (changes + restings).map { change in
      guard case .entity(let entity) = change, let after = entity.after as? any Judged else {
        return change
      }
      return .entity(stamped(entity, after, by: person))
    }
  }

  /// Where a source becomes another page: the claims that rest on it, whose quotations, reviews and ratings by
  /// others were of what it was.
  private func restings(on changes: [Change], by person: Checker) -> [Change] {
    let others = changes.compactMap { change -> EntityID? in
      guard case .entity(let entity) = change, let source = entity.transition(of: Source.self),
        let was = source.before?.url, let after = source.after,
        WebAddress.normalised(was) != after.url.map(WebAddress.normalised)
      else { return nil }
      return after.id
    }
    guard !others.isEmpty else { return [] }
    let changed = Set(
      changes.compactMap { change -> EntityID? in
        if case .entity(let entity) = change { entity.id } else { nil }
      }
    )
    return claims.all.compactMap { claim in
      guard !changed.contains(claim.id),
        claim.heldEvidence.contains(where: { others.contains($0.source) })
      else { return nil }
      var after = claim
      after.review?.verdict = Seen.elsewhere.digest
      for index in after.evidence.indices
      where others.contains(after.evidence[index].source) && after.evidence[index].quotation != nil
      {
        after.evidence[index].seen = .elsewhere
      }
      if let verdict = claim.verdict, verdict.signed.by.name != person.name {
        after.verdicts[after.verdicts.count - 1].seen = .elsewhere
      }
      return Change(from: claim, to: after)
    }
  }

  private func stamped<Element: Judged>(
    _ change: EntityChange,
    _ after: Element,
    by person: Checker
  ) -> EntityChange {
    change.transition(of: Element.self).map { EntityChange(stamped($0, by: person)) } ?? change
  }

  private func stamped<Element: Judged>(
    _ transition: Transition<Element>,
    by person: Checker
  ) -> Transition<Element> {
    guard var after = transition.after, !after.judgements.isEmpty else { return transition }
    let before = transition.before
    let old = before?.judgements ?? []
    let hasMoved = before.map { $0.judgedPassages != after.judgedPassages } ?? false
    let now = seen(around: after.judgedPassages)
    let made = after
    after.setSeen { judgement in
      let was = old.first { $0.kind == judgement.kind && $0.signed == judgement.signed }
      guard let was, was.seen == judgement.seen else { return judgement.seen ?? now }
      if let before, made.isOther(than: before, for: was, by: person) { return .elsewhere }
      guard hasMoved, !judgement.isApproval, let before, holds(was, at: before.judgedPassages)
      else { return judgement.seen }
      // Of words in sentences that were not looked at nobody has judged anything, however they read.
      let there = seen(around: before.judgedPassages)
      return now.flatMap { $0.ranges == there?.ranges ? $0 : nil } ?? was.seen ?? there
    }
    return Transition(from: before, to: after)
  }
}
