import Glibc
import Replies
import Terminal

// A line editor and nothing else, for tests through a pseudo-terminal.
// Environment: HISTORY names the history file, COLOUR asks for colour.

private func words() -> [CompletionSet.Candidate] {
  [
    CompletionSet.Candidate("mostly-false", hint: "wrong in the main"),
    CompletionSet.Candidate("mostly-true", hint: "right in the main"),
    CompletionSet.Candidate("\"Ministry of Justice\"", hint: "a source"),
    CompletionSet.Candidate("folder/", isUnfinished: true),
    CompletionSet.Candidate("évêque"),
  ]
}

private func complete(_ line: String, _ cursor: Int) -> CompletionSet {
  let bytes = Array(line.utf8)[..<cursor]
  let start = bytes.lastIndex(of: UInt8(ascii: "=")).map { $0 + 1 } ?? 0
  let typed = String(decoding: bytes[start...], as: UTF8.self)
  if line.hasPrefix("number=") {
    let numbers = (100..<200).map { CompletionSet.Candidate("\($0)", hint: "number \($0)") }
    return CompletionSet(replaced: start..<cursor, candidates: numbers)
  }
  let fitting = words().filter { $0.text.lowercased().hasPrefix(typed.lowercased()) }
  return CompletionSet(replaced: start..<cursor, candidates: fitting)
}

private func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

private func say(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  write(STDOUT_FILENO, bytes, bytes.count)
}

private func run() -> Int32 {
  let editor = LineEditor(
    applicationName: "factdesk",
    historyFile: environment("HISTORY"),
    style: ScreenStyle(usesColour: environment("COLOUR") != nil),
    completer: complete
  )
  var number = 0
  while true {
    number += 1
    let event = editor.readLine(prompt: [StyledSpan("ask \(number)", .address), StyledSpan("> ")])
    if let notice = editor.takeNotice() { say("{\(notice)}") }
    switch event {
    case .line(let text): say("[" + text.split(separator: "\n").joined(separator: "|") + "]")
    case .interrupted: say("<interrupted>")
    case .endOfInput:
      say("<end>")
      return 0
    case .terminated(let signal):
      say("<terminated \(signal)>")
      return 128 + signal
    }
  }
}

exit(run())
