import OrderedJSON

extension ExtraMembers {
  /// What differs from others, key by key.
  func differences(from others: ExtraMembers) -> [(key: String, change: FieldChange.Content)] {
    guard self != others else { return [] }
    var found: [(key: String, change: FieldChange.Content)] = []
    for entry in others.entries where !entries.contains(entry) {
      found.append(
        (entry.member.key, .unknown(was: entry.member.value, is: nil, behind: entry.after))
      )
    }
    for entry in entries where !others.entries.contains(entry) {
      let key = entry.member.key
      let index = found.firstIndex { $0.key == key }
      if let index, case .unknown(let was, _, let behind) = found[index].change {
        found[index].change = .unknown(was: was, is: entry.member.value, behind: behind)
      } else {
        found.append((key, .unknown(was: nil, is: entry.member.value, behind: entry.after)))
      }
    }
    return found
  }

  /// Makes a change of one key; returns whether it was as the change expects it.
  mutating func make(_ change: FieldChange) -> Bool {
    switch change.content {
    case .unknown(let was, let now, let behind):
      return make(change.key, from: was, to: now, behind: behind)
    // A field that a newer program knows.
    case .value(let was, let now):
      return make(change.key, from: was, to: now, behind: entries.last?.after)
    case .list, .fields: return false
    }
  }

  private mutating func make(
    _ key: String,
    from was: JSONValue?,
    to now: JSONValue?,
    behind after: String?
  ) -> Bool {
    let index = entries.firstIndex { $0.member.key == key && $0.member.value == was }
    guard (index == nil) == (was == nil) else { return false }
    switch (index, now) {
    case (let index?, let now?): entries[index].member.value = now
    case (let index?, nil): entries.remove(at: index)
    case (nil, let now?):
      guard !entries.contains(where: { $0.member.key == key }) else { return false }
      let entry = Entry(after: after, member: JSONMember(key: key, value: now))
      let place = entries.lastIndex { $0.after == after }.map { $0 + 1 } ?? entries.count
      entries.insert(entry, at: place)
    case (nil, nil): return false
    }
    return true
  }
}
