import FactModel
import Glibc

/// What the file system knows of a file.
struct FileStatus {
  /// What tells a file that was written anew from the one that was read.
  ///
  /// Everything that remembers a state of a file compares all of it: whoever sets back the time of writing does not
  /// set back that of the change.
  struct Stamp: Equatable {
    var device: UInt64
    var inode: UInt64
    var size: Int
    /// In nanoseconds since 1970.
    var modified: Int
    /// When its content or what is kept of it changed last, likewise; nobody can set it.
    var changed: Int

    /// The same as a text.
    var text: String { "\(device).\(inode).\(size).\(modified).\(changed)" }
  }

  let stamp: Stamp
  let mode: mode_t
  let linkCount: Int

  init(_ status: stat) {
    stamp = Stamp(
      device: UInt64(status.st_dev),
      inode: UInt64(status.st_ino),
      size: Int(status.st_size),
      modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim)
    )
    mode = status.st_mode
    linkCount = Int(status.st_nlink)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Looks at a path without following a symbolic link; nil if nothing is there.
  static func of(_ path: String) throws(SystemError) -> FileStatus? {
    var status = stat()
    do throws(SystemError) {
      try retried("look at", path) { lstat(path, &status) }
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    return FileStatus(status)
  }

  var size: Int { stamp.size }
  var modified: Timestamp { Timestamp(milliseconds: stamp.modified / 1_000_000) }
  var permissions: mode_t { mode & 0o777 }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }

  func isSameFile(as other: FileStatus) -> Bool {
    stamp.device == other.stamp.device && stamp.inode == other.stamp.inode
  }

  /// What the file is, if it is no regular file.
  var irregularity: String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFLNK: "a symbolic link"
    case S_IFIFO: "a FIFO"
    case S_IFSOCK: "a socket"
    case S_IFCHR, S_IFBLK: "a device"
    default: "something else"
    }
  }
}
