import Terminal
import Testing

@testable import FactdeskApp

/// A report at a terminal.
struct ShownDocumentTests {
  private static func shown(_ text: String, width: Int?) -> String {
    let style = ScreenStyle(width: width, isTerminal: true)
    return String(decoding: ShownDocument.bytes(of: Array(text.utf8), style), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "# A title\n\n> one two three four five six\n",
      "# A title\n\n> one two three\n  four five six\n"
    ),
    ("no line feed", "no line feed"), ("", ""),
    ("    \"text\": \"several words\"\n", "    \"text\":\n    \"several\n    words\"\n"),
  ])
  func breaksBetweenWords(_ row: (document: String, shown: String)) {
    #expect(Self.shown(row.document, width: 16) == row.shown)
    // Where no window has an edge, and for screen readers, lines are as they are.
    #expect(Self.shown(row.document, width: nil) == row.document)
  }

  @Test func steersNoTerminal() {
    #expect(
      !Self.shown("a \u{1B}[31mred\u{9B}1m \u{202E}word and more\n", width: 16).contains("\u{1B}")
    )
  }
}
