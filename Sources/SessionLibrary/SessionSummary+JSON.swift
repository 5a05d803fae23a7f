import FactModel
package import OrderedJSON

extension SessionSummary {
  /// How many of its sentences are covered, in percent.
  package var percent: Int { sentences == 0 ? 100 : covered * 100 / sentences }

  /// It for machines.
  ///
  /// `isOpen`: Whether it is the one at the desk.
  package func json(isOpen: Bool) -> JSONValue {
    var builder = ObjectBuilder()
    builder.put("name", name)
    builder.put("title", title)
    builder.put("claims", claims)
    builder.put("covered", covered)
    builder.put("sentences", sentences)
    builder.put("changed", changed)
    builder.put(flag: "open", isOpen)
    if let last = lastVerdict {
      var verdict = ObjectBuilder()
      verdict.put("claim", last.claim)
      verdict.put("rating", last.rating)
      verdict.put("by", last.by)
      builder.put("lastVerdict", raw: verdict.object)
    }
    builder.put("overview", raw: overview.json)
    if let arrival = arrival {
      var moved = ObjectBuilder()
      moved.put("name", arrival.name)
      moved.put("by", arrival.by)
      moved.put("at", arrival.at)
      builder.put("moved", raw: moved.object)
    }
    return builder.object
  }
}
