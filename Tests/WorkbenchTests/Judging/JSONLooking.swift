import OrderedJSON

// What tests look up in replies for machines.
extension JSONValue {
  /// The value of a key.
  subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object.members.first { $0.key == key }?.value
  }

  var list: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }

  var words: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var whole: Int? {
    if case .number(let number) = self { number.integer } else { nil }
  }
}
