import OrderedJSON

// What other tools have under one name several times: two columns of one heading, two notes of one type.
extension JSONObject {
  /// The only key of an object that stands for several values of one name.
  private static let severalKey = "several"

  /// Adds a value; one whose name is there already stands behind the others of that name.
  ///
  /// Names are compared byte by byte, as the reader of sessions does.
  mutating func add(_ name: String, _ value: JSONValue) {
    let place = members.firstIndex { member in
      member.key.utf8.count == name.utf8.count && member.key.utf8.elementsEqual(name.utf8)
    }
    guard let place else {
      // What looks like several values is one.
      let kept = Self.values(value) == nil ? value : Self.several([value])
      members.append(JSONMember(key: name, value: kept))
      return
    }
    let before = Self.values(members[place].value) ?? [members[place].value]
    members[place].value = Self.several(before + [value])
  }

  /// Every value with its name, in their order.
  var all: [JSONMember] {
    guard members.contains(where: { Self.values($0.value) != nil }) else { return members }
    return members.flatMap { member in
      (Self.values(member.value) ?? [member.value]).map { JSONMember(key: member.key, value: $0) }
    }
  }

  private static func several(_ values: [JSONValue]) -> JSONValue {
    .members([severalKey: .array(values)])
  }

  private static func values(_ value: JSONValue) -> [JSONValue]? {
    guard case .object(let object) = value, object.members.count == 1 else { return nil }
    return object[severalKey]?.elements
  }
}
