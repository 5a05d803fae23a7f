import FactModel
import OrderedJSON

/// Whether versions and entries of the ledger are what was entered: a session file that was changed by
/// hand is not reported on.
struct LedgerCheck {
  private var entered: [EntityID: (words: String, json: JSONValue)] = [:]

  /// What is not as it was entered: `version 2`, `correction 1`; nil where all is.
  ///
  /// - Throws: A problem where the past cannot be read.
  static func firstDifference(in session: Session) throws(FormatProblem) -> String? {
    var check = LedgerCheck()
    let kinds = KindsOfChanges([Publication.kindName, Correction.kindName])
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      for change in try kinds.changes(in: session.log.line(sequence)) { check.take(change) }
    }
    for version in session.publications.all where !check.has(version.id, version.json) {
      return words(version)
    }
    for entry in session.corrections.all where !check.has(entry.id, entry.json) {
      return words(entry)
    }
    let present =
      Set(session.publications.all.map(\.id)).union(session.corrections.all.map(\.id))
    return check.entered.filter { !present.contains($0.key) }.map(\.value.words).min()
  }

  private func has(_ id: EntityID, _ json: JSONValue) -> Bool {
    entered[id]?.json.compact == json.compact
  }

  private mutating func take(_ change: Change) {
    switch change {
    case .publication(let transition):
      take(transition.id, transition.after.map { (words: Self.words($0), json: $0.json) })
    case .correction(let transition):
      take(transition.id, transition.after.map { (words: Self.words($0), json: $0.json) })
    case .claim, .finding, .mark, .item, .query, .contact, .waiver, .source, .signOff, .facts,
      .scale, .article:
      return
    }
  }

  private mutating func take(_ id: EntityID?, _ after: (words: String, json: JSONValue)?) {
    if let id { entered[id] = after }
  }

  private static func words(_ version: Publication) -> String { "version \(version.number)" }
  private static func words(_ entry: Correction) -> String { "correction \(entry.number)" }
}
