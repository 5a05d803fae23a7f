import FactModel
import Glibc
import SessionLibrary

extension SessionFile {
  /// Takes the lock, or makes up its mind to read only.
  func takeLock() throws(Problem) {
    guard !folder.isSample(name) else {
      readOnlyReason = "it is a finished sample"
      notices.append(
        "\(name) is a finished sample and can only be read. save NAME goes on in a copy of it."
      )
      return
    }
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
  func takeUp(_ reading: SessionReading) {
    tell(reading)
    guard readOnlyReason == nil else { return }
    do throws(SystemError) {
      let received = ReceivedFiles(folder: paths.received).temporaries
      for path in paths.temporaries + received { try Disk.remove(path) }
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
      notices.append(
        "The journal does not fit the session file: \(what). It is kept as \(kept): what is in it comes back with the "
          + "file that it fits, out of git or a backup. Put both into a folder as x.json and x.journal, open x, and merge it here."
      )
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
      guard found.ending == .whole, !otherBase, found.header?.version == Journal.version else {
        return
      }
      journal = try JournalFile(paths.journal, after: found)
    }
  }

  /// Keeps the journal under another name, and what could be read of it as the journal.
  func setJournalAside(
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

  /// What to do about a session file that is not what was written: only what can be done.
  func remedy(for damage: FormatProblem, in reading: SessionReading) -> String {
    var told =
      "The session file is not what this program wrote (\(damage.place): \(damage.what)). It is "
      + "open for reading only, and nothing was changed."
    if let kept = earlierFile { told += " The session as it was written before is \(kept)." }
    let waiting = reading.onlyInJournal
    if waiting > 0 {
      told +=
        " \(paths.journal) has \(counted(waiting, "change")) that the file did not have when it was "
        + "changed; they are not shown."
    }
    guard reading.base.olderVersion == nil, !folder.isSample(name) else {
      return told + " save NAME keeps what is shown as another session."
    }
    return told + " verify --accept signs what was changed as your edit"
      + (waiting > 0 ? ", and brings the journal's changes in." : ".")
  }

  /// The session file as it was written before; nil where that is not there.
  var earlierFile: String? { (try? FileStatus.of(paths.previous)) == nil ? nil : paths.previous }

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

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
