package import OrderedJSON

/// Builds an object key by key, with the unknown keys back in their places.
package struct ObjectBuilder {
  private var members: [JSONMember] = []
  private let extra: ExtraMembers

  package init(_ extra: ExtraMembers = ExtraMembers()) {
    self.extra = extra
    members.reserveCapacity(8)
    putExtra(after: nil)
  }

  /// Writes a key; an absent value leaves the key out.
  package mutating func put(_ key: String, _ value: (some JSONRepresentable)?) {
    if let value { members.append(JSONMember(key: key, value: value.json)) }
    putExtra(after: key)
  }

  /// Writes a key with a value as it is.
  package mutating func put(_ key: String, raw value: JSONValue) {
    members.append(JSONMember(key: key, value: value))
    putExtra(after: key)
  }

  /// Writes an array; an empty one leaves the key out.
  package mutating func put(list key: String, _ values: [some JSONRepresentable]) {
    put(key, values.isEmpty ? nil : values)
  }

  /// Writes a list; an empty one leaves the key out.
  package mutating func put(list key: String, _ values: Elements<some JSONRepresentable & Sendable>)
  {
    put(key, values.isEmpty ? nil : values)
  }

  /// Writes a flag; false leaves the key out.
  package mutating func put(flag key: String, _ value: Bool) {
    put(key, value ? true : nil)
  }

  package var object: JSONValue { .object(JSONObject(members)) }

  private mutating func putExtra(after key: String?) {
    guard !extra.isEmpty else { return }
    for entry in extra.entries where entry.after == key {
      members.append(entry.member)
    }
  }
}
