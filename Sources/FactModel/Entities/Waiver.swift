package import OrderedJSON

/// A rule of the publish gate that is switched off, everywhere or at one place, and why.
package struct Waiver: Entity {
  package static let kindName = "waiver"

  /// The rule that readers can see a source of every verdict: why they do not is told in fixed words.
  package static let unnamedSources = "no-public-source"

  package let id: EntityID
  package var number: EntityNumber
  /// The rule's name: `no-archive`.
  package var rule: String
  /// The place as the gate names it, `c3`, `@2`, `4.1`; nil for everywhere.
  package var place: String?
  package var reason: String
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    rule: String,
    place: String?,
    reason: String,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.rule = rule
    self.place = place
    self.reason = reason
    self.signed = signed
  }
}

extension Waiver: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    rule = try reader.required("rule")
    place = try reader.optional("place")
    reason = try reader.required("reason")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("rule", rule)
    builder.put("place", place)
    builder.put("reason", reason)
    builder.put(signed)
    return builder.object
  }
}
