import FactModel
import Testing

@testable import MarkdownParsing

struct MarkdownParserTests {
  private func html(_ text: String) throws(Problem) -> String {
    String(decoding: try MarkdownParser.html(Array(text.utf8), name: "a.md"), as: UTF8.self)
  }

  @Test(arguments: [
    ("# A *title*", "<h1>A <em>title</em></h1>\n"),
    ("a ~~b~~", "<p>a <del>b</del></p>\n"),
    ("a <b>c</b>", "<p>a <b>c</b></p>\n"),
    ("", ""),
  ])
  func makesHTML(_ row: (text: String, html: String)) throws {
    #expect(try html(row.text) == row.html)
  }

  @Test func knowsTablesTasksAndFootnotes() throws {
    let text = try html("| a |\n|---|\n| b |\n\n- [x] c\n\nd[^1]\n\n[^1]: e")
    for part in ["<td>b</td>", "checked=\"\"", "class=\"footnotes\""] {
      #expect(text.contains(part), "\(text)")
    }
  }

  /// Texts of a few hundred kilobytes that keep parsers busy for ever or fill the memory.
  static let hostile: [(name: String, text: String)] = [
    ("nested quotations", String(repeating: ">", count: 200_000) + "a"),
    ("nested lists", String(repeating: "- ", count: 50_000) + "a"),
    ("open brackets", String(repeating: "[", count: 200_000)),
    ("links in links", String(repeating: "[a](<b", count: 50_000)),
    ("emphasis", String(repeating: "*a **a ", count: 50_000)),
    ("struck out", String(repeating: "~a~~b", count: 50_000)),
    ("backquotes", (1...600).map { String(repeating: "`", count: $0) }.joined(separator: "a")),
    (
      "a table wider than long",
      String(repeating: "|a", count: 30_000) + "\n" + String(repeating: "|-", count: 30_000)
        + String(repeating: "\n|b", count: 30_000)
    ),
    ("footnotes", String(repeating: "[^a]", count: 50_000) + "\n\n[^a]: " + "b"),
    ("addresses", String(repeating: "www.a@", count: 50_000)),
    ("NUL", String(repeating: "\u{0}", count: 100_000)),
  ]

  @Test(arguments: hostile)
  func endsWithTextOrAProblem(_ row: (name: String, text: String)) {
    do throws(Problem) {
      _ = try html(row.text)
    } catch {
      #expect(error.what == "has more marks of Markdown in it than any real text", "\(row.name)")
    }
  }
}
