import ArticleReading
import FactModel
import HTMLParsing
import TestSupport
import Testing

@Suite struct HTMLParserTests {
  private static func parse(_ page: String) throws -> MarkupTree {
    try HTMLParser.parse(Array(page.utf8), name: "page.html")
  }

  /// A tree as tags and texts in brackets.
  private static func outline(_ page: String) throws -> String {
    let tree = try parse(page)
    var result = ""
    var node = tree.next(after: MarkupTree.root, within: MarkupTree.root)
    var open: [MarkupTree.Node] = []
    while node != MarkupTree.none {
      while let last = open.last, last != tree.parent(node) {
        result += ")"
        open.removeLast()
      }
      if tree.isText(node) {
        result += "'" + String(decoding: tree.text(node), as: UTF8.self) + "'"
      } else {
        result += tree.tag(node).rawValue + "("
        open.append(node)
      }
      node = tree.next(after: node, within: MarkupTree.root)
    }
    return result + String(repeating: ")", count: open.count)
  }

  private static let pages: [(name: String, page: String, outline: String)] = [
    ("nothing", "", ""),
    ("a whole page", "<html><body><p>a</p></body></html>", "html(body(p('a')))"),
    ("no html element", "<p>a<b>b</b>c", "html(body(p('a'b('b')'c')))"),
    ("unclosed paragraphs", "<body><p>a<p>b", "html(body(p('a')p('b')))"),
    ("an unclosed list", "<ul><li>a<li>b</ul>", "html(body(ul(li('a')li('b'))))"),
    ("empty elements", "<p>a<br>b<img src=x>", "html(body(p('a'br()'b'img())))"),
    ("new elements", "<article><figure>a</figure></article>", "html(body(article(figure('a'))))"),
    ("entities", "<p>&lt;b&gt; &amp; &eacute;&#8212;&#x41;", "html(body(p('<b> & é—A')))"),
    ("an unknown entity", "<p>&nonsense; &", "html(body(p('&nonsense; &')))"),
    ("a script", "<body><p>a<script>if (a<b) c('</p>')</script>b", "html(body(p('a'script()'b')))"),
    ("a style", "<body><style>p { color: red }</style>a", "html(body(style()'a'))"),
    ("a comment", "<p>a<!-- <p>b -->c", "html(body(p('ac')))"),
    ("an unclosed comment", "<p>a<!-- b", "html(body(p('a')))"),
    (
      "data about the page", "<script type='application/ld+json'>{\"a\":\"<b>\"}</script>",
      "html(head(script('{\"a\":\"<b>\"}')))"
    ),
    ("NUL", "<p>a\0b", "html(body(p('ab')))"),
    ("a comment that is closed at once", "<p>a<!-->b<!--->c", "html(body(p('abc')))"),
    ("a condition of Word", "<p>a<![if !mso]>b<![endif]>c", "html(body(p('abc')))"),
    ("an element without an end", "<p>a<embed src=x>b", "html(body(p('a'embed()'b')))"),
    ("a source without an end", "<p>a<source><wbr>b", "html(body(p('a'source()wbr()'b')))"),
    ("an object without an end", "<p>a<object><b>b</b></p>", "html(body(p('a'object(b('b')))))"),
    ("a control character of Windows", "<p>a&#150;b&#x93;c", "html(body(p('a–b“c')))"),
    ("references of HTML 5", "<p>&apos;&lbrace;&ccaron;&NewLine;", "html(body(p(''{č\n')))"),
    ("a reference that is markup", "<p title='a&apos;b'>c&LT;d", "html(body(p('c<d')))"),
    ("a reference in a comment", "<p>a<!-- &apos; > -->b", "html(body(p('ab')))"),
  ]

  @Test(arguments: pages)
  func makesATree(_ page: (name: String, page: String, outline: String)) throws {
    #expect(try Self.outline(page.page) == page.outline)
  }

