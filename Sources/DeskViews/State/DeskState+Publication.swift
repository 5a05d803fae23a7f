package import FactModel
import ItemFinding
import Judging
import Preferences

// What stays as it was judged when the article has another day of publication.
extension DeskState {
  /// The things that were judged of days which are the same, counted from another day of publication, as they
  /// are then: “on 12 December” of an article of 14 or 15 May.
  ///
  /// A span that ends with publication, and a month or year counted from it, are others.
  package func countedAnew(from published: PartialDate?) -> [Change] {
    guard let old = session.facts.published, let published, old != published else { return [] }
    let readings = DateReadings(
      foundItems,
      in: session.article.text,
      sentences: session.sentences,
      published: published,
      corrections: dateReadings.corrections,
      fiscalMonth: settings.fiscalMonth
    )
    func anew<Element: Renewable>(_ entity: Element) -> Change? {
      var after = entity
      var isCheck = false
      after.setSeen { judgement in
        // What somebody says that a date means counts from nothing.
        guard judgement.kind != .meaning, var seen = judgement.seen, seen.countedFrom == old,
          let ranges = rangesNow(seen, entity), session.holds(judgement, of: entity),
          let meant = daysMeant(in: ranges, readings, published: published),
          meant.isToTheDay, meant.days == seen.days
        else { return judgement.seen }
        if judgement.kind == .check { isCheck = true }
        seen.countedFrom = published
        return seen
      }
      if isCheck { after.count(from: published) }
      return after == entity ? nil : Change(from: entity, to: after)
    }
    return session.claims.all.compactMap(anew) + session.findings.all.compactMap(anew)
      + session.items.all.compactMap(anew) + session.marks.all.compactMap(anew)
  }

  /// Where the sentences stand now that were seen in this reading or an earlier one; nil where a passage is gone.
  private func rangesNow(_ seen: Seen, _ entity: some Judged) -> [Range<Int>]? {
    session.article.hash.hasPrefix(seen.revision)
      ? seen.ranges : session.seen(around: entity.judgedPassages)?.ranges
  }

  /// Changes that another reading makes, with what is counted anew from its day of publication.
  package func countedAnew(from published: PartialDate?, with changes: [Change]) -> [Change] {
    let counted = countedAnew(from: published)
    guard !counted.isEmpty else { return changes }
    var left: [EntityID: EntityChange] = [:]
    for case .entity(let entity) in counted {
      if let id = entity.id { left[id] = entity }
    }
    let both = changes.map { change -> Change in
      guard case .entity(let entity) = change, let id = entity.id,
        let anew = left.removeValue(forKey: id),
        let from = anew.before as? any Renewable, let to = anew.after as? any Renewable,
        let after = entity.after as? any Renewable
      else { return change }
      let seen = Array(zip(from.judgements.map(\.seen), to.judgements.map(\.seen)))
      return .entity(
        EntityChange(entity.kind, from: entity.before, to: recounted(after, seen, from: published))
      )
    }
    return both
      + counted.filter { change in
        guard case .entity(let entity) = change, let id = entity.id else { return false }
        return left[id] != nil
      }
  }

  /// A thing with judgements that saw something counted as it is now.
  private func recounted<Element: Renewable>(
    _ thing: Element,
    _ seen: [(old: Seen?, new: Seen?)],
    from published: PartialDate?
  ) -> Element {
    var thing = thing
    var isCheck = false
    thing.setSeen { judgement in
      guard let known = judgement.seen, let both = seen.first(where: { $0.old == known }),
        both.new != known
      else { return judgement.seen }
      if judgement.kind == .check { isCheck = true }
      return both.new
    }
    if isCheck { thing.count(from: published) }
    return thing
  }
}
