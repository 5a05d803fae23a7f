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
  var removedItems: [DroppedItem] {
    var dropped: [EntityID: DroppedItem] = [:]
    for position in stride(from: 1, through: log.count, by: 1) {
      guard Self.mayTakeOut(log.line(position)), let edit = try? log.edit(position) else {
        continue
      }
      switch edit.kind {
      case .make, .redo: break
      case .undo, .restore: continue
      }
      for case .removed(let kind, let json) in edit.patches where kind == EntityKind(Item.self) {
        guard let item = try? Item(json: json), items[item.id] == nil else { continue }
        dropped[item.id] = DroppedItem(item: item, signed: edit.signed)
      }
    }
    return dropped.values.sorted {
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
      && !claims.all.contains { isRated($0) && $0.passages.contains(where: covers) }
      && !marks.all.contains { $0.kind == .nothing && covers($0.passage) && !isStale($0) }
  }

  /// Whether an edit's line may take items out: most need not be read for that.
  private static func mayTakeOut(_ line: ArraySlice<UInt8>) -> Bool {
    line.includes(Array("\"removed\"".utf8)) && line.includes(Array("\"item\"".utf8))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func includes(_ words: [UInt8]) -> Bool {
    guard let first = words.first, count >= words.count else { return false }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: words) { return true }
      start = found + 1
    }
    return false
  }
}
