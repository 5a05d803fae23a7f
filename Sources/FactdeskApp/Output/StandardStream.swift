import Glibc

/// Writing to the standard streams.
enum StandardStream {
  /// Bytes that a terminal takes at once.
  static let portion = 2048

  /// Writes all bytes.
  ///
  /// `wait`: Called before each portion; false ends the writing.
  ///
  /// Returns the error number if it fails.
  static func write(
    _ bytes: [UInt8],
    to descriptor: Int32,
    wait: (() -> Bool)? = nil
  ) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        if let wait, !wait() { return nil }
        let count = Glibc.write(
          descriptor,
          buffer.baseAddress?.advanced(by: offset),
          wait == nil ? buffer.count - offset : min(portion, buffer.count - offset)
        )
        if count < 0 {
          if errno == EINTR { continue }
          guard errno == EAGAIN else { return errno }
          var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&poller, 1, -1)
          continue
        }
        offset += count
      }
      return nil
    }
  }
}
