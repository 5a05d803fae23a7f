import FactModel
import ItemFinding

// How what the rules find becomes items of the session.
extension Desk {
  /// What the rules find, as items that can be entered, in the order of the text.
  ///
  /// `isWanted`: Which of that is entered.
  func newItems(
    _ found: [FoundItem],
    where isWanted: (FoundItem) -> Bool = { _ in true }
  ) -> [Item] {
    let text = session.article.text
    var number = session.counters.next(Item.kindName).main
    var items: [Item] = []
    var byStart: [Int: EntityID] = [:]
    for item in session.items.all where item.kind.isName && !item.passage.isGone {
      byStart[item.passage.range.lowerBound] = item.id
    }
    for found in found where isWanted(found) {
      let item = Item(
        id: ports.newID(),
        number: EntityNumber(number),
        kind: found.kind,
        passage: Passage(found.range, in: text)
      )
      if item.kind.isName { byStart[found.range.lowerBound] = item.id }
      items.append(item)
      number += 1
    }
    let claims = claimsByPassage
    let firsts = firstMentions(found, byStart)
    for index in items.indices {
      items[index].firstMention = firsts[items[index].id]
      items[index].claim = claims[items[index].passage.range]
    }
    return items
  }

  /// By later mention of a name, the first one.
  private func firstMentions(
    _ found: [FoundItem],
    _ byStart: [Int: EntityID]
  ) -> [EntityID: EntityID] {
    var firsts: [EntityID: EntityID] = [:]
    for entry in NameIndex(found, in: session.article.text).entries {
      let ids = entry.mentions.compactMap { byStart[$0.lowerBound] }
      guard let first = ids.first else { continue }
      let root = session.items[first]?.firstMention ?? first
      for id in ids.dropFirst() { firsts[id] = root }
    }
    return firsts
  }

  /// The claims that stand on exactly one passage, by that passage.
  private var claimsByPassage: [Range<Int>: EntityID] {
    var claims: [Range<Int>: EntityID] = [:]
    for claim in session.claims.all where claim.number.part == nil && claim.passages.count == 1 {
      if let passage = claim.passages.first, !passage.isGone {
        claims[passage.range] = claims[passage.range] ?? claim.id
      }
    }
    return claims
  }

  /// Enters what the rules find, as an edit of its own, unless there are items already.
  ///
  /// - Returns: How many were entered.
  @discardableResult
  func enterItems() throws(Problem) -> Int {
    guard session.items.isEmpty else { return 0 }
    let items = newItems(foundItems)
    let typed = line
    // Whatever was typed, this is what it would have taken; undo says so.
    line = "items"
    defer { line = typed }
    try commit(items.map { .item(Transition(from: nil, to: $0)) })
    return items.count
  }
}
