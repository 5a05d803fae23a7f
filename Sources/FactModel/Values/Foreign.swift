package import OrderedJSON

/// What other formats said of an entity and this program has no field for, by the format's name, so
/// that it can go back to them.
package struct Foreign: Sendable, Equatable {
  private var members: [JSONMember] = []

  package init() {}

  package var isEmpty: Bool { members.isEmpty }

  /// The names of the formats, in the order in which they came.
  package var formats: [String] { members.map(\.key) }

  /// What a format said.
  package subscript(format: String) -> JSONValue? {
    get { members.first { $0.key == format }?.value }
    set {
      let index = members.firstIndex { $0.key == format }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(JSONMember(key: format, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension Foreign: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    guard case .object(let object) = json else { throw FormatProblem("must be an object") }
    members = object.members
  }

  package var json: JSONValue { .object(JSONObject(members)) }
}
