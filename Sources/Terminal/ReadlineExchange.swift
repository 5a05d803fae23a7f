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
  /// Whether the line was cut short by a signal or the end of the keyboard: it must not run.
  var isBroken = false
  /// Whether the keyboard is gone: the terminal was closed, or the pipe ended.
  var inputEnded = false
  var signals: SignalQueue?
  var completer: ((String, Int) -> CompletionSet)?
  var style = ScreenStyle()
  /// What the list of completions shows.
  var listed: [CompletionListing.Item] = []
  /// The line for which a list was shown last, and where the rest of that list begins.
  var listedLine: String?
  var nextListed = 0

  private var pasteEnd: ArraySlice<UInt8> = []

  func beginLine() {
    ending = nil
    isBroken = false
    listedLine = nil
    pasteEnd = Array("\u{1B}[201~".utf8)[...]
  }

  /// Returns the bytes with which a terminal ends a paste, one a call, then nil.
  func nextByteOfPasteEnd() -> Int32? { pasteEnd.popFirst().map { Int32($0) } }
}
