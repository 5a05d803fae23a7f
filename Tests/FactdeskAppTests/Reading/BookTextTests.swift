import DocumentReading
import TestSupport
import Testing

@testable import FactdeskApp

/// What of a book's own pages was not read.
struct BookTextTests {
  private func notices(_ article: String) throws -> [String] {
    func page(_ body: String) -> String { "<html><body>\(body)</body></html>" }
    let package = """
      <package><manifest><item id="a" href="a.xhtml"/><item id="n" href="n.xhtml"/></manifest>
      <spine><itemref idref="a"/><itemref idref="n" linear="no"/></spine></package>
      """
    let book = StoredArchive.bytes([
      ("OEBPS/c.opf", package),
      ("OEBPS/a.xhtml", page("<p>The port moved 74<a href=\"n.xhtml\">2</a> ships in April.</p>")),
      ("OEBPS/n.xhtml", page("<p>The union counted 60,000 of them.</p>")),
    ])
    let parts = try #require(PackedParts(book, name: "a.epub"))
    return BookText.notices(parts, package: "OEBPS/c.opf", article: article)
  }

  @Test func tellsAPageThatIsNotThere() throws {
    #expect(
      try notices("The port moved 74[2] ships in April.") == [
        "not read: 1 page beside the text (7 words, “The union counted 60,000 of them.”)"
      ]
    )
  }

  @Test func saysNothingWhereAllIsRead() throws {
    let text = "The port moved 74[2] ships in April. The union counted 60,000 of them."
    #expect(try notices(text).isEmpty)
  }
}
