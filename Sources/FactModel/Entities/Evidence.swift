package import OrderedJSON

/// The use of a source for a claim.
package struct Evidence: Sendable, Equatable {
  /// What a source says about a claim.
  package enum Stance: String, NamedChoice {
    case supports
    case refutes
    case context
  }

  package var id: EntityID
  package var source: EntityID
  package var stance: Stance
  /// The source's own words.
  package var quotation: String?
  /// Where in the source: a page, a paragraph, a time.
  package var locator: String?
  package var note: String?
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(
    id: EntityID,
    source: EntityID,
    stance: Stance,
    quotation: String? = nil,
    locator: String? = nil,
    note: String? = nil,
    signed: Signed
  ) {
    self.id = id
    self.source = source
    self.stance = stance
    self.quotation = quotation
    self.locator = locator
    self.note = note
    self.signed = signed
  }
}

extension Evidence: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    id = try reader.required("id")
    source = try reader.required("source")
    stance = try reader.required("stance")
    quotation = try reader.optional("quotation")
    locator = try reader.optional("locator")
    note = try reader.optional("note")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("id", id)
    builder.put("source", source)
    builder.put("stance", stance)
    builder.put("quotation", quotation)
    builder.put("locator", locator)
    builder.put("note", note)
    builder.put(signed)
    return builder.object
  }
}
