import Auditing
import Digest
package import FactModel
import Glibc
import Merging
import Release
import SessionLibrary

/// A session as its files have it; nothing is changed by reading.
struct SessionReading {
  var session: Session
  var base: BaseFile
  /// The version of a session file that a newer program wrote.
  var newerVersion: Int?
  /// Where and how the session file is not what was written.
  var damage: FormatProblem?
  /// What is said of a file in which git left both sides of a merge: they are merged in memory.
  var mergedSides: String?
  /// Whether something else changed the white space of the file, and nothing that it says.
  var isRespaced = false
  /// Nil if there is no journal.
  var journal: JournalReading?
  /// What came of the journal; nil if there is none, or it has no header.
  var replay: JournalReplay?

  /// How many edits only the journal has.
  var onlyInJournal: Int {
    journal?.entries.count { $0.sequence > session.log.count } ?? 0
  }

  /// Reads the files of a session.
  ///
  /// Another process may be writing them: a session file that was replaced in between is read again.
  ///
  /// `isListed`: Whether it is one of many that are only listed, or looked through anyway: nobody holds what it has
  /// against its edits.
  init(_ paths: SessionPaths, isListed: Bool = false) throws(Problem) {
    var attempts = 0
    while true {
      self = try SessionReading(once: paths, isListed)
      attempts += 1
      let now = try? FileStatus.of(paths.session)
      if attempts == 5 || now?.stamp == base.stamp { return }
    }
  }

  private init(once paths: SessionPaths, _ isListed: Bool) throws(Problem) {
    var base: BaseFile
    do throws(SystemError) {
      base = try BaseFile(reading: paths.session)
    } catch {
      throw Self.absence(error, paths)
    }
    var reading: SessionDocument.Reading
    do throws(FormatProblem) {
      reading = try SessionDocument.read(base.bytes)
    } catch {
      // Changes that only a journal has belong to one of the sides.
      guard (try? FileStatus.of(paths.journal)) == nil,
        let markers = ConflictMarkers(base.bytes),
        let merged = try? markers.merged(withoutWords: {
          Remainders.remover(of: $0, in: $1, knownTo: $2)
        })
      else { throw Self.damage(error, base, paths) }
      reading = SessionDocument.Reading(session: merged, version: SessionDocument.version)
      mergedSides = "\(markers.ours.name) and \(markers.theirs.name)"
    }
    var written: [UInt8]?
    if reading.damage != nil, let text = RespacedFile.asWritten(base.bytes),
      let whole = try? SessionDocument.read(text), whole.damage == nil
    {
      (reading, written, isRespaced) = (whole, text, true)
    }
    // What git or another program left is written anew.
    base.foldedThrough = mergedSides == nil && !isRespaced ? reading.session.log.count : 0
    session = reading.session
    newerVersion = reading.isNewer ? reading.version : nil
    damage = reading.damage.map { Self.placed($0, in: reading.session) }
    // Who makes another digest for what they changed leaves the edits that led to what was there.
    if !isListed, damage == nil, mergedSides == nil, !reading.isOlder, !reading.isNewer,
      let misfit = EditAudit.misfit(in: session)
    {
      (damage, session.alteration) = (misfit, misfit)
    }
    base.olderVersion = reading.isOlder ? reading.version : nil
    do throws(SystemError) {
      journal = JournalReading(try Disk.read(paths.journal))
    } catch {
      guard error.isMissing else { throw error.problem }
      journal = nil
    }
    // Nothing is put behind what is not what was written.
    if let journal, journal.header != nil, damage == nil {
      let folded = session.log.count
      let fingerprint = written.map { Journal.fingerprint(of: $0) } ?? base.fingerprint()
      replay = JournalReplay.replay(journal, onto: &session, base: fingerprint)
      if session.log.count > folded { session.findConflicts() }
    }
    self.base = base
  }

  /// Says where a file is not what was written, as far as what is in it tells.
  private static func placed(_ damage: FormatProblem, in session: Session) -> FormatProblem {
    guard let finding = SessionAudit(session).findings.first else { return damage }
    return FormatProblem("\(finding.place) \(finding.what)", at: [damage.place])
  }

  /// Tells of the earlier copy, should only that be there.
  static func absence(_ error: SystemError, _ paths: SessionPaths) -> Problem {
    var problem = error.problem
    guard error.isMissing else { return problem }
    let hasPrevious = (try? FileStatus.of(paths.previous)) != nil
    let hasJournal = (try? FileStatus.of(paths.journal)) != nil
    guard hasPrevious || hasJournal else { return problem }
    var told =
      hasPrevious
      ? "The session as it was written before is \(paths.previous): copy it to \(paths.session)."
      : "Put \(paths.session) back from where there is a copy, such as git."
    if hasJournal { told += " Leave \(paths.journal) where it is: it has changes made since." }
    problem.remedy = told
    return problem
  }

