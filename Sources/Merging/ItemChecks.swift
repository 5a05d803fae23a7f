import FactModel
import OrderedJSON

// Two who check an item apart and come to the same have nothing to settle: what each of them found is kept.
extension Registers.Field {
  /// The value that a field has of those that compete, in the order of their edits: the last one; of what
  /// came of checking an item together with those of others who came to the same.
  func together(_ writers: [Registers.Writer]) -> JSONValue? {
    let last = writers.last?.value
    guard writers.count > 1, of == Item.kindName, way == Conflict.check, let last,
      var check = try? Item.Check(json: last)
    else { return last }
    var known = check.all
    for value in writers.dropLast().compactMap(\.value) {
      guard let other = try? Item.Check(json: value), other.outcome == check.outcome else {
        continue
      }
      for var found in other.all where !known.contains(where: { $0.isSame(as: found) }) {
        found.others = []
        known.append(found)
        check.others.append(found)
        check.sources += found.sources.filter { !check.sources.contains($0) }
      }
    }
    return check.others.isEmpty ? last : check.json
  }
}

extension Item.Check {
  /// Whether one person said the same of it.
  fileprivate func isSame(as other: Item.Check) -> Bool {
    signed.by.name.utf8.elementsEqual(other.signed.by.name.utf8) && sources == other.sources
      && note == other.note
  }
}

extension Registers {
  /// Whether a conflict at a later mention of a name is told at the first one: what comes of that holds here.
  func isSaidAtFirst(_ conflict: Conflict, in session: Session) -> Bool {
    guard conflict.of == Item.kindName, conflict.field == Conflict.check,
      let first = conflict.id.flatMap({ session.items[$0]?.firstMention }),
      let other = conflicts[Conflict.path(Item.kindName, first, Conflict.check)]
    else { return false }
    let names = Set(other.versions.map(\.signed.by.name))
    return conflict.versions.allSatisfy { names.contains($0.signed.by.name) }
  }
}

extension Session {
  /// The later mentions of an item that its checkers checked themselves, and to something else.
  func mentions(of conflict: Conflict, otherThan chosen: JSONValue?) -> [Item] {
    guard conflict.of == Item.kindName, conflict.field == Conflict.check else { return [] }
    let outcome = chosen.flatMap { try? Item.Check(json: $0) }?.outcome
    let names = conflict.versions.map(\.signed.by.name)
    return items.all.filter { item in
      guard item.firstMention == conflict.id, let check = item.check else { return false }
      return check.outcome != outcome && names.contains(check.signed.by.name)
    }
  }
}
