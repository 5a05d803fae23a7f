package import OrderedJSON

/// Reads the known keys of an object and keeps the rest.
package struct ObjectReader {
  private let members: [JSONMember]
  private var isTaken: [Bool]
  /// Where the next key is expected: objects are written in the order in which they are read.
  private var cursor = 0

  package init(_ value: JSONValue) throws(FormatProblem) {
    guard case .object(let object) = value else { throw FormatProblem("must be an object") }
    members = object.members
    isTaken = Array(repeating: false, count: members.count)
  }

  /// Takes the value of a key out of the object.
  package mutating func take(_ key: String) -> JSONValue? {
    let found =
      members[cursor...].firstIndex { $0.key == key }
      ?? members[..<cursor].firstIndex { $0.key == key }
    guard let found, !isTaken[found] else { return nil }
    isTaken[found] = true
    cursor = found + 1
    return members[found].value
  }

  /// Reads a key that must be there.
  package mutating func required<T: JSONRepresentable>(_ key: String) throws(FormatProblem) -> T {
    guard let value: T = try optional(key) else {
      throw FormatProblem("the key is missing", at: [key])
    }
    return value
  }

  /// Reads a key that may be absent.
  package mutating func optional<T: JSONRepresentable>(_ key: String) throws(FormatProblem) -> T? {
    guard let value = take(key) else { return nil }
    do throws(FormatProblem) {
      return try T(json: value)
    } catch {
      throw error.under(key)
    }
  }

  /// Reads an array that is left out when it is empty.
  package mutating func list<T: JSONRepresentable>(_ key: String) throws(FormatProblem) -> [T] {
    try optional(key) ?? []
  }

  /// Reads a list that is left out when it is empty.
  package mutating func list<T: JSONRepresentable & Sendable>(
    _ key: String
  ) throws(FormatProblem) -> Elements<T> {
    try optional(key) ?? []
  }

  /// Reads a flag that is left out when it is false.
  package mutating func flag(_ key: String) throws(FormatProblem) -> Bool {
    try optional(key) ?? false
  }

  /// The keys that nobody took, each with the known key that it follows.
  package func extra() -> ExtraMembers {
    guard isTaken.contains(false) else { return ExtraMembers() }
    var entries: [ExtraMembers.Entry] = []
    var after: String?
    for (member, known) in zip(members, isTaken) {
      if known {
        after = member.key
      } else {
        entries.append(ExtraMembers.Entry(after: after, member: member))
      }
    }
    return ExtraMembers(entries)
  }
}
