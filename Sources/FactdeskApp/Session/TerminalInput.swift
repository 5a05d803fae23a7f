import Glibc

/// Whether a person sits at standard input, and how to get to one who does not.
enum TerminalInput {
  /// Finds out whether commands are typed by a person.
  ///
  /// Where the article comes through standard input, the person is at the controlling terminal, if
  /// there is one: see ``reopen()``.
  ///
  /// `article`: The article's name on the command line.
  static func isThere(for article: String?) -> Bool {
    guard article == "-" else { return isatty(STDIN_FILENO) == 1 }
    guard isatty(STDOUT_FILENO) == 1 else { return false }
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    if terminal >= 0 { close(terminal) }
    return terminal >= 0
  }

  /// Makes the controlling terminal standard input, once the article was read from there.
  static func reopen() {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return }
    dup2(terminal, STDIN_FILENO)
    close(terminal)
  }
}
