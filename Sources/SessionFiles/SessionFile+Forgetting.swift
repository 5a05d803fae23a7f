package import FactModel
import Glibc

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
    let file = try Disk.replace(
      paths.session,
      with: bytes,
      temporary: paths.newSession,
      mode: base?.permissions ?? 0o600
    )
    base = try BaseFile(written: file, bytes, foldedThrough: session.log.count)
    durableThrough = session.log.count
    journal = nil
    try old?.wipe()
    for path in try keptFiles() {
      // What cannot be opened for writing is removed all the same.
      try? OpenFile(path, O_RDWR).wipe()
      try Disk.remove(path)
    }
    try Disk.syncFolder(folder.path)
  }

  /// The journal, the file before, and what was set aside as damaged or unmatched.
  private func keptFiles() throws(SystemError) -> [String] {
    try folder.fileNames()
      .filter { $0.hasPrefix(name + ".json.") || $0.hasPrefix(name + ".journal") }
      .map { folder.path + "/" + $0 }
  }
}

extension OpenFile {
  /// Writes zeros over the whole file.
  fileprivate func wipe() throws(SystemError) {
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
