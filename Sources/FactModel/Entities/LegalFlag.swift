package import OrderedJSON

/// That a claim needs a lawyer's eye, why, and who has cleared it.
package struct LegalFlag: Sendable, Equatable {
  /// That somebody cleared the claim.
  package struct Clearance: Sendable, Equatable {
    package var note: String?
    package var signed: Signed
    /// What the sentences read that were cleared.
    package var seen: Seen?
    package var extra = ExtraMembers()

    package init(note: String?, signed: Signed) {
      self.note = note
      self.signed = signed
    }
  }

  package var reason: String
  package var signed: Signed
  package var clearance: Clearance?
  package var extra = ExtraMembers()

  package init(reason: String, signed: Signed) {
    self.reason = reason
    self.signed = signed
  }

  package var isOpen: Bool { clearance?.signed.isNobody ?? true }
}

/// What is risked by leaving a claim as it is, and who accepts that.
package struct AcceptedRisk: Sendable, Equatable {
  package var text: String
  /// Whoever accepts it signs it.
  package var signed: Signed
  /// What the sentences read that it was accepted for.
  package var seen: Seen?
  package var extra = ExtraMembers()

  package init(text: String, signed: Signed) {
    self.text = text
    self.signed = signed
  }
}

extension LegalFlag: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("reason", &one.reason, other.reason)
    walk.signed(&one.signed, other.signed)
    walk.object("cleared", &one.clearance, other.clearance)
    walk.extra(&one.extra, other.extra)
  }
}

extension LegalFlag: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    reason = try reader.required("reason")
    signed = try reader.signed()
    clearance = try reader.optional("cleared")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("reason", reason)
    builder.put(signed)
    builder.put("cleared", clearance)
    return builder.object
  }
}

extension LegalFlag.Clearance: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.value("note", &one.note, other.note)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension LegalFlag.Clearance: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    note = try reader.optional("note")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("note", note)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}

extension AcceptedRisk: Fielded {
  package static func walk(_ walk: inout FieldWalk, _ one: inout Self, _ other: Self) {
    walk.required("text", &one.text, other.text)
    walk.signed(&one.signed, other.signed)
    walk.value("seen", &one.seen, other.seen)
    walk.extra(&one.extra, other.extra)
  }
}

extension AcceptedRisk: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    text = try reader.required("text")
    signed = try reader.signed()
    seen = try reader.optional("seen")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("text", text)
    builder.put(signed)
    builder.put("seen", seen)
    return builder.object
  }
}
