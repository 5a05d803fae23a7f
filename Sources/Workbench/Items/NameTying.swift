import FactModel
import ItemFinding

// Names that are one though their words are others: as the house says, and as the session's items say.
extension Desk {
  /// The house list, with what the items of this session tie that the rules alone would not.
  var nameAliases: NameAliases {
    var aliases = settings.nameAliases
    let tied = session.items.all.filter { $0.firstMention != nil && !$0.passage.isGone }
    guard !tied.isEmpty else { return aliases }
    var entries: [Int: Int] = [:]
    for (number, entry) in NameIndex(foundItems, in: session.article.text).entries.enumerated() {
      for mention in entry.mentions { entries[mention.lowerBound] = number }
    }
    for item in tied {
      guard let first = item.firstMention.flatMap({ session.items[$0] }), !first.passage.isGone,
        let own = entries[item.passage.range.lowerBound],
        let other = entries[first.passage.range.lowerBound], own != other
      else { continue }
      aliases.add(item.passage.exact, for: first.passage.exact)
    }
    return aliases
  }

  /// Makes the mentions of a name and of what it stands for one, in one edit; nothing where the article was not
  /// broken into items yet, which does it then.
  ///
  /// - Returns: How many mentions are now tied to another first one.
  func tie(_ pair: NameAliases.Pair) throws(Problem) -> Int {
    var byStart: [Int: Item] = [:]
    for item in session.items.all where item.kind.isName && !item.passage.isGone {
      byStart[item.passage.range.lowerBound] = item
    }
    let text = session.article.text
    let firsts = ItemMatching.firstMentions(foundItems, byStart, in: text, aliases: nameAliases)
    let entry = NameIndex(foundItems, in: text, aliases: nameAliases).entries.first {
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
