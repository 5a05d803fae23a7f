import FactModel
import Glibc

/// What a program in the foreground reads, where that is not the keyboard.
final class ForegroundPipe {
  /// The program's standard input; nil where it has ours.
  private(set) var childEnd: Int32?
  private var ourEnd: Int32 = -1

  /// Milliseconds between two looks at the signals.
  private static let patience: Int32 = 100

  init(_ input: ForegroundProgram.Input) throws(Problem) {
    switch input {
    case .inherited: return
    case .nothing:
      let null = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard null >= 0 else { throw Self.failure() }
      childEnd = null
    case .bytes:
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Self.failure() }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
      (childEnd, ourEnd) = (ends[0], ends[1])
    }
  }

  deinit {
    closeChildEnd()
    closeOurEnd()
  }

  func closeChildEnd() {
    if let end = childEnd { close(end) }
    childEnd = nil
  }

  /// Writes all bytes, or as many as are read, and closes the pipe.
  ///
  /// `meanwhile` is called whenever the program takes its time.
  func feed(_ bytes: [UInt8], meanwhile: () -> Void) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(ourEnd, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var descriptor = pollfd(fd: ourEnd, events: Int16(POLLOUT), revents: 0)
        _ = poll(&descriptor, 1, Self.patience)
        meanwhile()
      } else if errno != EINTR {
        // EPIPE: the program does not want the rest.
        break
      }
    }
    closeOurEnd()
  }

  private func closeOurEnd() {
    if ourEnd >= 0 { close(ourEnd) }
    ourEnd = -1
  }

  private static func failure() -> Problem {
    Problem(
      .storage,
      "no pipe to another program (\(String(cString: strerror(errno))))",
      remedy: "Close other programs and try again."
    )
  }
}
