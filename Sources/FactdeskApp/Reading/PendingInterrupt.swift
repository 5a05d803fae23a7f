import Glibc

/// ^C held back: it ends what is being waited for, and not the program in the middle of it.
///
/// SIGTERM and SIGHUP are held back as well, and take effect when that has been put in order.
final class PendingInterrupt {
  private var previous = sigset_t()
  private var set = sigset_t()

  init() {
    sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&set, signal) }
    pthread_sigmask(SIG_BLOCK, &set, &previous)
  }

  var isThere: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&pending, $0) == 1 }
  }

  /// Lets signals through again; ^C has done what it was typed for.
  func end() {
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    var none = timespec()
    while sigtimedwait(&interrupt, nil, &none) == SIGINT {}
    pthread_sigmask(SIG_SETMASK, &previous, nil)
  }
}
