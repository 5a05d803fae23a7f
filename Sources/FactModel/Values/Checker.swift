package import OrderedJSON

/// The person at the keyboard.
package struct Checker: Sendable, Hashable {
  package var name: String
  /// Checker, editor, author, lawyer …; free text.
  package var role: String?

  package init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }

  /// The name, with the role behind it where there is one.
  package var signature: String {
    role.map { "\(name) (\($0))" } ?? name
  }
}

extension Checker: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    name = try reader.required("name")
    role = try reader.optional("role")
  }

  package var json: JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", name)
    builder.put("role", role)
    return builder.object
  }
}
