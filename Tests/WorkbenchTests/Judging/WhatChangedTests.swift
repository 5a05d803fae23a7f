import ArticleReading
import TestSupport
import Testing

/// What was rated when the claim said something else is told so, and not that the article changed.
struct WhatChangedTests {
  /// A claim that is stale because of what it says.
  private func restated(_ line: String) throws -> InMemoryDesk {
    let desk = try InMemoryDesk()
    desk.type(lines: ["2.2 f r2", line])
    return desk
  }

  static let lines = ["content c1 ocelot", "about c1 attribution"]

  @Test(arguments: lines)
  func listsAndViewsSayWhich(_ line: String) throws {
    let desk = try restated(line)
    for (view, words) in [
      ("list", "claim changed"), ("status", "c1 changed since judged"),
      ("show 2.2", "says something else now"),
      ("check solo", "said something else when it was judged"),
    ] {
      let answer = desk.type(view)
      #expect(answer.contains(words), "\(view): \(answer)")
      #expect(!answer.contains("text changed") && !answer.contains("changed text"), "\(answer)")
      #expect(!answer.contains("reads otherwise than when this"), "\(answer)")
    }
  }

  @Test(arguments: lines)
  func whatLeavesSaysWhich(_ line: String) throws {
    let desk = try restated(line)
    let csv = desk.type("export csv")
    #expect(csv.contains("c1 was rated when the claim said something else"), "\(csv)")
    let report = desk.type("export markdown")
    #expect(report.contains("This was judged when it said something else."), "\(report)")
    #expect(!report.contains("The article changed since"))
    desk.type("report editor e.html")
    let page = String(decoding: desk.world.files["e.html"] ?? [], as: UTF8.self)
    #expect(
      page.contains("When it said something else") && !page.contains("Before the article changed")
    )
    #expect(desk.type("report public").contains("rated for saying something else"))
  }

  /// What a claim said is told by the words that it was about then.
  @Test func whatItWasIsToldByItsWordsThen() throws {
    let desk = try InMemoryDesk("Notes on a matter\n\nThe mayor said jobs will double.\n")
    desk.type(lines: ["1.1 f hm", "about c1 attribution"])
    let text = "Notes on a matter\n\nThe mayor said jobs may double.\n"
    desk.world.articles["article.txt"] = try PlainTextReader.read(Array(text.utf8), name: nil)
    desk.type("reload")
    let stale = desk.type("stale")
    #expect(stale.contains("was:   c1 The mayor said jobs will double."), "\(stale)")
    #expect(!stale.contains("was:   c1 The mayor said jobs may double."), "\(stale)")
  }
}
