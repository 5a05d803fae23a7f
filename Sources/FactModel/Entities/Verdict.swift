package import OrderedJSON

/// A rating given to a claim, with the reason for it.
package struct Verdict: Sendable, Equatable {
  /// How sure the checker is.
  package enum Confidence: String, NamedChoice {
    case low
    case medium
    case high
  }

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
}

extension Verdict: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
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
    builder.put("rating", rating)
    builder.put("scale", scale)
    builder.put("reason", reason)
    builder.put("confidence", confidence)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
