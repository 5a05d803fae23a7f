package import FactModel
import ItemFinding
import Judging
import Preferences

// What stays as it was judged when the article has another day of publication.
extension DeskState {
  /// The things that were judged of days which are the same, counted from another day of publication, as they
  /// are then: “on 12 December” of an article of 14 or 15 May.
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
          session.article.hash.hasPrefix(seen.revision), session.holds(judgement, of: entity),
          let meant = daysMeant(in: seen.ranges, readings, published: published),
          meant.days == seen.days
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
}
