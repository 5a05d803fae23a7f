package import OrderedJSON

/// The text that should replace a claim's first passage before publication.
package struct Fix: Sendable, Equatable {
  package enum Force: String, NamedChoice {
    case must
    case should
  }

  package var replacement: String
  package var force: Force
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(replacement: String, force: Force, signed: Signed) {
    self.replacement = replacement
    self.force = force
    self.signed = signed
  }
}

extension Fix: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    replacement = try reader.required("replacement")
    force = try reader.required("force")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("replacement", replacement)
    builder.put("force", force)
    builder.put(signed)
    return builder.object
  }
}
