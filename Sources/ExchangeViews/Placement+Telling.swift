import FactModel
package import Interchange
import Notations
package import OrderedJSON

// What is told of an import.
extension Placement {
  /// For machines.
  package func json(
    _ tally: ImportTally,
    _ notices: [String],
    _ format: ExchangeFormat,
    isTrial: Bool
  ) -> JSONValue {
    func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    return .members([
      "format": .string(format.name), "new": .count(newClaims), "changed": .count(changedClaims),
      "same": .count(sameClaims), "other": .count(otherClaims), "trial": .bool(isTrial),
      "counts": tally.json,
      "notices": texts(notices), "replaced": texts(replaced), "moved": texts(moved),
      "untaken": texts(untaken), "newFindings": .count(newFindings),
      "misfits": texts(misfits.map(\.sentence)),
    ])
  }
}

extension SourcePlacement {
  /// What the person is told besides; one sentence each.
  package func told(_ reading: ImportReading) -> [String] {
    let most = 12
    let more = joined.count > most ? ["And \(joined.count - most) more are one source."] : []
    return reading.notices + joined.prefix(most) + more + reading.tally.sentences
  }

  /// For machines.
  package func json(
    _ reading: ImportReading,
    _ format: ExchangeFormat,
    isTrial: Bool
  ) -> JSONValue {
    .members([
      "format": .string(format.name), "items": .count(items), "new": .count(newSources),
      "changed": .count(changedSources), "same": .count(sameSources), "trial": .bool(isTrial),
      "joined": .array(joined.map { .string($0) }), "counts": reading.tally.json,
    ])
  }
}
