import FactModel

extension SessionFile {
  /// Makes every edit durable in the way that the state of the files asks for.
  func writeDown(_ session: Session) throws(SystemError) {
    try finishForgetting()
    guard var base else { return try begin(session) }
    let fate = try base.fate(at: paths.session)
    self.base = base
    switch fate {
    case .same where session.revisions.count > heldRevisions:
      try writeFile(session)
      try removeJournal()
    case .same:
      try writeReceived()
      try writeJournal(session)
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
    do throws(SystemError) {
      journal = try JournalFile(paths, session, on: &base)
      self.base = base
    } catch {
      guard error.isTooLong else { throw error }
      // A journal that could not be read again: the session file has room for what is typed.
      try writeFile(session)
      try removeJournal()
    }
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
  func beginFile(_ session: Session) throws(SystemError) -> Bool {
    try Disk.makeFolder(folder.path)
    try? folder.removeUnfinished()
    guard case .granted(let lock) = try SessionLock.ask(paths.lock), !folder.isTaken(name) else {
      return false
    }
    self.lock = lock
    do throws(SystemError) {
      try writeFile(session)
    } catch {
      if base == nil { self.lock = nil }
      throw error
    }
    return true
  }

  /// Writes the session file whole, in the place of the one that is there.
  private func writeFile(_ session: Session) throws(SystemError) {
    try writeReceived()
    let bytes = SessionDocument.write(session)
    guard bytes.count <= Disk.longestFile else {
      throw SystemError("write", paths.session, .tooLong(limit: Disk.longestFile))
    }
    if let version = base?.olderVersion {
      let kept = try Disk.keep(paths.session, as: "version-\(version)")
      notices.append("The session file as the older program wrote it is kept as \(kept).")
    }
    let file = try Disk.put(
      bytes,
      at: paths.session,
      temporary: paths.newSession,
      mode: base?.permissions ?? 0o600
    ) { () throws(SystemError) in try keepPrevious() }
    // From here on it is the session's file, even if the sync fails: a journal that is begun next
    // syncs the folder again.
    base = try BaseFile(written: file, bytes, foldedThrough: session.log.count)
    heldRevisions = session.revisions.count
    journal = nil
    try Disk.syncFolder(folder.path)
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
    keepAll(of: session, from: self)
    (base, journal) = (nil, nil)
    do throws(SystemError) {
      var number = 1
      repeat {
        name = folder.freeName(old.name + "-conflict", from: number)
        paths = SessionPaths(name, in: folder.path)
        number += 1
      } while try !beginFile(session)
    } catch {
      if base == nil { (paths, name, base, journal, lock) = old }
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
  func fold(_ session: Session) throws(SystemError) {
    guard var base else {
      if session.log.count > 0 { try begin(session) }
      return
    }
    try finishForgetting()
    // What came from elsewhere for edits that are there already.
    try writeReceived()
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
