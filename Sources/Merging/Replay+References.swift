import FactModel
import OrderedJSON

// Whatever the order of the edits, no thing names one that is gone, and no content claim is left alone.
extension Replay {
  /// What a thing named that was taken back with others' names for it.
  struct Link {
    var kind: EntityKind
    var id: EntityID
    /// How it came to name it no more.
    var fields: [FieldChange]
  }

  /// The things that an edit names, with the claims below which its content claims stand.
  func named(by edit: Edit) -> [(EntityKind, EntityID)] {
    let wholes = edit.intent.compactMap { patch -> EntityID? in
      if case .removed = patch { return nil }
      guard case .entity(let id?) = patch.key else { return nil }
      return numbers.whole(of: id)
    }
    return References.named(in: edit.intent) + wholes.map { (EntityKind(Claim.self), $0) }
  }

  /// Sees to it that what an edit brings names only what is there behind it.
  ///
  /// What its maker wanted stays with the edit.
  mutating func settleReferences(of edit: Edit, at position: Int) {
    if case .redo = edit.kind, past.origin(of: position) != position { link() }
    let alone = order.filter { leavesPartAlone($0) }
    for key in alone { changes[key] = nil }
    order.removeAll(where: alone.contains)
    for key in order {
      guard case .entity(let change)? = changes[key], let after = change.after else { continue }
      let gone = after.needed.filter { !isThere($0) && numbers.wasMade($0) } + circle(at: after)
      if !gone.isEmpty { changes[key] = changes[key]?.unlinked(from: Set(gone)) }
    }
  }

  private func isThere(_ id: EntityID) -> Bool {
    if case .entity(let change)? = changes[.entity(id)] { return change.after != nil }
    return session.claims[id] != nil || session.sources[id] != nil || session.items[id] != nil
  }

  /// Whether a change takes out a claim below which others stand, or brings a content claim whose claim is
  /// gone: then things stay as they were.
  private func leavesPartAlone(_ key: Change.Key) -> Bool {
    guard case .entity(let change)? = changes[key] else { return false }
    if let claim = change.after as? Claim {
      guard change.before == nil, claim.number.part != nil,
        let whole = numbers.whole(of: claim.id)
      else { return false }
      return !isThere(whole)
    }
    guard change.after == nil, let claim = change.before as? Claim else { return false }
    let brought = changes.values.contains { other in
      guard case .entity(let other) = other, let part = other.after as? Claim else { return false }
      return part.number.main == claim.number.main && part.number.part != nil
    }
    return claim.number.part == nil
      && (brought || session.claims.parts(of: claim.number).contains { isThere($0.id) })
  }

  /// What a source repeats, where that leads back to the source itself.
  private func circle(at entity: any Entity) -> [EntityID] {
    guard let source = entity as? Source, let origin = source.derivedFrom else { return [] }
    var seen: Set<EntityID> = [source.id]
    var next: EntityID? = origin
    while let id = next {
      guard seen.insert(id).inserted else { return id == source.id ? [origin] : [] }
      next = (present(EntityKind(Source.self), id) as? Source)?.derivedFrom
    }
    return []
  }

  // MARK: Back and forth

  /// Takes note of what an edit, which takes another back, took out of things that named what is gone.
  mutating func remember(_ edit: Edit) {
    guard case .undo = edit.kind else { return }
    let gone = order.compactMap { key -> EntityID? in
      guard let change = changes[key], change.takesOut, case .entity(let id) = key else {
        return nil
      }
      return id
    }
    for case .changed(let kind, let id, let fields) in edit.patches
    where changes[.entity(id)] == nil {
      for thing in gone {
        links[thing, default: []].append(Link(kind: kind, id: id, fields: fields))
      }
    }
  }

  /// Has things name again what is brought back, where they name nothing else by now.
  private mutating func link() {
    for key in order {
      guard case .entity(let change)? = changes[key], change.before == nil, let thing = change.id
      else { continue }
      for link in links.removeValue(forKey: thing) ?? [] {
        guard case .object(let object)? = present(link.kind, link.id)?.json else { continue }
        let fields = link.fields.map(\.inverse).filter { field in
          guard case .value(let was, _) = field.content else { return true }
          return object[field.key] == was
        }
        let whole = FieldMerge.made(fields, in: .object(object))
        let before = session.entity(link.kind, link.id)
        if let change = try? link.kind.change(from: before, to: whole) { put(change) }
      }
    }
  }
}
