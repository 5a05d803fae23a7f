package import Auditing
package import FactModel
import Glibc
import SessionLibrary

/// Looks for everything that is wrong with the files of a session.
package enum SessionVerification {
  /// Checks a session: its files, its journal and, if it can be read, what is in it; changes nothing
  /// and needs no lock.
  package static func verify(
    _ name: String,
    in folder: SessionFolder
  ) throws(Problem) -> [AuditFinding] {
    try SessionName.check(name)
    let paths = SessionPaths(name, in: folder.path)
    var findings = permissions(of: paths)
    let reading: SessionReading
    do throws(Problem) {
      reading = try SessionReading(paths, isListed: true)
    } catch {
      // A file that is not there, or not to be read, is the caller's mistake, no damage.
      guard error.kind == .damaged else { throw error }
      return findings + [AuditFinding(paths.session, error.what)]
    }
    if let version = reading.newerVersion {
      findings.append(AuditFinding("version", "\(version) is newer than this program"))
    }
    if let damage = reading.damage {
      findings.append(AuditFinding(paths.session, "\(damage.place): \(damage.what)"))
    }
    if let sides = reading.mergedSides {
      let what = "git left both sides of a merge in it (\(sides)); opening the session merges them"
      findings.append(AuditFinding(paths.session, what))
    }
    if reading.isRespaced {
      let what =
        "something else changed its white space, and nothing else; opening the session mends it"
      findings.append(AuditFinding(paths.session, what))
    }
    findings += journal(of: reading, paths)
    findings += remains(of: reading.session, paths)
    let files = ReceivedFiles(folder: paths.received)
    findings += reading.session.allReceived.compactMap(files.finding)
    return findings + SessionAudit(reading.session).findings
  }

  private static func journal(
    of reading: SessionReading,
    _ paths: SessionPaths
  ) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    func report(_ what: String) { findings.append(AuditFinding(paths.journal, what)) }
    switch reading.journal?.ending {
    case .torn: report("the last line is cut short")
    case .damaged(let line, let what): report("line \(line): \(what)")
    case .whole, .unterminated, nil: break
    }
    switch reading.replay {
    case .foreign(let what): report("it does not fit the session file: \(what)")
    case .misfit(_, let what): report("it stops fitting the session: \(what)")
    case .recovered(_, otherBase: true): report("the session file was changed by something else")
    case .folded, .recovered, nil: break
    }
    return findings
  }

  /// Files that anybody may write to are a finding; reading is the owner's business.
  private static func permissions(of paths: SessionPaths) -> [AuditFinding] {
    [paths.session, paths.journal, paths.lock].compactMap { path in
      guard let status = try? FileStatus.of(path) else { return nil }
      if let kind = status.irregularity { return AuditFinding(path, "is \(kind), no regular file") }
      return status.permissions & 0o002 == 0 ? nil : AuditFinding(path, "everybody may write to it")
    }
  }
}
