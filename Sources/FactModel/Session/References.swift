extension Session {
  /// Changes with those that go along: nothing that is left names what they take out.
  ///
  /// An item is no claim any more, evidence goes with its source. What was asked or published about a
  /// thing stays as it was said.
  func unlinked(_ changes: [Change]) -> [Change] {
    let taken = changes.compactMap { change -> EntityChange? in
      guard case .entity(let change) = change, change.takesOut else { return nil }
      return change
    }
    let gone = Set(taken.compactMap(\.id))
    guard !gone.isEmpty else { return changes }
    var result: [Change] = []
    for change in changes { result.append(change.unlinked(from: gone)) }
    let known = Set(changes.map(\.key))
    // Only items name anything but sources.
    let isOfSource = taken.contains { $0.kind == EntityKind(Source.self) }
    for table in KindTable.all where isOfSource || table.kind == EntityKind(Item.self) {
      for entity in table.all(self)
      where !gone.isDisjoint(with: entity.needed) && !known.contains(.entity(entity.id)) {
        let whole = Change.entity(EntityChange(table.kind, from: entity, to: entity))
        result.append(whole.unlinked(from: gone))
      }
    }
    return result
  }
}

extension Change {
  /// The change to a thing that names none of those that are gone.
  package func unlinked(from gone: Set<EntityID>) -> Change {
    guard case .entity(let change) = self, var after = change.after,
      !gone.isDisjoint(with: after.needed)
    else { return self }
    after.unlink(from: gone)
    return .entity(EntityChange(change.kind, from: change.before, to: after))
  }
}
