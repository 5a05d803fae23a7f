package import OrderedJSON

/// A role's approval of the text and the claims as they were when it was given.
package struct SignOff: Entity {
  /// Whose approval a desk may ask for.
  package enum Role: String, NamedChoice {
    case checker
    case author
    case editor
    case lawyer
  }

  package static let kindName = "sign-off"
  package static let listKey = "signOffs"

  package let id: EntityID
  package var number: EntityNumber
  package var role: Role
  /// What was approved.
  package var state: SignedState
  /// The last edit that the session had then; nil where there was none.
  package var edit: EntityID?
  package var note: String?
  /// Whoever approved it.
  package var signed: Signed
  /// Whoever entered it for them; nil where they did so themselves.
  package var enteredBy: Checker?
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    role: Role,
    state: SignedState,
    edit: EntityID?,
    note: String?,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.role = role
    self.state = state
    self.edit = edit
    self.note = note
    self.signed = signed
  }
}

/// What a sign-off is bound to: the article's text and the claims, each by its SHA-256.
package struct SignedState: Sendable, Equatable {
  /// As in the revision.
  package var article: String
  package var claims: String
  /// What a lawyer answers for: display text, and the claims and sentences that are flagged.
  ///
  /// Nil of a sign-off from before it was kept.
  package var flagged: String?
  /// What the claims rest on and stand beside: the sources in use, the findings, what is known of the article.
  ///
  /// Nil of a sign-off from before it was kept.
  package var record: String?

  package init(article: String, claims: String, flagged: String? = nil, record: String? = nil) {
    self.article = article
    self.claims = claims
    self.flagged = flagged
    self.record = record
  }
}

extension SignOff {
  package var caption: Caption { Caption("sign-off of the \(role.rawValue), \(signed.by.name)") }
}

extension SignOff {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("role", &one.role, other.role)
    walk.required("article", &one.state.article, other.state.article)
    walk.required("claims", &one.state.claims, other.state.claims)
    walk.value("flagged", &one.state.flagged, other.state.flagged)
    walk.value("record", &one.state.record, other.state.record)
    walk.value("edit", &one.edit, other.edit)
    walk.value("note", &one.note, other.note)
    walk.signed(&one.signed, other.signed)
    walk.value("enteredBy", &one.enteredBy, other.enteredBy)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension SignOff: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    role = try reader.required("role")
    state = SignedState(
      article: try reader.required("article"),
      claims: try reader.required("claims"),
      flagged: try reader.optional("flagged"),
      record: try reader.optional("record")
    )
    edit = try reader.optional("edit")
    note = try reader.optional("note")
    signed = try reader.signed()
    enteredBy = try reader.optional("enteredBy")
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("role", role)
    builder.put("article", state.article)
    builder.put("claims", state.claims)
    builder.put("flagged", state.flagged)
    builder.put("record", state.record)
    builder.put("edit", edit)
    builder.put("note", note)
    builder.put(signed)
    builder.put("enteredBy", enteredBy)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
