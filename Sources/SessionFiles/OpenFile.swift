import Glibc

/// An open file; closed when the last reference goes.
///
/// Every call goes on after an interruption by a signal. No child inherits the file, no symbolic
/// link is followed, and nothing but a regular file is opened.
final class OpenFile {
  let path: String
  let descriptor: Int32

  /// Opens a file with the flags of open(2); a file that is created gets the permissions `mode`.
  init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws(SystemError) {
    let operation = flags & O_CREAT != 0 ? "create" : "open"
    // O_NONBLOCK: opening a FIFO must not wait for somebody at its other end.
    let all = flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    descriptor = try retried(operation, path) { open(path, all, mode) }
    self.path = path
    guard let kind = try status().irregularity else { return }
    throw SystemError("open", path, .notRegular(kind))
  }

  deinit {
    close(descriptor)
  }

  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    try retried("look at", path) { fstat(descriptor, &status) }
    return FileStatus(status)
  }

  /// Writes all bytes at the file's position.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try retried("write", path) {
        bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      }
    }
  }

  /// Waits until what was written is on the disk, with everything about the file.
  func sync() throws(SystemError) {
    try retried("sync", path) { fsync(descriptor) }
  }

  /// Waits until what was written is on the disk and can be read again.
  func syncData() throws(SystemError) {
    try retried("sync", path) { fdatasync(descriptor) }
  }

  /// Reads the file from its position to its end.
  func readToEnd(limit: Int) throws(SystemError) -> [UInt8] {
    var room = try status().size + 1
    var bytes: [UInt8] = []
    while true {
      guard bytes.count <= limit else { throw SystemError("read", path, .tooLong(limit: limit)) }
      let (count, piece) = try readPiece(room)
      guard count > 0 else { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      room = max(4096, room - count)
    }
  }

  private func readPiece(_ room: Int) throws(SystemError) -> (Int, [UInt8]) {
    var failure: SystemError?
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = 0
      do throws(SystemError) {
        count = try retried("read", path) { read(descriptor, buffer.baseAddress, room) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return (piece.count, piece)
  }
}

/// Makes a system call, again when a signal interrupted it.
@discardableResult
func retried<Result: SignedInteger>(
  _ operation: String,
  _ path: String,
  _ call: () -> Result
) throws(SystemError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR { throw SystemError.now(operation, path) }
  }
}
