package import OrderedJSON

/// A second check by somebody who does not see what was found before.
///
/// It stands in the session that was checked first, and in the copy that the second checker works in. The
/// first has what opens the first ratings; the copy has only their digest, so that they cannot be
/// changed unnoticed once the second ratings are seen.
package struct BlindCheck: Entity {
  package static let kindName = "blind-check"
  package static let listKey = "blindChecks"

  package let id: EntityID
  package var number: EntityNumber
  /// Who rates without seeing, by name.
  package var checker: String
  /// The claims that are rated; none where the checker looks for claims, too.
  package var claims: [EntityID]
  /// Those whose ratings the checker may have seen before.
  package var seen: [EntityID] = []
  /// How the claims were rated when it began.
  package var first: Commitment
  /// How the checker rated them; nil until they say that they are done.
  package var second: Commitment?
  /// When both were opened.
  package var revealed: Timestamp?
  /// Who asked for it.
  package var signed: Signed
  /// What other tools said of it for which there is no field here.
  package var foreign = ForeignData()
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    number: EntityNumber,
    checker: String,
    claims: [EntityID],
    first: Commitment,
    signed: Signed
  ) {
    self.id = id
    self.number = number
    self.checker = checker
    self.claims = claims
    self.first = first
    self.signed = signed
  }

  /// It as the second checker has it: without what opens the first ratings.
  package var closed: BlindCheck {
    var copy = self
    copy.first = first.closed
    return copy
  }

  /// Whether it is the second checker's side.
  package var isCopy: Bool { first.salt == nil }

  /// Whether the ratings of the session that has it are kept from the other side: in a copy until they are
  /// fixed, in the session that was checked first until both are open.
  package var isApart: Bool { isCopy ? second == nil : revealed == nil }
}

extension BlindCheck {
  package var caption: Caption { Caption("blind check by \(checker)") }

  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("number", &one.number, other.number)
    walk.required("checker", &one.checker, other.checker)
    walk.values("claims", &one.claims, other.claims)
    walk.values("seen", &one.seen, other.seen)
    walk.required("first", &one.first, other.first)
    walk.value("second", &one.second, other.second)
    walk.value("revealed", &one.revealed, other.revealed)
    walk.signed(&one.signed, other.signed)
    walk.value("foreign", &one.foreign, other.foreign, usually: ForeignData())
    walk.extra(&one.extra, other.extra)
  }
}

extension BlindCheck: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    number = try reader.required("number")
    checker = try reader.required("checker")
    claims = try reader.list("claims")
    seen = try reader.list("seen")
    first = try reader.required("first")
    second = try reader.optional("second")
    revealed = try reader.optional("revealed")
    signed = try reader.signed()
    foreign = try reader.optional("foreign") ?? ForeignData()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("number", number)
    builder.put("checker", checker)
    builder.put(list: "claims", claims)
    builder.put(list: "seen", seen)
    builder.put("first", first)
    builder.put("second", second)
    builder.put("revealed", revealed)
    builder.put(signed)
    builder.put("foreign", foreign.isEmpty ? nil : foreign)
    return builder.object
  }
}
