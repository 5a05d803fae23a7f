import Glibc
import Synchronization

/// Work on a thread of its own, so that the thread of the prompt can listen for ^C meanwhile.
struct AttendedWork {
  private let state = Shared()

  /// How long the work goes on unobserved: far below what a person notices.
  private static let milliseconds: Int32 = 5

  /// Begins the work.
  init(_ work: @escaping @Sendable () -> Void) {
    let state = state
    let start = Unmanaged.passRetained(
      Start {
        work()
        state.end()
      }
    )
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, AttendedWork.begin, start.toOpaque())
    if code == 0 {
      pthread_detach(thread)
    } else {
      // No thread to be had: then ^C has to wait.
      start.takeRetainedValue().work()
    }
  }

  private static let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    {
      if let pointer = $0 { Unmanaged<Start>.fromOpaque(pointer).takeRetainedValue().work() }
      return nil
    }

  /// Waits for the end of the work, or until somebody wants it ended.
  ///
  /// `isUnwanted`: Asked again and again.
  ///
  /// Returns whether the work is done. Where it is not, it goes on to its end, of no use to anybody.
  func isDone(before isUnwanted: () -> Bool) -> Bool {
    while true {
      if state.waitForEnd(Self.milliseconds) { return true }
      if isUnwanted() { return false }
    }
  }

  private final class Start {
    let work: () -> Void

    init(_ work: @escaping () -> Void) { self.work = work }
  }

  /// What both threads know: a pipe that is closed at the end.
  private final class Shared: Sendable {
    private let ends: (read: Int32, write: Int32)
    private let isOver = Atomic(false)

    init() {
      var ends: [Int32] = [-1, -1]
      if pipe(&ends) == 0 { for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) } }
      self.ends = (ends[0], ends[1])
    }

    deinit {
      if ends.read >= 0 {
        close(ends.read)
        close(ends.write)
      }
    }

    func end() {
      isOver.store(true, ordering: .releasing)
      var byte: UInt8 = 1
      if ends.write >= 0 { _ = write(ends.write, &byte, 1) }
    }

    func waitForEnd(_ milliseconds: Int32) -> Bool {
      var descriptor = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, milliseconds)
      return isOver.load(ordering: .acquiring)
    }
  }
}
