@preconcurrency import CReadline
@preconcurrency import Glibc
import Replies

/// The readline library: its setup, and one line at a time through its callback interface.
enum Readline {
  static var libraryVersion: String { rl_library_version.map { String(cString: $0) } ?? "" }

  /// Prepares the library.
  ///
  /// Defaults are bound before it reads the person's inputrc, which wins.
  static func initialize(applicationName: String) {
    // readline keeps the pointer.
    rl_readline_name = UnsafePointer(strdup(applicationName))
    rl_instream = stdin
    rl_outstream = isatty(STDOUT_FILENO) == 1 ? stdout : stderr
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    rl_getc_function = readKey
    rl_variable_bind("show-all-if-ambiguous", "on")
    rl_variable_bind("enable-bracketed-paste", "on")
    rl_variable_bind("completion-ignore-case", "on")
    for map in ["emacs-standard", "vi-insert"] {
      guard let keymap = rl_get_keymap_by_name(map) else { continue }
      for introducer in ["\\e[", "\\eO"] {
        rl_bind_keyseq_in_map(introducer + "A", rl_history_search_backward, keymap)
        rl_bind_keyseq_in_map(introducer + "B", rl_history_search_forward, keymap)
      }
    }
    ReadlineFunctions.bind()
    rl_initialize()
    prepareCompletion()
  }

  /// The style of the screen, as wide as the window is now.
  static var style: ScreenStyle {
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_get_screen_size(&rows, &columns)
    var style = ReadlineExchange.shared.style
    style.width = max(1, Int(columns))
    return style
  }

  /// Shows lines, wrapped to the window.
  static func show(_ lines: [StyledLine]) {
    rl_reset_screen_size()
    fputs(Renderer(style: style).text(lines), rl_outstream)
    fflush(rl_outstream)
  }

  /// Shows a prompt and starts a line.
  ///
  /// Text between \u{1} and \u{2} takes no columns.
  static func begin(prompt: String) {
    ReadlineExchange.shared.beginLine()
    rl_eof_found = 0
    rl_reset_screen_size()
    rl_callback_handler_install(prompt, lineEnded)
  }

  /// Handles the keys that are there.
  static func handleKey() { rl_callback_read_char() }

  /// Drops the line, in a search too, and leaves the screen at the start of a fresh row.
  static func cancel(echoing signal: Int32) {
    rl_callback_sigcleanup()
    rl_free_line_state()
    rl_point = rl_end
    rl_redisplay()
    rl_echo_signal_char(signal)
    rl_crlf()
    fflush(rl_outstream)
    rl_callback_handler_remove()
  }

  /// Ends the row of the prompt behind a key, which is shown where it can be.
  static func endKey(_ key: String) {
    rl_insert_text(key)
    rl_redisplay()
    rl_crlf()
    fflush(rl_outstream)
    rl_callback_handler_remove()
  }

  static func resize() { rl_resize_terminal() }

  /// Gives the terminal back before the process stops.
  static func release() {
    rl_echo_signal_char(SIGTSTP)
    fflush(rl_outstream)
    rl_deprep_terminal()
  }

  /// Takes the terminal after the process was stopped, and draws prompt and line again.
  static func resume() {
    rl_deprep_terminal()
    rl_prep_terminal(1)
    rl_reset_screen_size()
    rl_forced_update_display()
  }
}

/// Called with the finished line, or nil at ^D; the line is ours to free.
private func lineEnded(_ line: UnsafeMutablePointer<CChar>?) {
  let exchange = ReadlineExchange.shared
  if let line {
    let text = String(cString: line)
    exchange.hadInvalidBytes = String(validatingCString: line) == nil
    exchange.ending = .accepted(ReadlineFunctions.expanded(text))
    free(line)
  } else {
    exchange.ending = .endOfInput
    // readline itself ends the row only where it also has to end bracketed paste.
    if let value = rl_variable_value("enable-bracketed-paste"), strcmp(value, "off") == 0 {
      rl_crlf()
    }
  }
  rl_callback_handler_remove()
}

/// Reads one byte from the keyboard for readline.
///
/// Normally one is there. In the middle of a longer key readline waits here for more, and ^C, or the
/// end of the process, must not wait with it.
private func readKey(_: UnsafeMutablePointer<FILE>?) -> Int32 {
  let exchange = ReadlineExchange.shared
  if exchange.waitForBytes(1), let byte = exchange.keyboard.take() { return Int32(byte) }
  exchange.isBroken = true
  return EOF
}
