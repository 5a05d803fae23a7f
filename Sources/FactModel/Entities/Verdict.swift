package import OrderedJSON

/// A rating given to a claim, with the reason for it.
package struct Verdict: Sendable, Equatable {
  /// How sure the checker is.
  package enum Confidence: String, NamedChoice {
    case low
    case medium
    case high
  }

  package var identity: EntityID?
  /// The rating's name on the scale, in full.
  package var rating: String
  /// The scale on which it was given.
  package var scale: ScaleReference
  package var reason: String?
  package var confidence: Confidence?
  package var signed: Signed
  /// What its sentences read when it was given.
  package var seen: Seen?
  package var extra = ExtraMembers()

  package init(
    rating: String,
    scale: ScaleReference,
    reason: String? = nil,
    confidence: Confidence? = nil,
    signed: Signed
  ) {
    self.rating = rating
    self.scale = scale
    self.reason = reason
    self.confidence = confidence
    self.signed = signed
  }

  /// Whether it says no more than another of the same person.
  package func repeats(_ last: Verdict) -> Bool {
    last.rating == rating && last.scale == scale && last.signed.by == signed.by
      && (reason == nil || last.reason == reason)
  }
}

extension Verdict: Listed {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("rating", &one.rating, other.rating)
    walk.required("scale", &one.scale, other.scale)
    walk.value("reason", &one.reason, other.reason)
    walk.value("confidence", &one.confidence, other.confidence)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension Verdict: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    identity = try reader.optional("id")
    rating = try reader.required("rating")
    scale = try reader.required("scale")
    reason = try reader.optional("reason")
    confidence = try reader.optional("confidence")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", identity)
    builder.put("rating", rating)
    builder.put("scale", scale)
    builder.put("reason", reason)
    builder.put("confidence", confidence)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
