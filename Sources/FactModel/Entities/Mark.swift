package import OrderedJSON

/// What a checker decided about a sentence as such, or an author noted at some words.
package struct Mark: Entity {
  /// What a mark says.
  package enum Kind: String, NamedChoice {
    /// There is nothing to check in it.
    case nothing
    /// To be returned to.
    case later
    /// What the author wrote about it: a comment, a footnote, a link.
    case author
  }

  package static let kindName = "mark"

  package let id: EntityID
  package var number: EntityNumber
  package var kind: Kind
  /// The sentence; of an author's note, the words that it is about.
  package var passage: Passage
  package var note: String?
  /// The source that an author's note names.
  package var source: EntityID?
  package var signed: Signed
  /// What its sentences read when it was given.
  package var seen: Seen?
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
    source = try reader.optional("source")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("kind", kind)
    builder.put("passage", passage)
    builder.put("note", note)
    builder.put("source", source)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
