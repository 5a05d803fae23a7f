/// A JSON text as a value that keeps what it was made of: the order of keys and the digits of
/// numbers.
///
/// Two values are equal if they are written with the same bytes: strings are compared byte by
/// byte (`é` as one code point is not `e` with an accent), numbers by their text, objects in order.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): hasSameBytes(one, other)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }
}

extension JSONValue {
  /// How many arrays and objects are inside one another.
  package var depth: Int {
    switch self {
    case .null, .bool, .number, .string: 0
    case .array(let values): 1 + (values.lazy.map(\.depth).max() ?? 0)
    case .object(let object): 1 + (object.members.lazy.map(\.value.depth).max() ?? 0)
    }
  }
}

/// A number as its text, so that `1.0` stays `1.0` and `1e400` is not lost.
package struct JSONNumber: Sendable, Equatable {
  /// The number as RFC 8259 writes it.
  package let text: String

  /// Creates a number from text that is already known to be a number.
  package init(text: String) {
    self.text = text
  }

  package init(_ integer: Int) {
    text = String(integer)
  }

  /// The value, if it is a whole number that fits, written without fraction or exponent.
  package var integer: Int? { Int(text) }
}

/// One key with its value.
package struct JSONMember: Sendable, Equatable {
  package var key: String
  package var value: JSONValue

  package init(key: String, value: JSONValue) {
    self.key = key
    self.value = value
  }

  package static func == (left: JSONMember, right: JSONMember) -> Bool {
    hasSameBytes(left.key, right.key) && left.value == right.value
  }
}

/// Keys and values in the order in which they were written.
package struct JSONObject: Sendable, Equatable {
  package var members: [JSONMember]

  package init(_ members: [JSONMember] = []) {
    self.members = members
  }

  /// The value of a key, if it is there.
  ///
  /// Keys are compared byte by byte.
  package subscript(key: String) -> JSONValue? {
    members.first { hasSameBytes($0.key, key) }?.value
  }
}
