package import FactModel

/// How what the rules find meets the items that a session has.
package enum ItemMatching {
  /// By later mention of a name, the first one.
  package static func firstMentions(
    _ found: [FoundItem],
    _ byStart: [Int: Item],
    in text: ArticleText,
    aliases: NameAliases
  ) -> [EntityID: EntityID] {
    var firsts: [EntityID: EntityID] = [:]
    for entry in NameIndex(found, in: text, aliases: aliases).entries {
      let mentions = entry.mentions.compactMap { byStart[$0.lowerBound] }
      guard let first = mentions.first else { continue }
      for item in mentions.dropFirst() { firsts[item.id] = first.firstMention ?? first.id }
    }
    return firsts
  }

  /// What was found where no item is that it could not stand beside.
  package static func free(_ found: [FoundItem], from items: [Item]) -> [FoundItem] {
    var waiting = items.filter { !$0.passage.isGone }
      .sorted { $0.passage.range.lowerBound < $1.passage.range.lowerBound }[...]
    var near: [Item] = []
    return found.filter { found in
      let behind = waiting.firstIndex { $0.passage.range.lowerBound >= found.range.upperBound }
      near += waiting[..<(behind ?? waiting.endIndex)]
      waiting = waiting[(behind ?? waiting.endIndex)...]
      near.removeAll { $0.passage.range.upperBound <= found.range.lowerBound }
      return !near.contains { item in
        item.passage.range.overlaps(found.range)
          && (item.kind == found.kind || item.passage.range == found.range
            || !item.kind.holdsOthers && !found.kind.holdsOthers)
      }
    }
  }
}
