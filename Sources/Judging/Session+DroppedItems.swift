package import FactModel
import OrderedJSON

/// An item that somebody took out before anybody had checked it.
package struct DroppedItem: Sendable {
  package var item: Item
  /// Who dropped it.
  package var signed: Signed
}

// What was dropped unchecked is read from the edits: nobody has said anything of it.
extension Session {
  /// The items that were dropped while they were open, and whose words stand there still, in the order of the
  /// text.
  package var droppedItems: [DroppedItem] { removedItems.filter { wasOpen($0.item) } }

  /// The items that edits took out and that are not there any more, in the order of the text.
  ///
  /// What was entered again was not dropped, nor what was so behind a state that somebody went back to.
  var removedItems: [DroppedItem] {
    // Most sessions have none: then no edit is read.
    let positions = stride(from: 1, through: log.count, by: 1)
    guard let first = positions.first(where: { Self.mayTakeOut(log.line($0)) }) else { return [] }
    var dropped: [EntityID: (item: DroppedItem, position: Int)] = [:]
    for position in stride(from: first, through: log.count, by: 1) {
      guard Self.maySay(log.line(position)), let edit = try? log.edit(position) else { continue }
      if case .restore(let state) = edit.kind {
        let state = log.position(of: state) ?? 0
        dropped = dropped.filter { $0.value.position <= state }
      }
      let takesOut =
        switch edit.kind {
        case .make, .redo: true
        case .undo, .restore: false
        }
      for patch in edit.patches {
        switch patch {
        case .made(EntityKind(Item.self), let json):
          if let item = try? Item(json: json) { dropped[item.id] = nil }
        case .removed(EntityKind(Item.self), let json):
          guard takesOut, let item = try? Item(json: json), items[item.id] == nil else { continue }
          dropped[item.id] = (DroppedItem(item: item, signed: edit.signed), position)
        default: break
        }
      }
    }
    return dropped.values.map(\.item).sorted {
      ($0.item.passage.range.lowerBound, $0.item.number)
        < ($1.item.passage.range.lowerBound, $1.item.number)
    }
  }

  /// Whether an item that is not there any more was open, and nothing in its place settles it.
  private func wasOpen(_ item: Item) -> Bool {
    guard item.check == nil, item.claim == nil, item.firstMention == nil,
      item.passage.fits(article.text)
    else { return false }
    let range = item.passage.range
    func covers(_ passage: Passage) -> Bool { !passage.isGone && passage.range.overlaps(range) }
    return !items.all.contains { covers($0.passage) }
      && !claims.all.contains {
        isSettled($0) && $0.retraction == nil && $0.passages.contains(where: covers)
      }
      && !marks.all.contains { $0.kind == .nothing && covers($0.passage) && !isStale($0) }
  }

  /// Whether an edit's line may take items out, bring them or go back: most need not be read for that.
  private static func maySay(_ line: ArraySlice<UInt8>) -> Bool {
    func has(_ word: [UInt8]) -> Bool { line.firstOccurrence(of: word) != nil }
    return has(words.item) && (has(words.removed) || has(words.made)) || has(words.restore)
  }

  private static func mayTakeOut(_ line: ArraySlice<UInt8>) -> Bool {
    line.firstOccurrence(of: words.removed) != nil && line.firstOccurrence(of: words.item) != nil
  }

  private static let words = (
    item: Array("\"item\"".utf8), removed: Array("\"removed\"".utf8), made: Array("\"made\"".utf8),
    restore: Array("\"restore ".utf8)
  )
}
