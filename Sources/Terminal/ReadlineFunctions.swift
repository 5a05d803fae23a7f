@preconcurrency import CReadline
import Glibc
import OrderedJSON

/// Our own functions of the line editor: pasting, and the line in the editor.
enum ReadlineFunctions {
  /// Makes the functions known by name and binds their keys.
  ///
  /// Before readline reads the person's inputrc, which wins.
  static func bind() {
    // readline keeps the names.
    _ = rl_add_defun(strdup("edit-and-execute-command"), editLine, -1)
    _ = rl_add_defun(strdup("factdesk-paste"), paste, -1)
    for map in ["emacs-standard", "vi-insert", "vi-command"] {
      guard let keymap = rl_get_keymap_by_name(map) else { continue }
      rl_bind_keyseq_in_map(Keyboard.pasteBegin, paste, keymap)
      rl_bind_keyseq_in_map("\\C-x\\C-e", editLine, keymap)
    }
    if let keymap = rl_get_keymap_by_name("vi-command") {
      rl_bind_keyseq_in_map("v", editLine, keymap)
    }
  }

  /// The line with the texts for which marks stand in it.
  static func expanded(_ line: String) -> String {
    let pastes = ReadlineExchange.shared.pastes
    guard !pastes.isEmpty else { return line }
    return pastes.reduce(line) { line, paste in
      line.replacingOccurrences(of: paste.mark, with: paste.text)
    }
  }

  /// Puts a text into the line at the cursor, or a mark for it.
  fileprivate static func insert(_ text: String) {
    guard !text.isEmpty else { return }
    let exchange = ReadlineExchange.shared
    if text.utf8.count > PastedText.longestShown {
      let mark = PastedText.mark(exchange.pastes.count + 1, text)
      exchange.pastes.append((mark, text))
      rl_insert_text(mark)
    } else {
      rl_insert_text(text)
    }
  }
}

/// Takes a paste, all of it at once.
private func paste(_: Int32, _: Int32) -> Int32 {
  let exchange = ReadlineExchange.shared
  guard let bytes = exchange.readPaste() else { return 0 }
  ReadlineFunctions.insert(PastedText.harmless(bytes))
  return 0
}

/// Opens the line in the person's editor; what comes back takes its place, and can be undone.
private func editLine(_: Int32, _: Int32) -> Int32 {
  let exchange = ReadlineExchange.shared
  guard let edit = exchange.lineEditing, let buffer = rl_line_buffer else {
    rl_ding()
    return 0
  }
  let line = ReadlineFunctions.expanded(String(cString: buffer))
  rl_point = rl_end
  rl_redisplay()
  rl_crlf()
  fflush(rl_outstream)
  rl_deprep_terminal()
  // The program in the foreground can be stopped, and has the size of the window to itself.
  exchange.signals?.endReading()
  let edited = edit(line)
  exchange.signals?.beginReading()
  rl_prep_terminal(1)
  rl_reset_screen_size()
  if let text = edited.map({ PastedText.harmless(Array($0.utf8)) }),
    !text.utf8.elementsEqual(line.utf8)
  {
    rl_begin_undo_group()
    rl_delete_text(0, rl_end)
    rl_point = 0
    ReadlineFunctions.insert(text)
    rl_end_undo_group()
  }
  rl_on_new_line()
  rl_redisplay()
  return 0
}
