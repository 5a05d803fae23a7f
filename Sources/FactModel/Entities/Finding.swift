package import OrderedJSON

/// What is wrong without a rating: a contradiction, an omission, a loaded word.
package struct Finding: Entity {
  package static let kindName = "finding"

  package let id: EntityID
  package var number: EntityNumber
  /// `contradiction`, `omission`, `wrong-antecedent` …, or the user's own.
  package var kind: String
  /// One or more; an empty passage is an insertion point.
  package var passages: [Passage]
  package var note: String?
  package var signed: Signed
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
    "name-spelled-two-ways", "number-differs", "wrong-weekday", "impossible-date",
    "age-and-birth", "wrong-change", "wrong-sum", "wrong-shares", "speaker-changes",
  ]
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
    return builder.object
  }
}
