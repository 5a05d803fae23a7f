package import FactModel
import Glibc

/// A file that several processes read, change and write anew: one after the other, so that no change is
/// lost.
///
/// They agree by a lock on `PATH.lock`, which is made where it is not there and never removed.
package enum SharedFile {
  /// How long somebody else may be at it, in tries of 5 ms.
  private static let patience = 1000

  /// Makes a change while nobody else makes one.
  ///
  /// Where no lock can be had at all (a folder that cannot be written), the change is made all the same:
  /// writing tells what is wrong there.
  ///
  /// - Throws: A problem where somebody else does not come to an end, and what the change throws.
  package static func change<Value>(
    _ path: String,
    _ change: () throws(Problem) -> Value
  ) throws(Problem) -> Value {
    try? Disk.makeFolder(Disk.folder(of: path))
    let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { return try change() }
    defer { close(lock) }
    var attempts = 0
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return try change() }
      attempts += 1
      guard attempts < patience else {
        throw Problem(
          .storage,
          "somebody else is writing \(path)",
          remedy: "Nothing was written. Try again."
        )
      }
      usleep(5000)
    }
    return try change()
  }
}
