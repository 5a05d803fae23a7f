package import Anchoring
import DeskViews
import Digest
package import FactModel
package import ItemFinding
import LineReading
import Preferences
import Replies

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
  /// - Throws: That it was interrupted.
  /// - Returns: The items with the numbers that are next.
  private func newItems(
    _ wanted: [FoundItem],
    of found: [FoundItem],
    in text: ArticleText,
    beside known: [Item] = [],
    claims: some Collection<Claim>
  ) throws(Problem) -> [Item] {
    var number = session.counters.next(Item.kindName).main
    var items: [Item] = []
    var byStart: [Int: Item] = [:]
    for item in known where item.kind.isName && !item.passage.isGone {
      byStart[item.passage.range.lowerBound] = item
    }
    // Whoever enters what the rules find in one text enters the same things.
    let hash = SHA256.hex(text.utf8)
    for found in wanted {
      let place = "\(found.range.lowerBound)-\(found.range.upperBound)"
      let id = EntityID(derivedFrom: "item\n\(hash)\n\(found.kind.rawValue)\n\(place)")
      let item = Item(
        id: session.items[id] == nil ? id : ports.newID(),
        number: EntityNumber(number),
        kind: found.kind,
        passage: Passage(found.range, in: text)
      )
      if item.kind.isName { byStart[found.range.lowerBound] = item }
      items.append(item)
      number += 1
    }
    let byPassage = Self.byPassage(claims)
    let firsts = try looking { [byStart] state in
      ItemMatching.firstMentions(found, byStart, in: text, aliases: state.nameAliases)
    }
    for index in items.indices {
      items[index].firstMention = firsts[items[index].id]
      items[index].claim = byPassage[items[index].passage.range]
    }
    return items
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
  /// - Throws: That it was interrupted.
  /// - Returns: What can be entered.
  package func newItems(
    _ found: [FoundItem],
    of reanchoring: Reanchoring,
    _ difference: RevisionDifference,
    in text: ArticleText
  ) throws(Problem) -> [Item] {
    let known = reanchoring.items.map(\.after)
    var sentences = difference.entries
      .filter { $0.kind == .changed || $0.kind == .added }.compactMap(\.new)
      .sorted { $0.lowerBound < $1.lowerBound }[...]
    let wanted = ItemMatching.free(found, from: known).filter { item in
      sentences = sentences.drop { $0.upperBound <= item.range.lowerBound }
      return sentences.first?.overlaps(item.range) ?? false
    }
    return try newItems(
      wanted,
      of: found,
      in: text,
      beside: known,
      claims: reanchoring.claims.map(\.after)
    )
  }

  /// Enters what the rules find, as an edit of its own, unless there are items already.
  package func enterItems() throws(Problem) {
    guard session.items.isEmpty else { return }
    try findItems()
    let items = try newItems(
      foundItems,
      of: foundItems,
      in: session.article.text,
      claims: session.claims.all
    )
    if ports.isCancelled() { throw Problem(.interrupted, "interrupted") }
    let typed = line
    // Whatever was typed, this is what it would have taken; undo says so.
    line = "items"
    defer { line = typed }
    let before = session
    guard try commit(items.map { Change(from: nil, to: $0) }, isHeldBack: true) else { return }
    (beforeItems, enteredItems) = (before, items.count)
  }

  /// Looks for items where nobody did in this reading: a long text takes its time, and ^C ends that.
  ///
  /// - Throws: That it was interrupted.
  package func findItems() throws(Problem) {
    guard !finds.hasItems(of: session.article) else { return }
    let found = try interruptible { [article = session.article] in
      ItemFinder.items(of: article.blocks, in: article.text)
    }
    finds.take(found, of: session.article)
  }

  /// Takes out what a command entered by the way, where it did not come to anything.
  func giveItemsBack() {
    guard let before = beforeItems else { return }
    (session, beforeItems, enteredItems) = (before, nil, 0)
  }

  /// That a command entered items by the way, once.
  var enteredItemsNotice: StyledLine? {
    guard enteredItems > 0 else { return nil }
    defer { enteredItems = 0 }
    return StyledLine(
      "\(Wording.count(enteredItems, "item")) with labels were entered, as a change of its own: undo "
        + "removes them",
      .dim
    )
  }
}
