package import FactModel
import OrderedJSON

extension Session {
  /// The first open conflict that changes would end without a decision: what it is about would be gone.
  package func conflictEnded(by changes: [Change]) -> Conflict? {
    let open = openConflicts
    guard !open.isEmpty else { return nil }
    for case .entity(let change) in changes {
      guard let before = change.before else { continue }
      let about = open.filter { $0.id == before.id || $0.opposed == before.id }
      if change.after == nil, let conflict = about.first { return conflict }
      guard !about.isEmpty, let after = change.after?.json else { continue }
      let now = before.json
      let gone = about.first { conflict in
        guard conflict.id == before.id, conflict.opposed == nil else { return false }
        let keys = conflict.field.split(separator: "/").map(String.init)
        return now.hasElement(keys[...]) && !after.hasElement(keys[...])
      }
      if let gone { return gone }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether the elements of lists are there through which keys lead; a field that is left out is no loss.
  fileprivate func hasElement(_ keys: ArraySlice<String>) -> Bool {
    guard let key = keys.first else { return true }
    switch self {
    case .object(let object):
      let isOfElement = keys.dropFirst().contains { EntityID($0) != nil }
      return object[key]?.hasElement(keys.dropFirst()) ?? !isOfElement
    case .array(let elements):
      return elements.first { $0.identity?.description == key }?.hasElement(keys.dropFirst())
        ?? false
    case .null, .bool, .number, .string: return true
    }
  }
}
