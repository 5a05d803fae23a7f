import FactModel
import Glibc

/// What others do to files while a session is open.
enum Shell {
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else { throw Problem(.storage, "cannot make \(path)") }
  }

  static func removeFolder(_ path: String) {
    rmdir(path)
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Makes a file look as if it was written some days ago.
  static func touch(_ path: String, daysAgo days: Int) {
    let moment = timespec(tv_sec: time(nil) - days * 86_400, tv_nsec: 0)
    utimensat(AT_FDCWD, path, [moment, moment], 0)
  }

  static func rename(_ path: String, to other: String) {
    Glibc.rename(path, other)
  }

  static func link(_ target: String, as path: String) {
    symlink(target, path)
  }

  static func makeFIFO(_ path: String) {
    mkfifo(path, 0o600)
  }

  static func protect(_ path: String, _ mode: UInt32) {
    chmod(path, mode)
  }

  /// Whether permissions do not hold for this process.
  static var isRoot: Bool { geteuid() == 0 }

  /// Makes a small file system in memory of its own; returns whether that is allowed here.
  static func mountMemory(_ path: String, bytes: Int) -> Bool {
    mount("tmpfs", path, "tmpfs", 0, "size=\(bytes)") == 0
  }

  static func makeReadOnly(_ path: String) -> Bool {
    mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
  }

  static func unmount(_ path: String) {
    umount2(path, Int32(MNT_DETACH))
  }

  /// A folder for tests that sync very often: in memory where there is one.
  static let quickParent: String? = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : nil
}
