import FactModel

extension SessionVerification {
  /// Looks for what is left of sources that were forgotten, in every file of the session: nothing
  /// but the entry that says so may name one.
  static func remains(of session: Session, _ paths: SessionPaths) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    for forgotten in session.forgotten {
      let mark = Array(forgotten.source.description.utf8)
      for path in [paths.session, paths.previous, paths.journal] {
        guard let bytes = try? Disk.read(path) else { continue }
        let allowed = path == paths.journal ? 0 : 1
        if count(of: mark, in: bytes) > allowed {
          findings.append(
            AuditFinding(path, "still names the forgotten source @\(forgotten.number)")
          )
        }
      }
    }
    return findings
  }

  private static func count(of mark: [UInt8], in bytes: [UInt8]) -> Int {
    guard let first = mark.first, bytes.count >= mark.count else { return 0 }
    var count = 0
    var index = 0
    while let found = bytes[index...].firstIndex(of: first), found + mark.count <= bytes.count {
      if bytes[found..<found + mark.count].elementsEqual(mark) { count += 1 }
      index = found + 1
    }
    return count
  }
}
