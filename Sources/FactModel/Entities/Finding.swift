package import OrderedJSON

/// What is wrong without a rating: a contradiction, an omission, a loaded word.
package struct Finding: Entity {
  package static let kindName = "finding"
  package static let listKey = "findings"
  package static var table: WritableKeyPath<Session, EntityTable<Finding>> { \.findings }
  package static let liesOnSentences = true

  package let id: EntityID
  package var number: EntityNumber
  /// `contradiction`, `omission`, `wrong-antecedent` …, or the user's own.
  package var kind: String
  /// One or more; an empty passage is an insertion point.
  package var passages: [Passage]
  package var note: String?
  package var signed: Signed
  /// The sentences that were judged.
  package var seen: Seen?
  package var foreign = Foreign()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    kind: String,
    passages: [Passage],
    note: String?,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.passages = passages
    self.note = note
    self.signed = signed
  }

  /// What can be typed as its address: `f3`.
  package var label: String { "f\(number)" }

  /// Passages that cannot be true together: two or more.
  package static let contradiction = "contradiction"
  /// What is missing, at an insertion point.
  package static let omission = "omission"

  /// The kinds that are offered; any other word is taken as well.
  package static let usualKinds = [
    contradiction, omission, "wrong-antecedent", "loaded-word", "close-paraphrase",
    "unclosed-quotation", "quotation-without-speaker", "heading-not-borne-out",
    "name-spelled-two-ways", "number-differs", "wrong-weekday",
  ]
}

extension Finding {
  package var headline: Headline { Headline(label, kind) }

  package var footprint: Footprint? {
    Footprint(.finding, passages)
  }
}

extension Finding {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("kind", &one.kind, other.kind)
    walk.list("passages", &one.passages, other.passages)
    walk.value("note", &one.note, other.note)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.value("foreign", &one.foreign, other.foreign, usually: Foreign())
    walk.extra(&one.extra, other.extra)
  }
}

extension Finding: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    kind = try reader.required("kind")
    passages = try reader.list("passages")
    note = try reader.optional("note")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    foreign = try reader.optional("foreign") ?? Foreign()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("kind", kind)
    builder.put(list: "passages", passages)
    builder.put("note", note)
    builder.put(signed)
    builder.put("seen", seen)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
