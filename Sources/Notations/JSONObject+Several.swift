package import OrderedJSON

// What other tools have under one name several times: two columns of one heading, two notes of one type.
extension JSONObject {
  /// The only key of an object that stands for several values of one name.
  private static let severalKey = "several"

  /// Adds a value; one whose name is there already stands behind the others of that name.
  ///
  /// Names are compared byte by byte, as the reader of sessions does.
  package mutating func add(_ name: String, _ value: JSONValue) {
    guard let place = place(of: name) else {
      // What looks like several values is one.
      let kept = Self.values(value) == nil ? value : Self.several([value])
      members.append(JSONMember(key: name, value: kept))
      return
    }
    let before = Self.values(members[place].value) ?? [members[place].value]
    members[place].value = Self.several(before + [value])
  }

  /// Whether all values of a member are here under its name.
  package func holds(_ member: JSONMember) -> Bool {
    guard let place = place(of: member.key) else { return false }
    let ours = Self.values(members[place].value) ?? [members[place].value]
    return (Self.values(member.value) ?? [member.value]).allSatisfy(ours.contains)
  }

  /// Takes the values of a member: one takes the place of one; of several those that are not here are added.
  package mutating func take(_ member: JSONMember) {
    guard let place = place(of: member.key) else {
      members.append(member)
      return
    }
    let (theirs, ours) = (Self.values(member.value), Self.values(members[place].value))
    guard theirs != nil || ours != nil else {
      members[place].value = member.value
      return
    }
    for value in theirs ?? [member.value]
    where !holds(JSONMember(key: member.key, value: value)) {
      add(member.key, value)
    }
  }

  /// Every value with its name, in their order.
  package var all: [JSONMember] {
    guard members.contains(where: { Self.values($0.value) != nil }) else { return members }
    return members.flatMap { member in
      (Self.values(member.value) ?? [member.value]).map { JSONMember(key: member.key, value: $0) }
    }
  }

  private func place(of name: String) -> Int? {
    members.firstIndex { member in
      member.key.utf8.count == name.utf8.count && member.key.utf8.elementsEqual(name.utf8)
    }
  }

  private static func several(_ values: [JSONValue]) -> JSONValue {
    .object(JSONObject([JSONMember(key: severalKey, value: .array(values))]))
  }

  private static func values(_ value: JSONValue) -> [JSONValue]? {
    guard case .object(let object) = value, object.members.count == 1,
      case .array(let elements)? = object[severalKey]
    else { return nil }
    return elements
  }
}
