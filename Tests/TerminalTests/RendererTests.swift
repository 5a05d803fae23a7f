import FactModel
import Replies
import Testing

@testable import Terminal

@Suite struct RendererTests {
  private func rows(_ line: StyledLine, width: Int?) -> [String] {
    let text = Renderer(style: ScreenStyle(width: width)).text([line])
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test(arguments: [
    (text: "the quick brown fox jumps", width: 12, rows: ["the quick", "brown fox", "jumps"]),
    (text: "exactly ten x", width: 11, rows: ["exactly ten", "x"]),
    (text: "abcdefghijklmno", width: 6, rows: ["abcdef", "ghijkl", "mno"]),
    (text: "a abcdefghijklm", width: 6, rows: ["a", "abcdef", "ghijkl", "m"]),
    (text: "日本語の文章です", width: 7, rows: ["日本語", "の文章", "です"]),
    (text: "日本語。文", width: 6, rows: ["日本", "語。文"]),
    (
      text: "e\u{301}e\u{301}e\u{301}e\u{301}", width: 3,
      rows: ["e\u{301}e\u{301}e\u{301}", "e\u{301}"]
    ),
    (text: "👩‍👩‍👧👩‍👩‍👧", width: 3, rows: ["👩‍👩‍👧", "👩‍👩‍👧"]),
    (text: "  indented words here", width: 12, rows: ["  indented", "words here"]),
    (text: "日本", width: 1, rows: ["日", "本"]),
    (text: "", width: 5, rows: [""]),
    (text: "one\ntwo\u{1B}[2J", width: 40, rows: ["one two␛[2J"]),
    ("in: /data/ada/checks/a-name.json", 20, ["in:", "/data/ada/checks/", "a-name.json"]),
    (
      "in: china-dismisses-south-koreas.json", 20, ["in:", "china-dismisses-", "south-koreas.json"]
    ),
    ("/a/averylongnamebeyond", 10, ["/a/", "averylongn", "amebeyond"]),
  ])
  func wraps(_ row: (text: String, width: Int, rows: [String])) {
    #expect(rows(StyledLine(row.text), width: row.width) == row.rows)
  }

  @Test func hangsContinuationUnderTheBody() {
    let line = StyledLine(
      lead: [StyledSpan("3.2", .address)],
      leadWidth: 6,
      body: [StyledSpan("the quick brown fox "), StyledSpan("jumps over", .strong)]
    )
    #expect(rows(line, width: 22) == ["3.2   the quick brown", "      fox jumps over"])
    #expect(rows(line, width: nil) == ["3.2   the quick brown fox jumps over"])
  }

  @Test func aWideLeadKeepsOneSpace() {
    let line = StyledLine(lead: [StyledSpan("12.10 c7")], leadWidth: 6, body: [StyledSpan("text")])
    #expect(rows(line, width: 40) == ["12.10 c7 text"])
  }

  @Test(arguments: 1...20)
  func narrowWindowsLoseNothing(_ width: Int) {
    let words = "Around 600 North Koreans 日本語 were returned"
    let line = StyledLine(lead: [StyledSpan("12.3")], leadWidth: 10, body: [StyledSpan(words)])
    let rows = rows(line, width: width)
    let text = rows.joined().filter { $0 != " " }
    #expect(text == "12.3" + words.filter { $0 != " " })
    if width >= 6 { #expect(rows.allSatisfy { TextColumns.count($0) <= width }) }
  }

  @Test func coloursEndWithTheRow() {
    let line = StyledLine(body: [StyledSpan("false", .rating(.bad)), StyledSpan(" it is")])
    let coloured = Renderer(style: ScreenStyle(usesColour: true, width: 80))
    #expect(coloured.text([line]) == "\u{1B}[31mfalse\u{1B}[0m it is\n")
    let long = StyledLine("two words", .error)
    let narrow = Renderer(style: ScreenStyle(usesColour: true, width: 5))
    #expect(narrow.text([long]) == "\u{1B}[1;31mtwo\u{1B}[0m\n\u{1B}[1;31mwords\u{1B}[0m\n")
    #expect(!Renderer(style: ScreenStyle()).text([long]).contains("\u{1B}"))
  }

  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("🇩🇪", 2), ("❤\u{FE0F}", 2), ("👩‍👧", 2), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆ", 2), ("—", 1), ("✅", 2),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(TextColumns.count(text) == columns)
  }
}
