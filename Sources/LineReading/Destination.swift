/// Where the result of a line goes when it does not go to the screen.
package enum Destination: Sendable, Equatable {
  /// `> FILE`, `>> FILE`, `>| FILE`
  case file(String, Writing)
  /// `| COMMAND`, for `/bin/sh`.
  case command(String)

  /// What is done with what is in the file already.
  package enum Writing: String, Sendable {
    /// Writes over nothing but what this program wrote itself, unless the person agrees.
    case careful = ">"
    case append = ">>"
    /// Writes over whatever is there.
    case forced = ">|"
  }
}
