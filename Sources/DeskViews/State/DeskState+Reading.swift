package import Anchoring
package import FactModel
package import ItemFinding
import Preferences

// What another reading of the article makes of its dates and names.
extension DeskState {
  /// Has dates that were checked be looked at again where they count from one that is another now.
  ///
  /// - Parameters:
  ///   - reanchoring: What becomes of the items.
  ///   - found: The checkable pieces of the new reading.
  ///   - revision: The new reading.
  ///   - published: Its day of publication.
  package func reopenDates(
    in reanchoring: inout Reanchoring,
    _ found: [FoundItem],
    of revision: ArticleRevision,
    published: PartialDate?
  ) {
    let dates = reanchoring.items.filter { $0.before.kind == .date }
    guard dates.contains(where: { $0.before.check != nil }) else { return }
    let before = dateReadings
    var corrections: [Range<Int>: DateReadings.Correction] = [:]
    for date in dates where date.fate == .kept {
      corrections[date.after.passage.range] = before.corrections[date.before.passage.range]
    }
    let after = DateReadings(
      found,
      in: revision.text,
      sentences: SentenceIndex(revision.blocks),
      published: published,
      corrections: corrections,
      fiscalMonth: settings.fiscalMonth
    )
    // What counts from the day of publication says so itself.
    reanchoring.reopenChecks { item in
      item.before.kind == .date && item.before.check?.countedFrom == nil
        && before[item.before.passage.range]?.inWords != after[item.after.passage.range]?.inWords
    }
  }

  /// The items that are another's mention now that a name and what it stands for are one, as they will be.
  package func tied(by pair: NameAliases.Pair) -> [Transition<Item>] {
    var byStart: [Int: Item] = [:]
    for item in session.items.all where item.kind.isName && !item.passage.isGone {
      byStart[item.passage.range.lowerBound] = item
    }
    let text = session.article.text
    let found = foundItems
    var aliases = nameAliases
    aliases.add(pair.name, for: pair.other)
    let firsts = ItemMatching.firstMentions(found, byStart, in: text, aliases: aliases)
    let entry = NameIndex(found, in: text, aliases: aliases).entries.first {
      $0.spellings.contains(pair.name)
    }
    return (entry?.mentions ?? []).compactMap { byStart[$0.lowerBound] }.filter {
      firsts[$0.id] != nil && $0.firstMention != firsts[$0.id]
    }.map { item in
      var after = item
      after.firstMention = firsts[item.id]
      return Transition(from: item, to: after)
    }
  }
}
