package import FactModel
import Glibc
package import SessionLibrary

/// A session in a folder: `NAME.json`, with `NAME.journal` beside it for the edits that it does not
/// hold yet, `NAME.lock` and `NAME.json.old`, the session file as it was written before.
///
/// An edit is durable when its line in the journal is synced; the session file is written at the
/// first edit and when the session is closed. What is written in the place of something else is
/// written under another name first, synced and then renamed, and the folder is synced after that; a
/// journal goes only when the file that holds its edits is there to stay. So a process can be killed
/// anywhere. The form of a journal is described at ``Journal``.
///
/// Nothing that cannot be read, and nothing that something else wrote, is ever written over: what is
/// damaged is kept as `….damaged-1`, a journal that does not belong as `….unmatched-1`; and if the
/// session file is changed while the session is open, the session goes on as `NAME-conflict-1`.
package final class SessionFile: SessionStore {
  package internal(set) var name: String
  package let folder: SessionFolder
  package internal(set) var readOnlyReason: String?
  package internal(set) var durableThrough: Int

  var paths: SessionPaths
  var lock: SessionLock?
  /// The session file; nil before the first edit of a new session.
  var base: BaseFile?
  /// Nil if there is none, or the one that is there cannot be gone on with.
  var journal: JournalFile?
  /// Whether a replacement of everything that is kept was begun and not finished.
  var isForgetting = false
  var notices: [String] = []
  /// What arrived and is to be kept when the session is written next.
  var pending: [(received: Received, bytes: [UInt8])] = []
  /// How many readings of the article the session file holds: edits in the journal name them, and do
  /// not carry them.
  var heldRevisions = 0

  package var path: String { paths.session }

  init(_ name: String, in folder: SessionFolder) {
    self.name = name
    self.folder = folder
    paths = SessionPaths(name, in: folder.path)
    durableThrough = 0
  }

  /// Begins a session that is not in the folder; nothing is written before its first edit.
  package static func create(
    name: String,
    in folder: SessionFolder
  ) throws(Problem) -> SessionFile {
    try SessionName.check(name)
    try folder.refuseBesideSamples()
    return SessionFile(name, in: folder)
  }

  /// Begins a session under a name that must be free.
  package static func begin(name: String, in folder: SessionFolder) throws(Problem) -> SessionFile {
    let file = try create(name: name, in: folder)
    guard !folder.isTaken(name) else {
      throw Problem(.isTaken, "a session \(name) is there already", remedy: "Choose another name.")
    }
    return file
  }

  /// Opens a session, with the edits that only its journal has.
  ///
  /// If somebody else has it, nothing can be written there, or a newer program wrote it, it is to be
  /// looked at only: see ``readOnlyReason``.
  ///
  /// - Returns: The notices are what the person should know, one sentence each.
  package static func open(
    name: String,
    in folder: SessionFolder
  ) throws(Problem) -> (file: SessionFile, session: Session, notices: [String]) {
    try SessionName.check(name)
    let file = SessionFile(name, in: folder)
    try file.takeLock()
    try file.resumeForgetting()
    let reading = try SessionReading(file.paths)
    if let version = reading.newerVersion {
      file.readOnlyReason =
        "it has version \(version) of the format; this program writes version "
        + "\(SessionDocument.version)"
    } else if let version = reading.journal?.newerVersion {
      file.readOnlyReason = "a newer program wrote its journal (version \(version))"
    }
    if let damage = reading.damage, reading.newerVersion == nil {
      file.readOnlyReason = "the session file is damaged: \(damage.place) \(damage.what)"
      file.notices.append(file.remedy(for: damage, in: reading))
    }
    file.base = reading.base
    file.heldRevisions = reading.session.revisions.count
    file.durableThrough = reading.session.log.count
    if let sides = reading.mergedSides {
      (file.heldRevisions, file.durableThrough) = (0, 0)
      let open = reading.session.openConflicts.count
      file.notices.append(
        "git left both sides of a merge in the session file (\(sides)); they are merged, and written when the "
          + "session is closed. \(open) to be settled between people."
      )
    }
    if reading.isRespaced {
      (file.heldRevisions, file.durableThrough) = (0, 0)
      file.notices.append(
        "Something else changed the white space of the session file, and nothing else in it: it is written as it "
          + "was when the session is closed."
      )
    }
    file.takeUp(reading)
    if reading.mergedSides != nil, !reading.session.forgotten.isEmpty, file.readOnlyReason == nil {
      try file.replaceEverything(with: reading.session)
      file.notices.append(
        "A source was forgotten on one side: it is gone from both, and from the copies beside the file."
      )
    }
    return (file, reading.session, file.takeNotices())
  }

  /// What the person should know and has not been told, one sentence each.
  package func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  /// Has every edit on the disk when it returns.
  ///
  /// - Throws: A problem where that is not so; the next edit tries again.
  package func makeDurable(_ session: Session) throws(Problem) {
    guard session.log.count > durableThrough else { return }
    try refuseIfReadOnly()
    do throws(SystemError) {
      try writeDown(session)
    } catch {
      throw error.problem
    }
    durableThrough = session.log.count
  }

  /// Writes the whole session, whose past is another now; the file as it was is kept as the one before.
  ///
  /// - Throws: A problem where nothing could be written; the next edit tries again.
  package func rewrite(_ session: Session) throws(Problem) {
    try refuseIfReadOnly()
    // What the file holds is no beginning of this session: it is written whole.
    (heldRevisions, durableThrough) = (0, 0)
    try makeDurable(session)
  }

  /// Writes the whole session and gives the lock back.
  ///
  /// - Returns: What the person should know, one sentence each.
  /// - Throws: A problem where neither the file nor the journal could be written.
  package func close(_ session: Session) throws(Problem) -> [String] {
    if readOnlyReason == nil {
      do throws(SystemError) {
        try fold(session)
      } catch {
        try makeDurable(session)
        notices.append("\(error.sentence); the journal has every change")
      }
      readOnlyReason = "it is closed"
    }
    journal = nil
    lock = nil
    return takeNotices()
  }

  /// Writes a session as a new one, to this folder or another, with what is kept beside it.
  ///
  /// - Returns: The new session's file, open.
  package static func save(
    _ session: Session,
    as name: String,
    in folder: SessionFolder,
    from other: (any SessionStore)? = nil
  ) throws(Problem) -> SessionFile {
    if let other { try BlindCopies.check(name, for: other.name) }
    try BlindCopies.check(name, of: session)
    let file = try create(name: name, in: folder)
    if let other { file.keepAll(of: session, from: other) }
    let isFree: Bool
    do throws(SystemError) {
      isFree = try file.beginFile(session)
    } catch {
      throw error.problem
    }
    guard isFree else {
      throw Problem(
        .isTaken,
        "a session \(name) is there already",
        place: Problem.Place(file: file.path),
        remedy: "Choose another name."
      )
    }
    file.durableThrough = session.log.count
    return file
  }

  private func refuseIfReadOnly() throws(Problem) {
    guard let readOnlyReason else { return }
    throw Problem(
      .storage,
      "\(path) is open for reading only: \(readOnlyReason)",
      place: Problem.Place(file: path),
      remedy: "Save the session under another name."
    )
  }
}
