package import OrderedJSON

/// An entry of the corrections ledger: a change after publication, and why.
package struct Correction: Entity {
  /// What was done about a mistake that was published.
  package enum Kind: String, NamedChoice {
    /// What readers were told was wrong.
    case correction
    /// What was told was right, and there is more to tell.
    case update
    /// Nothing of what is said: spelling, a dead link, an archived copy.
    case minor
    case retraction
  }

  /// What readers saw, and what they see now.
  package struct Difference: Sendable, Equatable {
    /// The part of it that was changed, such as `verdict` or `restatement`.
    package var field: String
    package var before: String?
    package var after: String?
    /// The source or contact whose field it is; with it the difference is withheld once that is.
    package var source: EntityID?
    package var extra = ExtraMembers()

    package init(field: String, before: String?, after: String?) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  package static let kindName = "correction"
  package static let listKey = "corrections"
  package static let isLedger = true

  package let id: EntityID
  package var number: EntityNumber
  package var kind: Kind
  /// The claim; nil where the whole of what was published is meant.
  package var claim: EntityID?
  /// The claim's label, which stays when the claim is dropped; what is meant where it is no claim.
  package var label: String?
  /// The version that readers had before.
  package var publication: EntityID
  package var differences: [Difference]
  package var reason: String
  package var signed: Signed
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    kind: Kind,
    claim: EntityID?,
    label: String?,
    publication: EntityID,
    differences: [Difference],
    reason: String,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.kind = kind
    self.claim = claim
    self.label = label
    self.publication = publication
    self.differences = differences
    self.reason = reason
    self.signed = signed
  }
}

extension Correction {
  package var caption: Caption { Caption("\(kind.rawValue) \(number)", reason) }
}

extension Correction {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("kind", &one.kind, other.kind)
    walk.value("claim", &one.claim, other.claim)
    walk.value("label", &one.label, other.label)
    walk.required("publication", &one.publication, other.publication)
    walk.whole("differences", &one.differences, other.differences)
    walk.required("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension Correction: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    kind = try reader.required("kind")
    claim = try reader.optional("claim")
    label = try reader.optional("label")
    publication = try reader.required("publication")
    differences = try reader.list("differences")
    reason = try reader.required("reason")
    signed = try reader.signed()
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("kind", kind)
    builder.put("claim", claim)
    builder.put("label", label)
    builder.put("publication", publication)
    builder.put(list: "differences", differences)
    builder.put("reason", reason)
    builder.put(signed)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}

extension Correction.Difference: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    field = try reader.required("field")
    before = try reader.optional("before")
    after = try reader.optional("after")
    source = try reader.optional("source")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("field", field)
    builder.put("before", before)
    builder.put("after", after)
    builder.put("source", source)
    return builder.object
  }
}
