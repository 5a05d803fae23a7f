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
  package static let listKey = "marks"
  package static let liesOnSentences = true

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
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
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

extension Mark {
  package var caption: Caption { Caption("mark \(kind.rawValue)", passage.exact) }

  package var footprint: Footprint? {
    Footprint(.mark, [passage])
  }

  package var needed: [EntityID] { source.map { [$0] } ?? [] }

  package mutating func unlink(from gone: Set<EntityID>) {
    if let source, gone.contains(source) { self.source = nil }
  }
}

extension Mark {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("kind", &one.kind, other.kind)
    walk.object("passage", &one.passage, other.passage)
    walk.value("note", &one.note, other.note)
    walk.value("source", &one.source, other.source)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
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
    foreign = try reader.optional("foreign") ?? ForeignData()
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
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
