import Glibc

/// Our signals while another program has the terminal.
///
/// ^C and ^\ reach it and us; we ignore them. What asks us to end is blocked, so that it waits until
/// the program has ended, and is passed on to it.
final class ForegroundSignals {
  private var interrupt = sigaction()
  private var quit = sigaction()
  private var mask = sigset_t()
  private var awaited = sigset_t()
  private var passed: Set<Int32> = []
  private var isRestored = false

  private static let ending = [SIGHUP, SIGTERM]

  init() {
    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    sigaction(SIGINT, &ignore, &interrupt)
    sigaction(SIGQUIT, &ignore, &quit)
    sigemptyset(&awaited)
    for signal in Self.ending + [SIGCHLD] { sigaddset(&awaited, signal) }
    pthread_sigmask(SIG_BLOCK, &awaited, &mask)
  }

  /// Passes what asks us to end on to the program, each signal once.
  func pass(to child: pid_t) {
    var pending = sigset_t()
    sigpending(&pending)
    for signal in Self.ending where sigismember(&pending, signal) == 1 {
      if passed.insert(signal).inserted { kill(child, signal) }
    }
  }

  /// Waits for the end of the program.
  ///
  /// A program that stops itself, as an editor at ^Z, stops us with it: the shell then has the
  /// terminal, and `fg` lets both go on.
  func wait(for child: pid_t) -> ChildStatus {
    while true {
      var status: Int32 = 0
      let ended = waitpid(child, &status, WNOHANG | WUNTRACED)
      if ended == child {
        guard status & 0xFF == 0x7F else { return ChildStatus(wait: status) }
        stop(with: child)
        continue
      }
      if ended < 0, errno != EINTR { return .exited(-1) }
      pass(to: child)
      waitForSignal()
    }
  }

  /// Sleeps until a child changes or we are asked to end; what is passed on stays pending.
  private func waitForSignal() {
    var set = awaited
    for signal in passed { sigdelset(&set, signal) }
    var limit = timespec(tv_sec: 1, tv_nsec: 0)
    let signal = sigtimedwait(&set, nil, &limit)
    if Self.ending.contains(signal) { kill(getpid(), signal) }
  }

  private func stop(with child: pid_t) {
    // ^Z from the terminal stopped both of us, and both go on already.
    usleep(20_000)
    guard Self.isStopped(child) else { return }
    kill(getpid(), SIGTSTP)
    kill(child, SIGCONT)
  }

  private static func isStopped(_ process: pid_t) -> Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    // The state stands behind the name, which may hold anything but ends in the last parenthesis.
    guard let end = bytes.prefix(max(0, count)).lastIndex(of: UInt8(ascii: ")")) else {
      return false
    }
    return end + 2 < count && bytes[end + 2] == UInt8(ascii: "T")
  }

  /// Puts everything back; a signal that waited acts now, unless it was blocked before.
  func restore() {
    guard !isRestored else { return }
    isRestored = true
    sigaction(SIGINT, &interrupt, nil)
    sigaction(SIGQUIT, &quit, nil)
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
