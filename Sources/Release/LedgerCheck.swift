import FactModel

/// Whether the chain of edits, the versions and the entries of the ledger are what was entered: a session
/// file that was changed by hand, and was given a digest that fits, is not reported on.
struct LedgerCheck {
  private var versions: [EntityID: Publication] = [:]
  private var entries: [EntityID: Correction] = [:]

  /// What is not as it was entered: `version 2`, `correction 1`; nil where all is.
  ///
  /// - Throws: A problem where the past cannot be read.
  static func firstDifference(in session: Session) throws(FormatProblem) -> String? {
    if let position = session.log.brokenLink { return "change \(position)" }
    var check = LedgerCheck()
    let kinds = KindsOfChanges([Publication.kindName, Correction.kindName])
    for sequence in stride(from: 1, through: session.log.count, by: 1) {
      for patch in try kinds.patches(in: session.log.line(sequence)) { try check.take(patch) }
    }
    for version in session.publications.all where check.versions[version.id]?.json != version.json {
      return words(version)
    }
    for entry in session.corrections.all where check.entries[entry.id]?.json != entry.json {
      return words(entry)
    }
    let lostVersions = check.versions.values.filter { session.publications[$0.id] == nil }
    let lostEntries = check.entries.values.filter { session.corrections[$0.id] == nil }
    return (lostVersions.map(words) + lostEntries.map(words)).min()
  }

  private mutating func take(_ patch: Patch) throws(FormatProblem) {
    guard case .entity(let id?) = patch.key else { return }
    if patch.isAbout(Publication.self) {
      versions[id] = try patch.result(from: versions[id])
    } else if patch.isAbout(Correction.self) {
      entries[id] = try patch.result(from: entries[id])
    }
  }

  private static func words(_ version: Publication) -> String { "version \(version.number)" }
  private static func words(_ entry: Correction) -> String { "correction \(entry.number)" }
}
