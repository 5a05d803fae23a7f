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

  package let id: EntityID
  package var number: EntityNumber
  package var role: Role
  /// What was approved.
  package var state: SignedState
  /// How many edits the session had then: `versions diff N` tells what changed since.
  package var edits: Int
  package var note: String?
  /// Whoever approved it.
  package var signed: Signed
  /// Whoever entered it for them; nil where they did so themselves.
  package var enteredBy: Checker?
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    role: Role,
    state: SignedState,
    edits: Int,
    note: String?,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.role = role
    self.state = state
    self.edits = edits
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

  package init(article: String, claims: String, flagged: String? = nil) {
    self.article = article
    self.claims = claims
    self.flagged = flagged
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
      flagged: try reader.optional("flagged")
    )
    edits = try reader.required("edits")
    note = try reader.optional("note")
    signed = try reader.signed()
    enteredBy = try reader.optional("enteredBy")
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
    builder.put("edits", edits)
    builder.put("note", note)
    builder.put(signed)
    builder.put("enteredBy", enteredBy)
    return builder.object
  }
}
