package import OrderedJSON

/// The person at the keyboard.
package struct Checker: Sendable, Hashable {
  package var name: String
  /// Checker, editor, author, lawyer …; free text.
  package var role: String?
  package var extra = ExtraMembers()

  package init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }

  /// The name, with the role behind it where there is one.
  package var signature: String {
    role.map { "\(name) (\($0))" } ?? name
  }

  /// Two are the same person by name and role, whatever else a file says of them.
  package static func == (left: Checker, right: Checker) -> Bool {
    (left.name, left.role) == (right.name, right.role)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(role)
  }
}

extension Checker: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    name = try reader.required("name")
    role = try reader.optional("role")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("name", name)
    builder.put("role", role)
    return builder.object
  }
}
