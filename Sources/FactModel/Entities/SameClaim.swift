package import OrderedJSON

/// That a person declared a claim to be the same as one of another session.
package struct SameClaim: Sendable, Equatable {
  package var identity: EntityID?
  /// The identity of the other claim.
  package var claim: EntityID
  /// Where it was then: the session's name, and the claim's label in it.
  package var session: String
  package var label: String
  /// How it was rated then; nil where it was not.
  ///
  /// What it is rated now is read where it is compared.
  package var rating: String?
  /// Why the two are rated otherwise, or anything else that is to be known of it.
  package var reason: String?
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(claim: EntityID, session: String, label: String, signed: Signed) {
    self.claim = claim
    self.session = session
    self.label = label
    self.signed = signed
  }

  /// Where the other one is, for a person: `c7 in bridge-story`.
  package var whereabouts: String { "\(label) in \(session)" }
}

extension SameClaim: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("claim", &one.claim, other.claim)
    walk.required("session", &one.session, other.session)
    walk.required("label", &one.label, other.label)
    walk.value("rating", &one.rating, other.rating)
    walk.value("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.extra(&one.extra, other.extra)
  }

  package func continues(_ other: Self) -> Bool { claim == other.claim }
}

extension SameClaim: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    claim = try reader.required("claim")
    session = try reader.required("session")
    label = try reader.required("label")
    rating = try reader.optional("rating")
    reason = try reader.optional("reason")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("claim", claim)
    builder.put("session", session)
    builder.put("label", label)
    builder.put("rating", rating)
    builder.put("reason", reason)
    builder.put(signed)
    return builder.object
  }
}
