import FactModel
import Glibc
import PlainText
package import Replies

/// Reads lines from a person at a terminal, with editing, completion and a history.
///
/// One per process, used from one thread: readline keeps its state in globals. While it lives,
/// SIGINT, SIGHUP and SIGTERM are blocked and come out of `readLine` as events; children must be
/// started with an empty signal mask.
package final class LineEditor {
  /// Of readline: `8.2`.
  package static var libraryVersion: String { Readline.libraryVersion }

  /// What a person did.
  package enum Event: Sendable, Equatable {
    /// A line was accepted. A paste may hold line feeds.
    case line(String)
    /// ^C: the line was dropped, and the screen is ready for a clean prompt.
    case interrupted
    /// ^D on an empty line.
    case endOfInput
    /// The process was asked to end (SIGHUP, SIGTERM), or the terminal is gone (SIGHUP).
    case terminated(signal: Int32)
  }

  /// Longer lines, in bytes, are not kept in the history.
  private static let longestRemembered = 65_536

  private let signals = SignalQueue()
  private let history: HistoryFile
  /// The signal that asked the process to end, once one did: whoever asked a question then, the next
  /// one who reads hears it again.
  package private(set) var ended: Int32?
  private let exchange = ReadlineExchange.shared

  /// Creates the editor of this process.
  ///
  /// - Parameters:
  ///   - applicationName: the name in `$if` lines of inputrc.
  ///   - historyFile: created with mode 0600 at the first line; nil keeps nothing on disk.
  ///   - style: colours of the prompt and of the list of completions.
  ///   - completer: gets the line and the cursor, in UTF-8 bytes.
  package init(
    applicationName: String,
    historyFile: String?,
    style: ScreenStyle = ScreenStyle(),
    completer: @escaping (String, Int) -> CompletionSet
  ) {
    LocaleChoice.useUnicode()
    history = HistoryFile(path: historyFile)
    exchange.signals = signals
    exchange.completer = completer
    exchange.style = style
    Readline.initialize(applicationName: applicationName)
  }

  /// What the history keeps.
  package var historyRules: HistoryRules {
    get { history.rules }
    set { if newValue != history.rules { history.rules = newValue } }
  }

  /// What was wrong with the history file, once: reading it forgets it.
  package func takeNotice() -> String? {
    defer { exchange.hadInvalidBytes = false }
    guard exchange.hadInvalidBytes else { return history.takeNotice() }
    return "The line held bytes that are not UTF-8; each stands as \u{FFFD} now."
  }

  /// Opens a line in the person's editor (^X^E), and returns what became of it; nil where nothing did.
  package var lineEditing: ((String) -> String?)? {
    get { exchange.lineEditing }
    set { exchange.lineEditing = newValue }
  }

  /// Takes every line that contains one of the texts out of the history for good.
  package func forgetLines(containing texts: [String]) { history.remove(containing: texts) }

  /// Takes these lines out of the file of a history, where no lines are typed.
  ///
  /// - Returns: What was wrong with the file; nil for nothing.
  package static func forgetLines(containing texts: [String], in path: String) -> String? {
    let history = HistoryFile(path: path)
    history.removeFromFile(texts)
    return history.takeNotice()
  }

  /// Returns whether ^C was typed since the last call; for a command that takes long, and after a
  /// child that had the keyboard.
  package func takeInterrupt() -> Bool { signals.takeInterrupt() }

  /// Returns whether the command at work should end: ^C was typed, or the process was asked to end.
  ///
  /// The signal stays for `takeInterrupt` or `readLine`.
  package func isInterrupted() -> Bool { signals.hasUrgent() }

  /// Waits a while.
  ///
  /// - Parameter seconds: how long.
  /// - Returns: whether the time is over; false when the command at work should end.
  package func sleep(seconds: Double) -> Bool {
    let end = Self.now + seconds
    while !signals.hasUrgent() {
      let rest = end - Self.now
      if rest <= 0 { return true }
      var descriptor = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, Int32(min(rest, 3600) * 1000) + 1)
    }
    return false
  }

  /// Waits until a stream takes more.
  ///
  /// - Parameter descriptor: the stream's.
  /// - Returns: whether it does; false when the command at work should end.
  package func waitToWrite(_ descriptor: Int32) -> Bool {
    while !signals.hasUrgent() {
      var descriptors = [
        pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      poll(&descriptors, 2, -1)
      if descriptors[0].revents != 0, descriptors[1].revents == 0 { return true }
    }
    return false
  }

  /// Seconds since some moment, not set by anybody.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Shows the prompt and waits for what the person does.
  ///
  /// - Parameters:
  ///   - prompt: one line; made harmless here.
  ///   - lines: what stands above it, wrapped to the window.
  ///   - remembers: whether the line goes into the history; not for the answer to a question.
  /// - Returns: what the person did; never more than one event a call.
  package func readLine(
    prompt: [StyledSpan],
    below lines: [StyledLine] = [],
    remembers: Bool = true
  ) -> Event {
    history.refresh()
    if ended == nil, !lines.isEmpty { Readline.show(lines) }
    return wait(prompt) {
      history.load()
      Readline.handleKey()
      return ending(remembers: remembers)
    }
  }

  /// Shows the prompt and waits for one key.
  ///
  /// - Parameter prompt: one line; made harmless here.
  /// - Returns: what the person did; the line of the event is the key: a character, or the sequence of
  ///   a function key. It is empty for what is no key.
  package func readKey(prompt: [StyledSpan]) -> Event {
    wait(prompt) {
      guard let key = exchange.keyboard.takeKey() else {
        Readline.cancel(echoing: 0)
        return isatty(STDIN_FILENO) == 1 ? .terminated(signal: SIGHUP) : .endOfInput
      }
      let isShown = !key.unicodeScalars.contains(where: SafeText.hides)
      Readline.endKey(isShown ? key : "")
      return key == "\u{4}" ? .endOfInput : .line(key)
    }
  }

  /// Shows the prompt and waits for what ends the waiting: a signal, or what keys come to.
  ///
  /// `takeKeys`: Called when some are there; nil while it goes on.
  private func wait(_ prompt: [StyledSpan], _ takeKeys: () -> Event?) -> Event {
    if let ended { return .terminated(signal: ended) }
    let event = event(prompt, takeKeys)
    if case .terminated(let signal) = event { ended = signal }
    return event
  }

  private func event(_ prompt: [StyledSpan], _ takeKeys: () -> Event?) -> Event {
    signals.beginReading()
    defer { signals.endReading() }
    // ^C during the command before was for that command.
    _ = signals.takeInterrupt()
    Readline.begin(prompt: promptText(prompt))
    while true {
      if let signal = signals.next() {
        if let event = handle(signal) { return event }
      } else if waitForKey(), let event = takeKeys() {
        return event
      }
    }
  }

  private func handle(_ signal: Int32) -> Event? {
    switch signal {
    case SIGINT:
      Readline.cancel(echoing: signal)
      return .interrupted
    case SIGWINCH:
      Readline.resize()
    case SIGTSTP:
      Readline.release()
      signals.stop()
      Readline.resume()
    case SIGCONT:
      Readline.resume()
    default:
      Readline.cancel(echoing: signal)
      return .terminated(signal: signal)
    }
    return nil
  }

  /// Returns whether a key is there; false when a signal came first.
  private func waitForKey() -> Bool {
    if exchange.keyboard.hasBytes { return true }
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, 2, -1) > 0 else { return false }
    return descriptors[1].revents == 0 && descriptors[0].revents != 0
  }

  /// Returns what ended the line; nil while it goes on.
  private func ending(remembers: Bool) -> Event? {
    if exchange.inputEnded {
      // A half-typed line must not run because its terminal went away.
      if exchange.ending == nil { Readline.cancel(echoing: 0) }
      return isatty(STDIN_FILENO) == 1 ? .terminated(signal: SIGHUP) : .endOfInput
    }
    // The signal that broke the line is the next event.
    if exchange.isBroken { return nil }
    switch exchange.ending {
    case nil:
      return nil
    case .endOfInput:
      return .endOfInput
    case .accepted(let line):
      if remembers, line.utf8.count <= Self.longestRemembered { history.append(line) }
      return .line(line)
    }
  }

  private func promptText(_ spans: [StyledSpan]) -> String {
    spans.map { span in
      let text = SafeText.visible(span.text)
      guard exchange.style.usesColour, let start = RolePalette.start(span.role) else { return text }
      return "\u{1}\(start)\u{2}\(text)\u{1}\(RolePalette.reset)\u{2}"
    }.joined()
  }
}
