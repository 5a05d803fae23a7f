import Glibc

/// Whether a person sits at standard input.
enum TerminalInput {
  /// Finds out whether commands are typed by a person.
  ///
  /// Where the article comes through standard input, the person is at the controlling terminal, if
  /// there is one: then that becomes standard input once the article is read.
  ///
  /// - Parameter article: The article's name on the command line.
  static func take(for article: String?) -> Bool {
    guard article == "-" else { return isatty(STDIN_FILENO) == 1 }
    return false
  }
}
