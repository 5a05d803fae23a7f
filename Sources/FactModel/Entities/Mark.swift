package import OrderedJSON

/// What a checker decided about a sentence as such.
package struct Mark: Entity {
  package enum Kind: String, NamedChoice {
    /// There is nothing to check in it.
    case nothing
    /// To be returned to.
    case later
  }

  package static let kindName = "mark"

  package let id: EntityID
  package var number: EntityNumber
  package var kind: Kind
  /// The sentence.
  package var passage: Passage
  package var note: String?
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    kind: Kind,
    passage: Passage,
    note: String?,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.passage = passage
    self.note = note
    self.signed = signed
  }
}

extension Mark: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    kind = try reader.required("kind")
    passage = try reader.required("passage")
    note = try reader.optional("note")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("kind", kind)
    builder.put("passage", passage)
    builder.put("note", note)
    builder.put(signed)
    return builder.object
  }
}
