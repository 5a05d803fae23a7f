import Glibc

/// The changes to a folder that a session makes, each of them durable when it returns unless it says
/// otherwise.
enum Disk {
  /// Files longer than this are not read: far more than a session can come to.
  static let longestFile = 1 << 30

  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    try OpenFile(path, O_RDONLY).readToEnd(limit: longestFile)
  }

  /// Refuses to write what a full disk has no room for, before it is tried: trying again and again with
  /// ever more to write would make each edit slower than the one before.
  static func checkRoom(for bytes: Int, at path: String) throws(SystemError) {
    var status = statvfs()
    // Some file systems do not tell.
    guard statvfs(folder(of: path), &status) == 0, status.f_blocks > 0 else { return }
    let free = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    guard free.overflow || free.partialValue >= UInt64(bytes) else {
      throw SystemError("write", path, .code(ENOSPC))
    }
  }

  /// Makes a folder and those around it that are missing, for the owner alone.
  static func makeFolder(_ path: String) throws(SystemError) {
    if folderIsThere(path) { return }
    let parent = folder(of: path)
    if parent != path { try makeFolder(parent) }
    do throws(SystemError) {
      try retried("create", path) { mkdir(path, 0o700) }
    } catch {
      // Somebody else was faster.
      if error.code != EEXIST || !folderIsThere(path) { throw error }
    }
    try syncFolder(parent)
  }

  /// Whether a folder is there; a symbolic link to one is one.
  static func folderIsThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && FileStatus(status).isFolder
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Waits until the names in a folder are on the disk.
  static func syncFolder(_ path: String) throws(SystemError) {
    let descriptor = try retried("open", path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { close(descriptor) }
    do throws(SystemError) {
      try retried("sync", path) { fsync(descriptor) }
    } catch {
      // Some file systems cannot sync folders, and need not.
      if error.code != EINVAL { throw error }
    }
  }

  /// Writes a new file, syncs it and puts it in the place of another one; durable when it returns.
  ///
  /// See ``put``, which does the most of it.
  static func replace(
    _ path: String,
    with bytes: [UInt8],
    temporary: String,
    mode: mode_t? = 0o600
  ) throws(SystemError) -> OpenFile {
    let file = try put(bytes, at: path, temporary: temporary, mode: mode)
    try syncFolder(folder(of: path))
    return file
  }

  /// Writes a new file, syncs it and puts it in the place of another one; not durable until the folder
  /// is synced.
  ///
  /// At every moment there is a whole file in that place, the old one or the new one. Returns the new
  /// file, still open, its position at the end.
  ///
  /// `temporary` is a path in the same folder that is nobody else's; `mode` is nil for the permissions
  /// that new files get; `beforeRename` is called between writing and putting in place.
  static func put(
    _ bytes: [UInt8],
    at path: String,
    temporary: String,
    mode: mode_t?,
    beforeRename: () throws(SystemError) -> Void = {}
  ) throws(SystemError) -> OpenFile {
    try remove(temporary)
    let file = try OpenFile(temporary, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode: mode ?? 0o666)
    do throws(SystemError) {
      if let mode, mode != 0o600 {
        try retried("protect", temporary) { fchmod(file.descriptor, mode) }
      }
      try file.write(bytes)
      try file.sync()
      try beforeRename()
      try rename(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
    return file
  }

  /// Renames a file; not durable until the folder is synced.
  static func rename(_ path: String, to other: String) throws(SystemError) {
    try retried("rename", path) { Glibc.rename(path, other) }
  }

  /// Removes a file if it is there; not durable until the folder is synced.
  static func remove(_ path: String) throws(SystemError) {
    do throws(SystemError) {
      try retried("remove", path) { unlink(path) }
    } catch {
      if !error.isMissing { throw error }
    }
  }

  /// Gives a file a second name, where nothing is yet, or copies it if the file system has no such
  /// thing; not durable until the folder is synced.
  static func duplicate(_ path: String, as other: String) throws(SystemError) {
    do throws(SystemError) {
      try retried("link", path) { link(path, other) }
    } catch {
      guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV].contains(error.code) else { throw error }
      let copy = try OpenFile(other, O_WRONLY | O_CREAT | O_EXCL)
      try copy.write(try read(path))
      try copy.sync()
    }
  }

  /// Keeps a file under a numbered name besides; durable when it returns.
  ///
  /// - Returns: That name: `PATH.WORD-1`, or with the next number that is free.
  static func keep(_ path: String, as word: String) throws(SystemError) -> String {
    let kept = try FileStatus.of(path)
    var number = 1
    while true {
      let other = "\(path).\(word)-\(number)"
      let there = try FileStatus.of(other)
      if there == nil { try duplicate(path, as: other) }
      // Already kept, before a crash: once is enough.
      let isDone = there.map { there in kept.map { $0.isSameFile(as: there) } ?? false } ?? true
      if isDone {
        try syncFolder(folder(of: path))
        return other
      }
      number += 1
    }
  }
}
