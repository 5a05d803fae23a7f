package import OrderedJSON

/// Reads the known keys of an object and keeps the rest.
package struct ObjectReader {
  private let members: [JSONMember]
  /// Which of the first 64 members were taken, by their bits; of those behind, which.
  private var taken: UInt64 = 0
  private var takenBehind: Set<Int> = []
  /// Where the next key is expected: objects are written in the order in which they are read.
  private var cursor = 0

  package init(_ value: JSONValue) throws(FormatProblem) {
    guard case .object(let object) = value else { throw FormatProblem("must be an object") }
    members = object.members
  }

  /// Takes the value of a key out of the object.
  package mutating func take(_ key: String) -> JSONValue? {
    guard let found = place(of: key, in: cursor..<members.count) ?? place(of: key, in: 0..<cursor),
      !isTaken(found)
    else { return nil }
    if found < 64 { taken |= 1 << UInt64(found) } else { takenBehind.insert(found) }
    cursor = found + 1
    return members[found].value
  }

  /// Most keys that may be there are not: their length tells it of nearly all of the others.
  private func place(of key: String, in range: Range<Int>) -> Int? {
    let length = key.utf8.count
    for index in range where members[index].key.utf8.count == length && members[index].key == key {
      return index
    }
    return nil
  }

  private func isTaken(_ place: Int) -> Bool {
    place < 64 ? taken & 1 << UInt64(place) != 0 : takenBehind.contains(place)
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
    guard taken.nonzeroBitCount + takenBehind.count < members.count else { return ExtraMembers() }
    var entries: [ExtraMembers.Entry] = []
    var after: String?
    for (place, member) in members.enumerated() {
      if isTaken(place) {
        after = member.key
      } else {
        entries.append(ExtraMembers.Entry(after: after, member: member))
      }
    }
    return ExtraMembers(entries)
  }
}
