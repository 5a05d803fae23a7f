package import OrderedJSON

/// A source that was forgotten: nothing but that there was one.
package struct Forgotten: Sendable, Equatable {
  package var source: EntityID
  package var number: EntityNumber
  package var signed: Signed
  package var extra = ExtraMembers()

  package init(source: EntityID, number: EntityNumber, signed: Signed) {
    self.source = source
    self.number = number
    self.signed = signed
  }
}

extension Forgotten: JSONRepresentable {
  package init(json: JSONValue) throws(FormatProblem) {
    var reader = try ObjectReader(json)
    source = try reader.required("source")
    number = try reader.required("number")
    signed = try reader.signed()
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("source", source)
    builder.put("number", number)
    builder.put(signed)
    return builder.object
  }
}
