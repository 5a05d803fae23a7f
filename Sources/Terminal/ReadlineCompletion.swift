@preconcurrency import CReadline
@preconcurrency import Glibc
import Replies

extension Readline {
  /// Has readline ask the completer and nobody else.
  static func prepareCompletion() {
    rl_attempted_completion_function = attemptCompletion
    rl_completion_display_matches_hook = displayMatches
    rl_completion_word_break_hook = noWordBreaks
    rl_completer_quote_characters = nil
    // The completer's order is the one to show.
    rl_sort_completion_matches = 0
    rl_ignore_completion_duplicates = 0
  }
}

// readline keeps no copy and frees nothing here: one empty C string that lives for ever.
nonisolated(unsafe) private let emptyCString: UnsafeMutablePointer<CChar>? = strdup("")

/// Nothing breaks words: the word to complete is then the line up to the cursor, and the completer
/// alone says which part of it is replaced, spaces and quotation marks included.
private func noWordBreaks() -> UnsafeMutablePointer<CChar>? { emptyCString }

/// More matches than these are no use to readline, which shows none of them itself.
private let mostMatches = 1000

/// Returns what readline wants: the text to insert, then each match, then nil; all malloc'ed.
private func attemptCompletion(
  _: UnsafePointer<CChar>?,
  _: Int32,
  _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  // Otherwise readline offers file names of its own.
  rl_attempted_completion_over = 1
  rl_completion_append_character = 0
  let exchange = ReadlineExchange.shared
  exchange.listed = []
  guard let completer = exchange.completer, let buffer = rl_line_buffer,
    let line = String(validatingCString: buffer)
  else { return nil }
  let cursor = Int(end)
  let set = completer(line, cursor)
  let start = set.replaced.lowerBound
  let bytes = Array(line.utf8)
  guard start >= 0, start <= cursor, cursor <= bytes.count, set.replaced.upperBound == cursor
  else { return nil }

  let typed = Array(bytes[start..<cursor])
  let items = set.candidates
  guard let first = items.first else { return nil }
  exchange.listed = items
  if items.count == 1, !first.isUnfinished {
    rl_completion_append_character = Int32(UInt8(ascii: " "))
  }
  let common = CompletionListing.commonText(items.map(\.text), typed: typed)
  let matches = items.count == 1 ? [] : items.prefix(mostMatches)
  return matchArray(([common] + matches.map { Array($0.text.utf8) }).map { bytes[..<start] + $0 })
}

private func matchArray(
  _ texts: [ArraySlice<UInt8>]
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  let size = (texts.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
  guard let memory = malloc(size) else { return nil }
  let array = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
  for (index, text) in texts.enumerated() {
    (array + index).initialize(
      to: (text.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
        $0.baseAddress.flatMap { strdup($0) }
      }
    )
  }
  (array + texts.count).initialize(to: nil)
  return array
}

/// Shows the list below the line, then prompt and line again.
private func displayMatches(
  _: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _: Int32,
  _: Int32
) {
  let exchange = ReadlineExchange.shared
  var rows: Int32 = 0
  var columns: Int32 = 0
  rl_get_screen_size(&rows, &columns)
  let style = Readline.style
  // The same list once more: its next part.
  let line = rl_line_buffer.map { String(cString: $0) } ?? ""
  let start = line == exchange.listedLine ? exchange.nextListed : 0
  let list = CompletionListing.lines(exchange.listed, from: start, style: style, rows: Int(rows))
  exchange.listedLine = line
  exchange.nextListed = list.next
  rl_crlf()
  fputs(Renderer(style: style).text(list.lines), rl_outstream)
  rl_forced_update_display()
}
