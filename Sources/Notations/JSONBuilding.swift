package import OrderedJSON

extension JSONValue {
  /// An object of the members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    var object = JSONObject()
    object.members.reserveCapacity(members.count)
    for (key, value) in members {
      if let value { object.members.append(JSONMember(key: key, value: value)) }
    }
    return .object(object)
  }

  /// A text as JSON; nil for none.
  package static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  /// A number as JSON.
  package static func count(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }

  /// An array; nil where it would be empty.
  package static func list(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .array(values)
  }

  // MARK: Reading

  /// The member of an object; nil for anything else.
  package subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text that the value is; nil for anything else and for an empty one.
  package var string: String? {
    if case .string(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// The whole number that the value is; nil for anything else.
  package var integer: Int? {
    if case .number(let number) = self { number.integer } else { nil }
  }

  /// The elements of an array; nil for anything else.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Whether it is what stands where nothing is said: nothing, no, an empty text, list or object.
  package var saysNothing: Bool {
    switch self {
    case .null, .bool(false): true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    default: false
    }
  }
}

extension [JSONValue] {
  /// One value a line.
  package var lines: [UInt8] {
    var bytes: [UInt8] = []
    for value in self {
      value.append(compactTo: &bytes)
      bytes.append(10)
    }
    return bytes
  }
}

extension JSONValue {
  /// The value over several lines, as a file.
  package var document: [UInt8] {
    var bytes: [UInt8] = []
    append(indentedTo: &bytes, depth: 0)
    bytes.append(10)
    return bytes
  }
}
