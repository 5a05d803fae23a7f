import Workbench

/// What readline's callbacks and the line editor tell each other.
///
/// readline is one per process and calls plain functions, so this is one per process too.
final class ReadlineExchange {
  /// How the line being read ended.
  enum Ending {
    case accepted(String)
    case endOfInput
  }

  // Only the thread that calls `LineEditor.readLine` comes here: readline runs nothing elsewhere.
  nonisolated(unsafe) static let shared = ReadlineExchange()

  var ending: Ending?
  /// Whether the keyboard is gone: the terminal was closed, or the pipe ended.
  var inputEnded = false
  var signals: SignalQueue?
  var completer: ((String, Int) -> CompletionSet)?
  var style = ScreenStyle()
  /// What the list of completions shows.
  var listed: [CompletionListing.Item] = []
}
