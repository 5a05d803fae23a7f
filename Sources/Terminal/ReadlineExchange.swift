import Glibc
import Replies

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

  let keyboard = Keyboard()
  /// The texts that marks in the line stand for.
  var pastes: [(mark: String, text: String)] = []
  /// Opens a line in an editor, and returns what became of it; nil where nothing did.
  var lineEditing: ((String) -> String?)?
  /// Whether the line held bytes that are not UTF-8.
  var hadInvalidBytes = false

  func beginLine() {
    ending = nil
    isBroken = false
    hadInvalidBytes = false
    pastes = []
    listedLine = nil
  }

  /// Waits for bytes from the keyboard, at most so many; false where the line is to be given up.
  func waitForBytes(_ limit: Int) -> Bool {
    while !keyboard.hasBytes {
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      let isUrgent = signals?.hasUrgent() ?? false
      if poll(&descriptors, 2, isUrgent ? 0 : -1) < 0, errno != EINTR { return false }
      if descriptors[0].revents != 0 {
        if case .ended = keyboard.fill(limit) {
          inputEnded = true
          return false
        }
      } else if isUrgent {
        return false
      }
    }
    return true
  }

  /// Reads the rest of a paste; nil when ^C, or the end of the process, breaks it off.
  func readPaste() -> [UInt8]? {
    var bytes: [UInt8] = []
    let end = Keyboard.pasteEnd
    while signals?.hasUrgent() != true, waitForBytes(65_536) {
      while let byte = keyboard.take() {
        bytes.append(byte)
        guard byte == end[5], bytes.count >= end.count,
          bytes[(bytes.count - end.count)...].elementsEqual(end)
        else { continue }
        bytes.removeLast(end.count)
        return bytes
      }
    }
    // What is left of it would be taken for keys.
    if !inputEnded { keyboard.dropPaste() }
    isBroken = true
    return nil
  }
}
