package import OrderedJSON

/// A source that was forgotten: nothing but that there was one.
package struct Forgotten: Sendable, Equatable {
  package var source: EntityID
  package var number: EntityNumber
  package var signed: Signed
  /// As digests, in order, what shows the same source in a copy that was begun apart, and the names of sessions
  /// that have a word of it: see ``digest(_:of:)``.
  package var names: [String] = []
  /// The claims from which readers lost evidence with it.
  package var withdrawnFrom: [EntityID] = []
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
    names = try reader.list("names")
    withdrawnFrom = try reader.list("withdrawnFrom")
    extra = reader.extra()
  }

  package var json: JSONValue {
    var builder = ObjectBuilder(extra)
    builder.put("source", source)
    builder.put("number", number)
    builder.put(signed)
    builder.put(list: "names", names)
    builder.put(list: "withdrawnFrom", withdrawnFrom)
    return builder.object
  }
}
