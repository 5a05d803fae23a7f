/// Looks for what a value can hold and a text of JSON must not: a key that is twice in one object.
private struct RepeatedKeys {
  private var register = KeyRegister()

  /// The first key that is there twice in an object, the value or one in it; nil where none is.
  mutating func first(in value: JSONValue) -> String? {
    switch value {
    case .null, .bool, .number, .string: return nil
    case .array(let elements):
      for element in elements {
        if let key = first(in: element) { return key }
      }
      return nil
    case .object(let object):
      var section = register.open()
      defer { register.close(section) }
      for (index, member) in object.members.enumerated() {
        guard register.isNew(member.key, after: object.members, count: index, &section) else {
          return member.key
        }
        if let key = first(in: member.value) { return key }
      }
      return nil
    }
  }
}

extension JSONValue {
  /// A key that an object in the value has twice, so that what is written of it would not be read again;
  /// nil where none is.
  package var repeatedKey: String? {
    var keys = RepeatedKeys()
    return keys.first(in: self)
  }
}
