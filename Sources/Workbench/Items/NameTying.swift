import DeskViews
import FactModel
import ItemFinding
import Preferences

// Names that are one though their words are others: as the house says, and as the session's items say.
extension Desk {
  /// Makes the mentions of a name and of what it stands for one, in one edit; nothing where the article was not
  /// broken into items yet, which does it then.
  ///
  /// - Returns: How many mentions are now tied to another first one.
  package func tie(_ pair: NameAliases.Pair) throws(Problem) -> Int {
    var byStart: [Int: Item] = [:]
    for item in session.items.all where item.kind.isName && !item.passage.isGone {
      byStart[item.passage.range.lowerBound] = item
    }
    let text = session.article.text
    let (found, aliases) = (foundItems, state.nameAliases)
    let firsts = ItemMatching.firstMentions(found, byStart, in: text, aliases: aliases)
    let entry = NameIndex(found, in: text, aliases: aliases).entries.first {
      $0.spellings.contains(pair.name)
    }
    let changed = (entry?.mentions ?? []).compactMap { byStart[$0.lowerBound] }.filter {
      firsts[$0.id] != nil && $0.firstMention != firsts[$0.id]
    }
    try commit(
      changed.map { item in
        var after = item
        after.firstMention = firsts[item.id]
        return Change(from: item, to: after)
      }
    )
    return changed.count
  }
}