  private static func damage(
    _ error: FormatProblem,
    _ base: BaseFile,
    _ paths: SessionPaths
  ) -> Problem {
    let place = Problem.Place(file: paths.session)
    if let version = SessionDocument.newerVersion(of: base.bytes) {
      return Problem(
        .newerVersion,
        "the session file has version \(version) of the format; this program reads versions up to "
          + "\(SessionDocument.version)",
        place: place,
        remedy: "Open it with a newer version of the program."
      )
    }
    if let sides = ConflictMarkers(base.bytes) {
      return Problem(
        .damagedSession,
        "git left both sides of a merge in the session file: \(sides.ours.name) from line "
          + "\(sides.ours.line), \(sides.theirs.name) up to line \(sides.theirs.line)",
        place: place,
        remedy: "Nothing was changed, and git has both: factdesk merge-driver install, and then "
          + "git checkout --merge -- \(paths.session) merges them."
      )
    }
    if let left = MergeLeftovers(base.bytes, error) { return left.problem(in: paths.session) }
    let detail = error.place.isEmpty ? "it \(error.what)" : "\(error.place): \(error.what)"
    let hasPrevious = (try? FileStatus.of(paths.previous)) != nil
    let remedy =
      hasPrevious
      ? "Nothing was changed. The session as it was written before is \(paths.previous): keep the "
        + "damaged file under another name, then copy that one to \(paths.session)."
      : "Nothing was changed. There is no earlier copy of it in the folder."
    return Problem(
      .damagedSession,
      "the session file cannot be read: \(detail)",
      place: place,
      remedy: remedy
    )
  }
}

extension SessionFolder {
  /// Reads a session by its whole name, its journal included.
  package func whole(_ name: String) throws(Problem) -> Session {
    try SessionReading(SessionPaths(name, in: path)).session
  }

  /// Reads a session, by the beginning of its name, without opening it.
  package func read(_ namePrefix: String) throws(Problem) -> (String, Session) {
    let name = try find(namePrefix)
    return (name, try SessionReading(SessionPaths(name, in: path)).session)
  }
}

/// The session file that a journal extends.
struct BaseFile {
  private(set) var stamp: FileStatus.Stamp
  private(set) var permissions: mode_t
  var foldedThrough = 0
  /// The version of a file that an older program wrote.
  var olderVersion: Int?
  /// The content, until its hash is known.
  private(set) var bytes: [UInt8]
  private var knownHash: String?
  private var knownFingerprint: String?

  init(reading path: String) throws(SystemError) {
    let file = try OpenFile(path, O_RDONLY)
    let status = try file.status()
    stamp = status.stamp
    permissions = status.permissions
    bytes = try file.readToEnd(limit: Disk.longestFile)
  }

  /// Takes note of a file that was just written.
  init(written file: OpenFile, _ bytes: [UInt8], foldedThrough: Int) throws(SystemError) {
    let status = try file.status()
    stamp = status.stamp
    permissions = status.permissions
    self.bytes = bytes
    self.foldedThrough = foldedThrough
  }

  /// What a journal names the file by; not needed as long as there is none.
  mutating func fingerprint() -> String {
    if let knownFingerprint { return knownFingerprint }
    let fingerprint = Journal.fingerprint(of: bytes)
    knownFingerprint = fingerprint
    return fingerprint
  }

  /// The SHA-256 of the content, in hexadecimal digits.
  mutating func hash() -> String {
    if let knownHash { return knownHash }
    let hash = SHA256.hex(bytes)
    knownHash = hash
    _ = fingerprint()
    bytes = []
    return hash
  }

  /// What became of the file since.
  enum Fate {
    case same
    case gone
    case changed
  }

  /// Looks whether something else wrote the file; a file that was only touched is the same.
  mutating func fate(at path: String) throws(SystemError) -> Fate {
    guard let status = try FileStatus.of(path) else { return .gone }
    if status.stamp == stamp { return .same }
    guard status.irregularity == nil, status.size == stamp.size else { return .changed }
    guard SHA256.hex(try Disk.read(path)) == hash() else { return .changed }
    stamp = status.stamp
    permissions = status.permissions
    return .same
  }
}
