package import FactModel
package import OrderedJSON

/// What an import becomes in a session: changes for one edit, and what did not fit.
package struct Placement: Sendable {
  package var changes: [Change] = []
  package var misfits: [Misfit] = []
  /// What was kept in another way than the file has it.
  package var tally = ImportTally()
  /// Passages whose offsets did not fit, and where their text was found; one sentence each.
  package var moved: [String] = []
  /// Verdicts that others took the place of; one sentence each.
  package var replaced: [String] = []
  package var newClaims = 0
  package var changedClaims = 0
  /// Claims that the session has already, as they are in the file.
  package var sameClaims = 0
  /// Findings that it has already.
  package var sameFindings = 0

  init() {}

  /// What the person should know of what was taken; one sentence each.
  package var notices: [String] { replaced + moved }

  /// Whether anything of a file is in the session now, or was before.
  package var takesAnything: Bool { !changes.isEmpty || sameClaims > 0 || sameFindings > 0 }

  /// Places what a file says of an article in a session on it.
  ///
  /// - Parameters:
  ///   - document: The article's part of the file.
  ///   - session: The session; its text need not be that of the file.
  ///   - unit: What the file's offsets count.
  ///   - context: Who imports, and when.
  package init(
    _ document: ImportedDocument,
    in session: Session,
    unit: OffsetUnit?,
    context: ImportContext
  ) {
    let placer = Placer(document, session, document.unit ?? unit ?? .codePoints, context)
    placer.placeClaims()
    placer.placeFindings()
    self = placer.result
  }
}

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
      "same": .count(sameClaims), "trial": .bool(isTrial), "counts": tally.json,
      "notices": texts(notices), "replaced": texts(replaced), "moved": texts(moved),
      "misfits": texts(misfits.map(\.sentence)),
    ])
  }
}
