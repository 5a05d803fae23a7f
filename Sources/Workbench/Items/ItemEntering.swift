import FactModel
import ItemFinding

// How what the rules find becomes items of the session.
extension Desk {
  /// What the rules find, as items that can be entered, in the order of the text.
  ///
  /// - Parameters:
  ///   - wanted: What is entered.
  ///   - found: What they find in the whole text.
  ///   - text: The text.
  ///   - known: The items that there are in it.
  ///   - claims: The claims that there are in it.
  /// - Returns: The items with the numbers that are next.
  private func newItems(
    _ wanted: [FoundItem],
    of found: [FoundItem],
    in text: ArticleText,
    beside known: [Item] = [],
    claims: some Collection<Claim>
  ) -> [Item] {
    var number = session.counters.next(Item.kindName).main
    var items: [Item] = []
    var byStart: [Int: Item] = [:]
    for item in known where item.kind.isName && !item.passage.isGone {
      byStart[item.passage.range.lowerBound] = item
    }
    for found in wanted {
      let item = Item(
        id: ports.newID(),
        number: EntityNumber(number),
        kind: found.kind,
        passage: Passage(found.range, in: text)
      )
      if item.kind.isName { byStart[found.range.lowerBound] = item }
      items.append(item)
      number += 1
    }
    let byPassage = Self.byPassage(claims)
    let firsts = Self.firstMentions(found, byStart, in: text)
    for index in items.indices {
      items[index].firstMention = firsts[items[index].id]
      items[index].claim = byPassage[items[index].passage.range]
    }
    return items
  }

  /// By later mention of a name, the first one.
  private static func firstMentions(
    _ found: [FoundItem],
    _ byStart: [Int: Item],
    in text: ArticleText
  ) -> [EntityID: EntityID] {
    var firsts: [EntityID: EntityID] = [:]
    for entry in NameIndex(found, in: text).entries {
      let mentions = entry.mentions.compactMap { byStart[$0.lowerBound] }
      guard let first = mentions.first else { continue }
      for item in mentions.dropFirst() { firsts[item.id] = first.firstMention ?? first.id }
    }
    return firsts
  }

  /// The claims that stand on exactly one passage, by that passage.
  private static func byPassage(_ claims: some Collection<Claim>) -> [Range<Int>: EntityID] {
    var found: [Range<Int>: EntityID] = [:]
    for claim in claims where claim.number.part == nil && claim.passages.count == 1 {
      if let passage = claim.passages.first, !passage.isGone {
        found[passage.range] = found[passage.range] ?? claim.id
      }
    }
    return found
  }

  /// The items of sentences that another reading changed or added, where no item is yet.
  ///
  /// Sentences that stayed as they were get none: what is missing there was dropped.
  ///
  /// - Parameters:
  ///   - found: What the rules find in the other reading, in its order.
  ///   - reanchoring: What became of what there is.
  ///   - difference: What was changed between the two readings.
  ///   - text: The text of the other reading.
  /// - Returns: What can be entered.
  func newItems(
    _ found: [FoundItem],
    of reanchoring: Reanchoring,
    _ difference: RevisionDifference,
    in text: ArticleText
  ) -> [Item] {
    let known = reanchoring.items.map(\.after)
    var sentences = difference.entries
      .filter { $0.kind == .changed || $0.kind == .added }.compactMap(\.new)
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    let wanted = Self.free(found, from: known).filter { item in
      sentences = sentences.drop { $0.upperBound <= item.range.lowerBound }
      return sentences.first?.overlaps(item.range) ?? false
    }
    return newItems(
      wanted,
      of: found,
      in: text,
      beside: known,
      claims: reanchoring.claims.map(\.after)
    )
  }

  /// What was found where no item is that it could not stand beside.
  private static func free(_ found: [FoundItem], from items: [Item]) -> [FoundItem] {
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

  /// Enters what the rules find, as an edit of its own, unless there are items already.
  ///
  /// - Returns: How many were entered.
  @discardableResult
  func enterItems() throws(Problem) -> Int {
    guard session.items.isEmpty else { return 0 }
    let items = newItems(
      foundItems,
      of: foundItems,
      in: session.article.text,
      claims: session.claims.all
    )
    let typed = line
    // Whatever was typed, this is what it would have taken; undo says so.
    line = "items"
    defer { line = typed }
    try commit(items.map { Change(from: nil, to: $0) })
    return items.count
  }
}