  @Test func keepsAttributes() throws {
    let tree = try Self.parse("<p CLASS='a b' hidden id=x&amp;y>a")
    let paragraph = (0..<tree.count).first { tree.tag($0) == .p }
    let node = try #require(paragraph)
    #expect(tree.string("class", of: node) == "a b")
    #expect(tree.string("hidden", of: node) == "")
    #expect(tree.string("id", of: node) == "x&y")
    #expect(tree.string("title", of: node) == nil)
  }

  @Test func keepsAddressesThatLookLikeReferences() throws {
    let tree = try Self.parse("<p id='?a=1&copy=2&regx=3&para'>a")
    let paragraph = (0..<tree.count).first { tree.tag($0) == .p }
    let node = try #require(paragraph)
    #expect(tree.string("id", of: node) == "?a=1&copy=2&regx=3¶")
  }

  @Test func keepsAddressesInData() throws {
    let page = "<script type='application/ld+json'>{\"a\":\"?b&copy=1&sect=2\"}</script>"
    #expect(try Self.outline(page) == "html(head(script('{\"a\":\"?b&copy=1&sect=2\"}')))")
  }

  @Test(arguments: ["iso-8859-1", "utf-16", "shift_jis", "nonsense"])
  func readsUTF8WhateverThePageSays(_ charset: String) throws {
    let tree = try Self.parse(
      "<meta charset=\(charset)><meta http-equiv=Content-Type content='text/html; charset=\(charset)'>"
        + "<p>Zoë — 東京</p>"
    )
    #expect(tree.textContent(of: MarkupTree.root).elementsEqual("Zoë — 東京".utf8))
  }

  @Test func survivesDeepNesting() throws {
    let tree = try Self.parse(String(repeating: "<div>", count: 100_000) + "deep")
    #expect(tree.textContent(of: MarkupTree.root).elementsEqual("deep".utf8))
    #expect(tree.count > 100_000)
  }

  @Test func keepsALongAttribute() throws {
    let long = String(repeating: "x", count: 12_000_000)
    let tree = try Self.parse("<p class='\(long)'>a</p>")
    let lengths = (0..<tree.count).compactMap { tree.attribute("class", of: $0)?.count }
    #expect(lengths == [12_000_000])
  }

  @Test func readsAnAttributeOfManyWords() throws {
    let words = String(repeating: "a=1 > ", count: 100_000)
    let tree = try Self.parse("<div data-page = \"\(words)\" data-b='\(words)'><p>a</p></div>")
    #expect(tree.textContent(of: MarkupTree.root).elementsEqual("a".utf8))
  }

  private static let values = (0..<200_000).map { "a\($0) " }.joined()

  private static let floods: [(name: String, page: @Sendable () -> String)] = [
    ("values without names", { "<p ='" + values + "'>" }),
    ("values behind figures", { "<p 1='" + values + "'>" }),
    ("values behind values", { "<p a='b'='" + values + "'>" }),
    ("attributes", { "<p " + values + ">" }),
    ("quoted attributes", { "<p " + (0..<200_000).map { "a\($0)=''" }.joined() + ">" }),
    ("elements", { String(repeating: "<b>", count: 2_500_000) }),
  ]

  @Test(arguments: floods)
  func refusesAFlood(_ flood: (name: String, page: @Sendable () -> String)) {
    #expect(throws: Problem.self) { try Self.parse(flood.page()) }
  }

  /// Every end fits nothing that is open, and is looked for in all of it.
  @Test func endsOnManyWrongEnds() throws {
    let count = TestLength.rounds(10_000, long: 50_000)
    let page =
      String(repeating: "<div>", count: count) + String(repeating: "</i>", count: 10 * count)
    do throws(Problem) {
      let tree = try HTMLParser.parse(Array(page.utf8), name: nil)
      #expect(tree.count > count)
    } catch {
      #expect(error.kind == .damaged)
    }
  }
}
