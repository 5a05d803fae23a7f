package import FactModel
import Glibc
import Workbench

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
  package private(set) var name: String
  package let folder: SessionFolder
  package private(set) var readOnlyReason: String?
  package private(set) var durableThrough: Int

  private var paths: SessionPaths
  private var lock: SessionLock?
  /// The session file; nil before the first edit of a new session.
  private var base: BaseFile?
  /// Nil if there is none, or the one that is there cannot be gone on with.
  private var journal: JournalFile?
  private var notices: [String] = []

  package var path: String { paths.session }

  private init(_ name: String, in folder: SessionFolder) {
    self.name = name
    self.folder = folder
    paths = SessionPaths(name, in: folder.path)
    durableThrough = 0
  }

  /// Begins a session that is not in the folder. Nothing is written before its first edit.
  package static func create(
    name: String,
    in folder: SessionFolder
  ) throws(Problem) -> SessionFile {
    try SessionName.check(name)
    return SessionFile(name, in: folder)
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
    let reading = try SessionReading(file.paths)
    if let version = reading.newerVersion {
      file.readOnlyReason =
        "it has version \(version) of the format; this program writes version "
        + "\(SessionDocument.version)"
    } else if let version = reading.journal?.newerVersion {
      file.readOnlyReason = "a newer program wrote its journal (version \(version))"
    }
    file.base = reading.base
    file.durableThrough = reading.session.log.count
    file.takeUp(reading)
    return (file, reading.session, file.takeNotices())
  }

  /// What the person should know and has not been told, one sentence each.
  package func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

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

  /// Writes a session as a new one, to this folder or another.
  ///
  /// - Returns: The new session's file, open.
  package static func save(
    _ session: Session,
    as name: String,
    in folder: SessionFolder
  ) throws(Problem) -> SessionFile {
    let file = try create(name: name, in: folder)
    let isFree: Bool
    do throws(SystemError) {
      isFree = try file.beginFile(session)
    } catch {
      throw error.problem
    }
    guard isFree else {
      throw Problem(
        .input,
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

// Opening.
extension SessionFile {
  private func takeLock() throws(Problem) {
    do throws(SystemError) {
      // No lock is left where there is no session.
      guard try FileStatus.of(paths.session) != nil else {
        throw SystemError("open", paths.session, .code(ENOENT))
      }
      switch try SessionLock.ask(paths.lock) {
      case .granted(let lock): self.lock = lock
      case .refused(let owner):
        let who = owner?.inWords ?? "another process"
        readOnlyReason = "\(who) has it open"
      }
    } catch {
      guard error.path == paths.lock, error.isReadOnly else {
        throw SessionReading.absence(error, paths)
      }
      readOnlyReason = error.sentence
    }
  }

  /// Goes on with what was read: tells of it, and sets aside what does not belong.
  private func takeUp(_ reading: SessionReading) {
    tell(reading)
    guard readOnlyReason == nil else { return }
    do throws(SystemError) {
      for path in paths.temporaries { try Disk.remove(path) }
      if let journal = reading.journal { try takeUp(journal, reading) }
    } catch {
      readOnlyReason = error.sentence
      notices.append("\(error.sentence); the session can only be read")
    }
  }

  private func takeUp(_ found: JournalReading, _ reading: SessionReading) throws(SystemError) {
    var isDamaged = false
    if case .damaged = found.ending { isDamaged = true }
    switch reading.replay {
    case .foreign(let what):
      let kept = try setJournalAside(as: "unmatched")
      notices.append("The journal does not fit the session file: \(what). It is kept as \(kept).")
    case .misfit(_, let what):
      let kept = try setJournalAside(as: "damaged", rewriting: reading.session)
      notices.append("The journal stops fitting the session: \(what). It is kept as \(kept).")
    case nil:
      let kept = try setJournalAside(as: "damaged")
      notices.append("No change could be read from the journal. It is kept as \(kept).")
    case .folded where isDamaged, .recovered where isDamaged:
      let kept = try setJournalAside(as: "damaged", rewriting: reading.session)
      notices.append("The damaged journal is kept as \(kept).")
    case .folded:
      try Disk.remove(paths.journal)
    case .recovered(_, let otherBase):
      // A torn journal, or one of another base, is written anew with the next edit.
      guard found.ending == .whole, !otherBase else { return }
      journal = try JournalFile(paths.journal, after: found)
    }
  }

  /// Keeps the journal under another name, and what could be read of it as the journal.
  private func setJournalAside(
    as word: String,
    rewriting session: Session? = nil
  ) throws(SystemError) -> String {
    let kept = try Disk.keep(paths.journal, as: word)
    if let session, var base, session.log.count > base.foldedThrough {
      journal = try JournalFile(paths, session, on: &base)
      self.base = base
    } else {
      try Disk.remove(paths.journal)
      try Disk.syncFolder(folder.path)
    }
    return kept
  }

  /// Says what came of the journal.
  private func tell(_ reading: SessionReading) {
    guard let journal = reading.journal else { return }
    // While somebody else writes it, a journal has changes and may end anywhere.
    let isLive = lock == nil && readOnlyReason != nil
    if case .recovered(let count, let otherBase) = reading.replay, !isLive {
      let time = (try? reading.session.log.edit(reading.session.log.count))?.signed.at
      let when = time.map { " of \(LocalTime($0).minuteOrDay)" } ?? ""
      notices.append("\(counted(count, "change")) recovered from the journal\(when).")
      if otherBase {
        notices.append(
          "The session file was changed by something else since; the changes still fit it."
        )
      }
    }
    switch journal.ending {
    case .torn where !isLive:
      notices.append("The last line of the journal was cut short and is dropped.")
    case .damaged(let line, let what):
      notices.append(
        "The journal is damaged in line \(line): \(what). Everything before it is kept."
      )
    default: break
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

// Writing.
extension SessionFile {
  private func writeDown(_ session: Session) throws(SystemError) {
    guard var base else { return try begin(session) }
    let fate = try base.fate(at: paths.session)
    self.base = base
    switch fate {
    case .same: try writeJournal(session)
    case .gone: try replaceLost(session)
    case .changed: try moveAway(session)
    }
  }

  private func writeJournal(_ session: Session) throws(SystemError) {
    if var journal, (try? journal.isUntouched()) == true {
      self.journal = nil
      if (try? journal.append(editsOf: session, after: durableThrough)) != nil {
        self.journal = journal
        return
      }
    }
    journal = nil
    guard var base else { return }
    journal = try JournalFile(paths, session, on: &base)
    self.base = base
  }

  /// Writes a new session, under the next free name if somebody else took this one.
  private func begin(_ session: Session) throws(SystemError) {
    let stem = name
    var number = 2
    while try !beginFile(session) {
      let taken = name
      name = folder.freeName(stem, from: number)
      number += 1
      paths = SessionPaths(name, in: folder.path)
      notices.append("A session \(taken) was begun elsewhere; this one is \(path).")
    }
  }

  /// Writes the first session file; returns whether the name was free.
  private func beginFile(_ session: Session) throws(SystemError) -> Bool {
    try Disk.makeFolder(folder.path)
    guard case .granted(let lock) = try SessionLock.ask(paths.lock), !folder.isTaken(name) else {
      return false
    }
    self.lock = lock
    do throws(SystemError) {
      try writeFile(session)
    } catch {
      self.lock = nil
      throw error
    }
    return true
  }

  /// Writes the session file whole, in the place of the one that is there.
  private func writeFile(_ session: Session) throws(SystemError) {
    let bytes = SessionDocument.write(session)
    let file = try Disk.replace(
      paths.session,
      with: bytes,
      temporary: paths.newSession,
      mode: base?.permissions ?? 0o600
    ) { () throws(SystemError) in try keepPrevious() }
    base = try BaseFile(written: file, bytes, foldedThrough: session.log.count)
    journal = nil
  }

  /// Gives the session file, where there is one, its second name.
  private func keepPrevious() throws(SystemError) {
    guard try FileStatus.of(paths.session) != nil else { return }
    try Disk.remove(paths.newPrevious)
    try Disk.duplicate(paths.session, as: paths.newPrevious)
    try Disk.rename(paths.newPrevious, to: paths.previous)
    // Renaming does nothing if both are the same file already.
    try Disk.remove(paths.newPrevious)
  }

  /// Removes a journal whose edits the session file holds.
  private func removeJournal() throws(SystemError) {
    journal = nil
    try Disk.remove(paths.journal)
    try Disk.syncFolder(folder.path)
  }

  /// Writes the session file again after somebody removed it.
  private func replaceLost(_ session: Session) throws(SystemError) {
    try Disk.makeFolder(folder.path)
    if try lock?.isInPlace() != true {
      guard case .granted(let lock) = try SessionLock.ask(paths.lock) else {
        return try moveAway(session)
      }
      self.lock = lock
    }
    try writeFile(session)
    try removeJournal()
    notices.append("\(path) was removed by something else while it was open; it is written again.")
  }

  /// Goes on under another name after something else wrote the session file.
  private func moveAway(_ session: Session) throws(SystemError) {
    let old = (paths: paths, name: name, base: base, journal: journal, lock: lock)
    base = nil
    do throws(SystemError) {
      var number = 1
      repeat {
        name = folder.freeName(old.name + "-conflict", from: number)
        paths = SessionPaths(name, in: folder.path)
        number += 1
      } while try !beginFile(session)
    } catch {
      (paths, name, base, journal, lock) = old
      throw error
    }
    notices.append(
      "\(old.paths.session) was changed by something else while it was open and is left as it is; "
        + "this session is kept as \(path)."
    )
    // It extends a file that is not there any more, and all its edits are in the new one.
    try? Disk.remove(old.paths.journal)
    try? Disk.syncFolder(folder.path)
  }

  /// Writes the session file if it does not hold every edit, and removes the journal.
  private func fold(_ session: Session) throws(SystemError) {
    guard var base else {
      if session.log.count > 0 { try begin(session) }
      return
    }
    guard session.log.count > base.foldedThrough else { return }
    let fate = try base.fate(at: paths.session)
    self.base = base
    switch fate {
    case .same:
      try writeFile(session)
      try removeJournal()
    case .gone: try replaceLost(session)
    case .changed: try moveAway(session)
    }
    durableThrough = session.log.count
  }
}
