import OrderedJSON

/// Two lists of parts, compared by the identities of the parts.
struct PartComparison<Part: Listed> {
  private(set) var change = ListChange()
  /// The parts of the second list that were given an identity, by their places.
  private(set) var identified: [(Int, Part)] = []

  /// `shared`: How many parts both are known to begin with.
  init<Parts: RandomAccessCollection<Part>>(
    from before: Parts,
    to after: Parts,
    sharing shared: Int,
    _ identities: inout NewIdentities,
    at path: String
  ) where Parts.Index == Int {
    let old = Array(before[(before.startIndex + shared)...])
    var new = Array(after[(after.startIndex + shared)...])
    for index in identify(&new, after: old, &identities, path) {
      identified.append((shared + index, new[index]))
    }
    let keys = (old.map(\.key), new.map(\.key))
    let last = shared > 0 ? before[before.startIndex + shared - 1].key : nil
    change = ListChange(keys.0, keys.1, behind: last) { isOld, index in
      isOld ? old[index].json : new[index].json
    }
    var places: [String: Int] = [:]
    for (index, key) in keys.0.enumerated() { places[key] = index }
    for index in new.indices {
      guard let place = places[keys.1[index]], old[place] != new[index] else { continue }
      let fields = FieldWalk.difference(
        from: old[place],
        to: &new[index],
        &identities,
        at: path + "/" + keys.1[index]
      )
      if !fields.isEmpty { change.changed.append(ListChange.Changed(keys.1[index], fields)) }
      identified.append((shared + index, new[index]))
    }
  }

  /// Gives parts without an identity one, where there is nothing that they are compared with.
  init<Parts: RandomAccessCollection<Part>>(
    naming parts: Parts,
    _ identities: inout NewIdentities,
    at path: String
  ) where Parts.Index == Int {
    var new = Array(parts)
    for index in identify(&new, after: [], &identities, path) {
      identified.append((index, new[index]))
    }
  }

  /// Gives every new part an identity of its own; returns the places of those that got one.
  private func identify(
    _ new: inout [Part],
    after old: [Part],
    _ identities: inout NewIdentities,
    _ path: String
  ) -> [Int] {
    var taken: Set<EntityID> = []
    var open: [Int] = []
    for (index, part) in new.enumerated() {
      guard let id = part.identity, taken.insert(id).inserted else {
        open.append(index)
        continue
      }
    }
    guard !open.isEmpty else { return [] }
    for index in open { new[index].identity = nil }
    var left = old.filter { part in part.identity.map { !taken.contains($0) } ?? false }
    func give(where fits: (Part, Part) -> Bool) {
      for index in open where new[index].identity == nil {
        guard let place = left.firstIndex(where: { fits(new[index], $0) }) else { continue }
        new[index].identity = left.remove(at: place).identity
      }
    }
    give { part, old in part.json == old.withoutIdentity.json }
    give { part, old in part.continues(old) }
    for index in open where new[index].identity == nil {
      new[index].identity = identities.next(in: path)
      // What stands in it has none yet, either.
      let key = new[index].key
      FieldWalk.name(&new[index], &identities, at: "\(path)/\(key)")
    }
    return open
  }
}

extension Listed {
  /// Its identity as a key in JSON.
  fileprivate var key: String { identity?.description ?? "" }

  fileprivate var withoutIdentity: Self {
    var part = self
    part.identity = nil
    return part
  }
}
