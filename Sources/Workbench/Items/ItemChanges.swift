package import FactModel
import ItemFinding
import OrderedJSON

// How items are taken out.
extension Desk {
  /// The changes that take items out.
  ///
  /// The later mentions of a name are tied to another item, or to the first of them.
  package func dropping(
    _ items: [Item],
    inFavourOf heir: EntityID? = nil,
    besides: Set<EntityID> = []
  ) -> [Change] {
    let gone = Set(items.map(\.id))
    var changes: [Change] = items.map { Change(from: $0, to: nil) }
    var mentions: [EntityID: [Item]] = [:]
    for later in session.items.all {
      guard let first = later.firstMention, !gone.contains(later.id), !besides.contains(later.id)
      else { continue }
      mentions[first, default: []].append(later)
    }
    for item in items {
      var heir = heir
      for later in mentions[item.id] ?? [] {
        var after = later
        after.firstMention = heir
        if heir == nil {
          heir = later.id
          // What was found out at the first mention holds for the one in its place.
          if after.check == nil, var check = item.check {
            check.seen = session.seen(around: [later.passage])
            after.check = check
          }
        }
        changes.append(Change(from: later, to: after))
      }
    }
    return changes
  }
}
