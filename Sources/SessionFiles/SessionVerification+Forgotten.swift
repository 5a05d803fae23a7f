import Auditing
import FactModel
import OrderedJSON

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
        if bytes[...].occurrences(of: mark).count > allowed {
          findings.append(
            AuditFinding(path, "still names the forgotten source @\(forgotten.number)")
          )
        }
      }
    }
    return findings
  }
}
