package import OrderedJSON

/// A remark of a checker, for colleagues; never part of what is published.
package struct Note: Sendable, Equatable {
  package var identity: EntityID?
  package var text: String
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(text: String, signed: Signed) {
    self.text = text
    self.signed = signed
  }
}

extension Note: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("text", &one.text, other.text)
    walk.signed(&one.signed, other.signed)
    walk.extra(&one.extra, other.extra)
  }
}

extension Note: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    text = try reader.required("text")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("text", text)
    builder.put(signed)
    return builder.object
  }
}
