import FactModel
import Terminal
import Testing

@testable import FactdeskApp

/// Where the caret stands.
struct ProblemTextTests {
  private func rows(
    _ line: String,
    at word: String,
    width: Int?,
    prompt: Int? = 10
  ) throws -> [String] {
    let place = try #require(line.firstRange(of: word)).lowerBound
    let column = line.unicodeScalars.distance(from: line.startIndex, to: place) + 1
    let problem = Problem(
      .input,
      "it is wrong",
      place: Problem.Place(column: column, excerpt: line)
    )
    let style = ScreenStyle(width: width)
    let typed = prompt.map { (line: line, promptColumns: $0) }
    let text = Renderer(style: style).text(ProblemText(style: style, typed: typed).lines(problem))
    return text.split(separator: "\n").map(String.init)
  }

  /// The line, and the columns before the caret right below it.
  @Test(arguments: [
    ("xyz here", 4), ("日本語 here", 7), ("ｆｕｌｌ here", 9), ("e\u{301}e\u{301} here", 3),
    ("— “q” here", 6), ("한국어 日本 here", 12),
  ])
  func standsBelowTheWord(_ row: (line: String, columns: Int)) throws {
    let rows = try rows(row.line, at: "here", width: 80)
    #expect(rows[0] == String(repeating: " ", count: 10 + row.columns) + "^")
    #expect(rows[1] == "it is wrong")
  }

  /// Lines of which no terminal can be trusted to count the columns: the place begins the excerpt.
  @Test(arguments: [
    "👩‍👩‍👧 here it is", "🇩🇪🇫🇷 here it is", "שלום here it is", "1️⃣ here it is", "क्षि here it is",
  ])
  func beginsTheExcerptWhereTerminalsDisagree(_ line: String) throws {
    let rows = try rows(line, at: "here", width: 80)
    #expect(rows == ["it is wrong", "  …here it is", "   ^"])
  }

  @Test(arguments: [20, 40, 80, 120])
  func showsThePartOfALongLineWithThePlace(_ width: Int) throws {
    let line =
      String(repeating: "日本 word ", count: 40) + "here " + String(repeating: "after ", count: 40)
    let rows = try rows(line, at: "here", width: width)
    #expect(rows.count == 3)
    for row in rows { #expect(TextColumns.count(row) <= width) }
    let caret = try #require(rows[2].firstIndex(of: "^"))
    let columns = rows[2].distance(from: rows[2].startIndex, to: caret)
    let shown = try #require(rows[1].firstRange(of: "here"))
    #expect(TextColumns.count(String(rows[1][..<shown.lowerBound])) == columns)
  }

  @Test func aLineNotSeenAboveIsShown() throws {
    let rows = try rows("show 日本 here", at: "here", width: 80, prompt: nil)
    #expect(rows == ["it is wrong", "  show 日本 here", "            ^"])
  }

  @Test func controlCharactersAreShownAsWhatTheyAre() throws {
    let rows = try rows("a\u{1B}[2J here", at: "here", width: 80)
    #expect(rows == ["it is wrong", "  a␛[2J here", "        ^"])
  }
}
