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

  /// Words are the same wherever elements cut them, and a page with a type is one as well.
  @Test(arguments: [
    ("<p>The port covers 12 km<sup>2</sup>.</p>", "The port covers 12 km².", 0),
    (
      "<p>The 19<sup>th</sup> pier of <i>West</i>haven fell.</p>",
      "The 19th pier of Westhaven fell.", 0
    ),
    ("<p><span>T</span>he <b>b</b>ig port co&#173;operates.</p>", "The big port cooperates.", 0),
    ("<p>It rose.<a href=\"#n\">12</a> Water is H<sub>2</sub>O.</p>", "It rose. Water is H₂O.", 0),
    ("<p>The caf&eacute;&nbsp;of the port fell.</p>", "The café of the port fell.", 0),
    ("<p>The port moved.</p><audio><p>Not 14 of them are there.</p></audio>", "The port moved.", 1),
  ])
  func comparesLetters(_ row: (page: String, article: String, notices: Int)) throws {
    for type in ["", "<!DOCTYPE html>"] {
      let package = """
        <package><manifest><item id="a" href="a.xhtml"/></manifest>
        <spine><itemref idref="a"/></spine></package>
        """
      let page = "<html><body>\(row.page)</body></html>"
      let book = StoredArchive.bytes([("c.opf", package), ("a.xhtml", type + page)])
      let parts = try #require(PackedParts(book, name: "a.epub"))
      let notices = BookText.notices(parts, package: "c.opf", article: row.article)
      #expect(notices.count == row.notices, "\(type)\(row.page): \(notices)")
    }
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
