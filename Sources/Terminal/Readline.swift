@preconcurrency import CReadline
@preconcurrency import Glibc

/// The readline library: its setup, and one line at a time through its callback interface.
enum Readline {
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
    rl_initialize()
    prepareCompletion()
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
    exchange.ending = .accepted(String(cString: line))
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
/// Normally one is there. In the middle of a paste readline waits here for more, and ^C, or the
/// end of the process, must not wait with it.
private func readKey(_: UnsafeMutablePointer<FILE>?) -> Int32 {
  let exchange = ReadlineExchange.shared
  while true {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: exchange.signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let isUrgent = exchange.signals?.hasUrgent() ?? false
    if poll(&descriptors, 2, isUrgent ? 0 : -1) < 0, errno != EINTR { break }
    if descriptors[0].revents != 0 {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return Int32(byte) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) {
        exchange.inputEnded = true
        break
      }
    } else if isUrgent {
      break
    }
  }
  exchange.isBroken = true
  guard rl_readline_state & UInt(RL_STATE_MOREINPUT) != 0 else { return EOF }
  // Inside a paste end-of-file would leave readline's buffer without its end.
  return exchange.nextByteOfPasteEnd() ?? EOF
}
