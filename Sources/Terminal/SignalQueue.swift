@preconcurrency import CReadline
import Glibc

/// The signals that concern a person at the keyboard, as a descriptor to poll beside it.
///
/// They are blocked and read, so no code runs inside a signal handler, and a command that is at
/// work ends before a signal is acted on. A child must be started with an empty signal mask.
final class SignalQueue {
  /// Readable when a signal waits; -1 where the system gave none, and signals then act as usual.
  let descriptor: Int32
  private let always: [Int32]
  private let whileReading: [Int32]
  private var queue: [Int32] = []
  private var previousMask = sigset_t()

  init() {
    // What the parent chose to ignore (nohup) stays ignored.
    always = [SIGINT, SIGHUP, SIGTERM].filter { !Self.isIgnored($0) }
    whileReading = [SIGWINCH, SIGTSTP, SIGCONT].filter { !Self.isIgnored($0) }
    var all = Self.set(always + whileReading)
    descriptor = signalfd(-1, &all, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
    var blocked = Self.set(descriptor >= 0 ? always : [])
    pthread_sigmask(SIG_BLOCK, &blocked, &previousMask)
  }

  deinit {
    pthread_sigmask(SIG_SETMASK, &previousMask, nil)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes over what stops, continues and resizes; outside of this a child in the foreground, and
  /// a long command, stop as usual.
  func beginReading() {
    guard descriptor >= 0 else { return }
    var set = Self.set(whileReading)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  func endReading() {
    guard descriptor >= 0 else { return }
    // One that waits now is history: unblocked, it would stop the process between two prompts.
    collect()
    queue.removeAll { whileReading.contains($0) }
    var set = Self.set(whileReading)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Returns the next signal that waits, nil when none does.
  func next() -> Int32? {
    collect()
    return queue.isEmpty ? nil : queue.removeFirst()
  }

  /// Returns whether a signal waits that ends the line being typed.
  func hasUrgent() -> Bool {
    collect()
    return queue.contains { always.contains($0) }
  }

  /// Returns whether ^C was typed since the last call, and forgets it.
  func takeInterrupt() -> Bool {
    collect()
    let interrupted = queue.contains(SIGINT)
    queue.removeAll { $0 == SIGINT }
    return interrupted
  }

  /// Stops the process as ^Z does; returns when it goes on.
  func stop() {
    kill(getpid(), SIGTSTP)
    var set = Self.set([SIGTSTP])
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    collect()
    queue.removeAll { $0 == SIGCONT || $0 == SIGWINCH }
  }

  private func collect() {
    guard descriptor >= 0 else { return }
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &info, size) == size { queue.append(Int32(info.ssi_signo)) }
  }

  private static func set(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
