import Glibc

/// Something that one thread rings and another waits for.
struct Bell: ~Copyable, Sendable {
  private let ends: (read: Int32, write: Int32)

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    self.ends = (ends[0], ends[1])
  }

  deinit {
    guard ends.read >= 0 else { return }
    close(ends.read)
    close(ends.write)
  }

  /// Can be read when it was rung.
  var end: Int32 { ends.read }

  func ring() {
    var one: UInt8 = 1
    // A pipe that is full was rung often enough.
    _ = write(ends.write, &one, 1)
  }

  /// Waits for it, at most so long, and stills it.
  func wait(milliseconds: Int) {
    var waiting = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
    poll(&waiting, 1, Int32(clamping: milliseconds))
    still()
  }

  func still() {
    var rings = [UInt8](repeating: 0, count: 4096)
    while read(ends.read, &rings, rings.count) > 0 {}
  }

  /// Milliseconds since some moment.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
