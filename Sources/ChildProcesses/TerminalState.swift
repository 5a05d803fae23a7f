import Glibc

/// The terminal as it was before another program had it.
struct TerminalState {
  private let descriptor: Int32
  private var settings = termios()
  private let isTerminal: Bool

  /// Remembers the terminal at standard input, or at standard output where that is none.
  init() {
    descriptor = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : STDOUT_FILENO
    isTerminal = tcgetattr(descriptor, &settings) == 0
  }

  /// Leaves the other screen, colours and hidden cursor that a program left behind: normal screen,
  /// normal cursor keys and keypad, cursor shown, no mouse, no pasting marks, plain text.
  private static let order =
    "\u{1B}[?47l\u{1B}[?1l\u{1B}>\u{1B}[?25h\u{1B}[?1000l\u{1B}[?2004l\u{1B}[0m\r\n"

  /// Takes the terminal back.
  ///
  /// `afterBadEnd`: Whether the program was ended by a signal and may have left the screen in
  /// disorder.
  func restore(afterBadEnd: Bool) {
    guard isTerminal else { return }
    // A shell that was killed leaves the terminal to its own group.
    if tcgetpgrp(descriptor) != getpgrp() {
      let before = signal(SIGTTOU, SIG_IGN)
      tcsetpgrp(descriptor, getpgrp())
      signal(SIGTTOU, before)
    }
    var settings = settings
    tcsetattr(descriptor, TCSADRAIN, &settings)
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard afterBadEnd, isatty(STDOUT_FILENO) == 1, !["", "dumb"].contains(name) else { return }
    let bytes = Array(Self.order.utf8)
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}
