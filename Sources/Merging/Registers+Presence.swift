import FactModel
import OrderedJSON

// Being there: what one took out and another changed.
extension Registers {
  /// Takes note that an edit changes something in a thing.
  ///
  /// `decides`: Whether it says that the thing shall be there; a decision says it where it names that.
  ///
  /// `refers`: Whether it only names the thing.
  ///
  /// - Returns: What the thing was, where somebody took it out meanwhile: it is to be put back.
  mutating func touch(
    _ field: Field,
    by position: Int,
    decides: Bool,
    refers: Bool
  ) -> JSONValue? {
    var presence = presences[field.path] ?? Presence()
    defer { presences[field.path] = presence }
    let decision = past.edits[position - 1].decision
    let decides = decides && (decision == nil || past.decides(position, field.path))
    if !refers, let undone = undone(by: position) {
      presence.touches.removeAll { past.origin(of: $0) == undone }
      presence.removals.removeAll { past.origin(of: $0) == undone }
      if presence.removals.isEmpty, conflicts[field.path]?.isAboutPresence ?? false {
        conflicts[field.path] = nil
      }
      if decides { reopen(below: field, [past.edits[undone - 1].id]) }
      return nil
    }
    standIn(position, for: &presence.touches)
    let unknown = presence.removals.filter { !past.sees(position, $0) }
    if decides { presence.removals = unknown }
    let buried = unknown.isEmpty ? nil : presence.buried
    if !unknown.isEmpty { oppose(field, presence.touches, unknown) }
    if decides, unknown.isEmpty { end(field, by: position) }
    let again = past.origin(of: position)
    if decides, again != position {
      let steps = conflicts.values.flatMap(\.settlements).map(\.edit).filter { id in
        past.positions[id].flatMap { past.target(ofUndo: $0) } == again
      }
      reopen(below: field, Set(steps))
    }
    if decides || buried != nil { presence.buried = nil }
    return buried
  }

  /// Whether a thing that undo brings back stays out, since somebody else took it out, too.
  func staysOut(_ field: Field, by position: Int) -> Bool {
    undone(by: position) != nil && !(presences[field.path]?.removals.isEmpty ?? true)
  }

  /// Takes note that an edit takes a thing out; returns whether it does: not where somebody changed it
  /// meanwhile.
  mutating func remove(_ field: Field, _ thing: JSONValue, by position: Int) -> Bool {
    var presence = presences[field.path] ?? Presence()
    let unknown = presence.touches.filter { !past.sees(position, $0) }
    standIn(position, for: &presence.removals)
    if unknown.isEmpty {
      presence.buried = thing
      settle(below: field, by: position)
    } else {
      oppose(field, unknown, presence.removals)
    }
    presences[field.path] = presence
    return unknown.isEmpty
  }

  /// Has an edit stand for those that whoever made it saw, too: who sees it sees them.
  ///
  /// One that takes another back stands for none: it was made with all before it in sight, and is seen by
  /// whoever saw that other.
  private func standIn(_ position: Int, for edits: inout [Int]) {
    if undone(by: position) == nil { edits.removeAll { past.sees(position, $0) } }
    edits.append(position)
  }

  /// What is gone is no matter of dispute.
  private mutating func settle(below field: Field, by position: Int) {
    let edit = past.edits[past.origin(of: position) - 1]
    for (path, conflict) in conflicts
    where conflict.isOpen && (path == field.path || path.hasPrefix(field.inside)) {
      conflicts[path]?.settle(by: edit)
    }
  }

  /// Where taking out is taken back, so is what it settled.
  private mutating func reopen(below field: Field, _ takenBack: Set<EntityID>) {
    for path in conflicts.keys where path.hasPrefix(field.inside) {
      conflicts[path]?.takeBack(takenBack)
    }
  }

  private mutating func oppose(_ field: Field, _ touches: [Int], _ removals: [Int]) {
    let kept = touches.map { version(by: $0, .bool(true)) }
    conflicts[field.path] = Conflict(
      of: field.of,
      id: field.id,
      field: field.way,
      isAboutPresence: true,
      versions: removals.map { version(by: $0, nil) } + kept
    )
  }
}
