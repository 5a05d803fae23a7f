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

  @Test func tellsAPageThatNothingPutsInARow() throws {
    let package = """
      <package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
      <item id="n" href="n.xhtml" media-type="application/xhtml+xml"/>
      <item id="c" href="c.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
      <spine><itemref idref="a"/></spine></package>
      """
    let book = StoredArchive.bytes([
      ("c.opf", package), ("a.xhtml", "<html><p>The port moved.</p></html>"),
      ("n.xhtml", "<html><p>Not all of it.</p></html>"),
      ("c.xhtml", "<html><p>Chapter one here</p></html>"),
    ])
    let parts = try #require(PackedParts(book, name: "a.epub"))
    #expect(
      BookText.notices(parts, package: "c.opf", article: "The port moved.") == [
        "not read: 1 page beside the text (4 words, “Not all of it.”)"
      ]
    )
  }
}
