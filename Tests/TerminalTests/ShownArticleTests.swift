import FactModel
import LineReading
import Preferences
import Replies
import TestSupport
import Testing
import Verbs
import Workbench

@testable import Terminal

/// The article as a person sees it, in windows of several widths.
@Suite struct ShownArticleTests {
  /// Wide characters, combining marks, joined pictures, text from right to left, words without an end.
  private static let article = """
    A Title That Is Long Enough to Be Broken in a Window of Forty Columns

    China’s foreign ministry said 中国外交部发言人说，没有所谓的脱北者，希望有关方面不要炒作此事。 It was quoted in full.

    Café with e\u{301} and n\u{303}, a family 👩‍👩‍👧 and a flag 🇩🇪 stood there. Der Minister sagte: „Nein“ — und ging.

    The spokesman said שלום לכולם, היום נדבר על הדוח and in Arabic مرحبا بالعالم هذا تقرير before he left. 조선민주주의인민공화국 주민들이 왔다.

    See https://example.org/a/very/long/address/that/does/not/fit/any/narrow/window?with=a&query=of#its-own for it. Short.

    Share this article
    """

  private func desk() throws -> InMemoryDesk {
    let desk = try InMemoryDesk(Self.article)
    desk.type(lines: [
      "source https://example.org/transcript slug=moj",
      "1.1 f @moj 发言人 did not say that, and a reason that is long enough to be broken in two rows",
      "2.1\"family 👩‍👩‍👧\" mx the picture shows שלום", "claim 3.1 said", "nothing 4.2",
      "finding omission 1.2 who quoted it?", "3.2",
    ])
    return desk
  }

  @Test(arguments: [40, 80, 120])
  func looksAsItDid(_ width: Int) throws {
    let lines = try desk().desk.perform("show").lines
    let text = Renderer(style: ScreenStyle(width: width)).text(lines)
    try GoldenFile.check(text, against: "Tests/TerminalTests/Golden/show-\(width).txt")
    for row in text.split(separator: "\n") { #expect(TextColumns.count(String(row)) <= width) }
  }

  @Test func looksAsItDidInColour() throws {
    let lines = try desk().desk.perform("show").lines
    let text = Renderer(style: ScreenStyle(usesColour: true, width: 80)).text(lines)
      .replacing("\u{1B}", with: "␛")
    try GoldenFile.check(text, against: "Tests/TerminalTests/Golden/show-colour.txt")
  }

  @Test func looksAsItDidForScreenReaders() throws {
    let desk = try desk()
    desk.desk.settings.isPlain = true
    let style = ScreenStyle(width: 80, isPlain: true)
    let text = Renderer(style: style).text(try desk.desk.perform("show").lines)
    try GoldenFile.check(text, against: "Tests/TerminalTests/Golden/show-plain.txt")
  }

  @Test func colourIsNeverTheOnlySign() throws {
    let lines = try desk().desk.perform("show").lines
    let text = Renderer(style: ScreenStyle()).text(lines)
    for words in ["c1 False", "c2 Mixture", "c3 not rated", "nothing to check", "f1 omission", ">"]
    {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [1, 2, 5, 10, 20, 500])
  func anyWidthLosesNothing(_ width: Int) throws {
    let lines = try desk().desk.perform("show").lines
    let narrow = Renderer(style: ScreenStyle(width: width)).text(lines)
    let whole = Renderer(style: ScreenStyle()).text(lines)
    #expect(narrow.filter { !$0.isWhitespace } == whole.filter { !$0.isWhitespace })
    if width >= 10 {
      for row in narrow.split(separator: "\n") { #expect(TextColumns.count(String(row)) <= width) }
    }
  }

  /// The first screen of help, and every screen of a verb, fits 80 columns.
  @Test func helpFitsAWindow() throws {
    let desk = try desk().desk
    let style = ScreenStyle(width: 80)
    let overview = Renderer(style: style).text(try desk.perform("help").lines)
    // The last row is the prompt's.
    #expect(overview.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 23)
    for command in CommandTable.commands {
      let page = Renderer(style: style).text(try desk.perform("help \(command.name)").lines)
      for row in page.split(separator: "\n") { #expect(TextColumns.count(String(row)) <= 80) }
    }
  }
}
