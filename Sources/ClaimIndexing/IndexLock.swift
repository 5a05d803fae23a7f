import Glibc

/// That only one program writes the indexes of a folder at a time; it ends with the program, too.
final class IndexLock {
  private let descriptor: Int32

  /// How long somebody else is waited for, in milliseconds.
  private static let patience = 10_000
  private static let step = 20

  /// Takes it; nil where somebody else has it, or the file cannot be made.
  ///
  /// `waits`: Whether somebody else is waited for, unless `isCancelled`.
  init?(_ folder: String, waits: Bool, isCancelled: () -> Bool) {
    descriptor = open("\(folder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard waits, errno == EWOULDBLOCK || errno == EINTR, waited < Self.patience, !isCancelled()
      else { return nil }
      usleep(useconds_t(Self.step * 1000))
      waited += Self.step
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
