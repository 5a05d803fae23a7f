import Digest
package import FactModel
import Glibc
import OrderedJSON

extension SessionFile {
  /// Writes the session in place of everything that is kept of it.
  ///
  /// What is removed is written over with zeros first. That is as much as a program can do: a file
  /// system that copies on write, a solid-state disk or a backup may still have it.
  package func replaceEverything(with session: Session) throws(Problem) {
    guard readOnlyReason == nil else {
      throw Problem(.storage, "\(path) is open for reading only")
    }
    do throws(SystemError) {
      try refuseIfChangedElsewhere()
      try replaceFile(with: session)
    } catch {
      throw error.problem
    }
  }

  private func refuseIfChangedElsewhere() throws(SystemError) {
    guard var base else { return }
    let fate = try base.fate(at: paths.session)
    self.base = base
    if case .changed = fate {
      throw SystemError("rewrite", paths.session, .changedElsewhere)
    }
  }

  private func replaceFile(with session: Session) throws(SystemError) {
    try Disk.makeFolder(folder.path)
    let isThere = try FileStatus.of(paths.session) != nil
    // Open still when its name is the new file's.
    let old = isThere ? try OpenFile(paths.session, O_RDWR) : nil
    let bytes = SessionDocument.write(session)
    // Should this be interrupted, it is gone on with at the next write or by whoever opens the session
    // next.
    let mark = Array(SHA256.hex(bytes).utf8)
    isForgetting = true
    _ = try Disk.replace(paths.forgetting, with: mark, temporary: paths.newForgetting)
    let mode = base?.permissions ?? 0o600
    let file = try Disk.put(bytes, at: paths.session, temporary: paths.newSession, mode: mode)
    base = try BaseFile(written: file, bytes, foldedThrough: session.log.count)
    heldRevisions = session.revisions.count
    journal = nil
    // Before this, the old file may be all that a power cut leaves.
    try Disk.syncFolder(folder.path)
    durableThrough = session.log.count
    try old?.wipe()
    try removeKept()
  }

  /// Has everything that is kept beside a session file removed when it is opened next, if the file is
  /// then what something else is about to write there: a session from which a source was taken out.
  package static func forgetCopies(beside path: String, once bytes: [UInt8]) throws(Problem) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    guard let file = parts.last, file.hasSuffix(".json") else { return }
    let paths = SessionPaths(String(file.dropLast(5)), in: folder)
    do throws(SystemError) {
      let mark = Array(SHA256.hex(bytes).utf8)
      _ = try Disk.replace(paths.forgetting, with: mark, temporary: paths.newForgetting)
    } catch {
      throw error.problem
    }
  }

  /// Goes on, when a session is opened, with a replacement of everything that was interrupted.
  func resumeForgetting() throws(Problem) {
    guard lock != nil else { return }
    do throws(SystemError) {
      isForgetting = try FileStatus.of(paths.forgetting) != nil
      try finishForgetting()
    } catch {
      throw error.problem
    }
  }

  /// Finishes a replacement of everything that failed half-way, before anything else is written: a
  /// journal begun meanwhile would go with the old one.
  ///
  /// If the session file had not been replaced yet, everything stays.
  func finishForgetting() throws(SystemError) {
    guard isForgetting else { return }
    let isMarked = try FileStatus.of(paths.forgetting) != nil
    if isMarked, try FileStatus.of(paths.session) != nil {
      let hash = SHA256.hex(try Disk.read(paths.session))
      if hash.utf8.elementsEqual(try Disk.read(paths.forgetting)) { return try removeKept() }
    }
    try removeMark()
  }

  /// Removes everything that is kept of the session but its file.
  private func removeKept() throws(SystemError) {
    try Disk.syncFolder(folder.path)
    let orphans = try orphans()
    for path in try keptFiles() + orphans {
      // What cannot be opened for writing is removed all the same.
      try? OpenFile(path, O_RDWR).wipe()
      try Disk.remove(path)
    }
    // Their names say of what they were the digests.
    if !orphans.isEmpty { try Disk.syncFolder(paths.received) }
    try Disk.syncFolder(folder.path)
    try removeMark()
  }

  /// The files beside the session that nothing in it names, now or in its past: the texts of what was
  /// forgotten.
  private func orphans() throws(SystemError) -> [String] {
    guard try FileStatus.of(paths.received) != nil else { return [] }
    let document = try Disk.read(paths.session)
    let names = try SessionFolder(paths.received).fileNames().filter { name in
      let hash = name.prefix { $0 != "." }
      let quoted = Array("\"\(hash)\"".utf8)
      return !hash.isEmpty && document[...].firstOccurrence(of: quoted) == nil
    }
    return names.map { "\(paths.received)/\($0)" }
  }

  private func removeMark() throws(SystemError) {
    try Disk.remove(paths.forgetting)
    try Disk.syncFolder(folder.path)
    isForgetting = false
  }

  /// The journal, the file before, what is half written, and what was set aside as damaged or
  /// unmatched, whether there or not; never a file of another session, whose name may begin the same.
  private func keptFiles() throws(SystemError) -> [String] {
    let known = [
      // A list of sessions is made anew.
      folder.path + "/sessions.index", paths.previous, paths.journal, paths.newSession,
      paths.newPrevious, paths.newJournal,
    ]
    let asides =
      ["damaged-", "unmatched-"].map { "\(name).journal.\($0)" }
      + ["\(name).json.version-", "\(name).json.damaged-"]
    let aside = try folder.fileNames().filter { file in
      asides.contains { aside in
        file.hasPrefix(aside)
          && file.dropFirst(aside.count).allSatisfy { $0.isNumber || $0 == "-" }
      }
    }
    return known + aside.map { folder.path + "/" + $0 }
  }
}

extension OpenFile {
  /// Writes zeros over the whole file.
  func wipe() throws(SystemError) {
    let zeros = [UInt8](repeating: 0, count: 65_536)
    var offset = 0
    let size = try status().size
    while offset < size {
      let count = min(zeros.count, size - offset)
      offset += try retried("write", path) { pwrite(descriptor, zeros, count, off_t(offset)) }
    }
    try sync()
  }
}
