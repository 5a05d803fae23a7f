import Glibc

/// What is in a file of the cache; nothing where it cannot be read.
enum FileBytes {
  static func read(_ path: String) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &part, part.count)
      if count <= 0 { return bytes }
      bytes += part[..<count]
    }
  }

  /// Adds to the end of a file that is there.
  ///
  /// Nothing waits for the disk: the file is a cache.
  static func append(_ bytes: [UInt8], to path: String) throws(IndexFailure) {
    let descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      rest.removeFirst(count)
    }
  }

  private static func failure(_ path: String) -> IndexFailure {
    IndexFailure("\(path): \(String(cString: strerror(errno)))")
  }

  /// In bytes; nil where there is no such file.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
