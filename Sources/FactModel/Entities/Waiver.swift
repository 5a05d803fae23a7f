package import OrderedJSON

/// A rule of the publish gate that is switched off, everywhere or at one place, and why.
package struct Waiver: Entity {
  package static let kindName = "waiver"
  package static let listKey = "waivers"

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
  /// What the sentence at the place read then; nil for every other place.
  package var seen: Seen?
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
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

extension Waiver {
  package var caption: Caption { Caption("rule \(rule) off\(place.map { " at \($0)" } ?? "")") }
}

extension Waiver {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("rule", &one.rule, other.rule)
    walk.value("place", &one.place, other.place)
    walk.required("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
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
    seen = try reader.optional("seen")
    foreign = try reader.optional("foreign") ?? ForeignData()
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
    builder.put("seen", seen)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
