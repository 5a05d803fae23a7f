import Replies
import Testing

@testable import Terminal

@Suite struct CompletionListingTests {
  private func items(_ texts: [String], hint: String? = nil) -> [CompletionListing.Item] {
    texts.map { CompletionListing.Item($0, hint: hint) }
  }

  @Test(arguments: [
    (texts: ["mostly-true", "mostly-false"], typed: "mo", common: "mostly-"),
    (texts: ["MoJ", "moon"], typed: "mo", common: "mo"),
    (texts: ["éa", "èb"], typed: "", common: ""),
    (texts: ["e", "e\u{301}"], typed: "", common: ""),
    (texts: ["one"], typed: "longer", common: "one"),
    (texts: ["MOSTLY-A", "MOSTLY-B"], typed: "mo", common: "MOSTLY-"),
    (texts: ["@source-1", "@source-2"], typed: "@min", common: "@min"),
  ])
  func insertsWhatAllShare(_ row: (texts: [String], typed: String, common: String)) {
    let common = CompletionListing.commonText(row.texts, typed: Array(row.typed.utf8))
    #expect(common == Array(row.common.utf8))
  }

  @Test func cutsHintsToTheWindow() {
    let long = String(repeating: "日本\u{1B} ", count: 30)
    let style = ScreenStyle(width: 30)
    let lines = CompletionListing.lines(items(["a", "bcd"], hint: long), style: style, rows: 24)
      .lines
    for row in Renderer(style: style).text(lines).split(separator: "\n") {
      #expect(TextColumns.count(String(row)) < 30)
    }
    #expect(lines.count == 2)
  }

  @Test func endsLongListsWithTheNumberOfTheRest() {
    let style = ScreenStyle(width: 30)
    let many = items((0..<100).map { "word \($0)" }, hint: "hint")
    let lines = CompletionListing.lines(many, style: style, rows: 13).lines
    #expect(lines.count == 10)
    #expect(Renderer(style: style).text(lines).contains("… and 91 more lines"))
  }

  @Test func filesStandInColumns() {
    let style = ScreenStyle(width: 20)
    let lines = CompletionListing.lines(items(["aaaa", "b", "c", "d"]), style: style, rows: 24)
      .lines
    #expect(Renderer(style: style).text(lines) == "aaaa  c\nb     d\n")
  }
}
