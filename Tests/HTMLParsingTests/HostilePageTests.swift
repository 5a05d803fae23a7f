import ArticleReading
import FactModel
import HTMLParsing
import TestSupport
import Testing

/// Pages made to break what reads them: a sane article or a clear problem, never a crash.
@Suite struct HostilePageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var page: @Sendable () -> [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ page: @escaping @Sendable () -> [UInt8]) {
      (self.name, self.page) = (name, page)
    }

    init(_ name: String, text: @escaping @Sendable () -> String) {
      self.init(name) { Array(text().utf8) }
    }
  }

  private static func nested(_ tags: String..., count: Int = 3_000) -> String {
    String(repeating: tags.map { "<\($0)>a" }.joined(), count: count / tags.count)
      + "<p>\(Prose.first)</p><p>\(Prose.second)</p>"
  }

  /// So many of something in the long form, fewer in the short one.
  private static func many(_ count: Int) -> Int { TestLength.rounds(count / 5, long: count) }

  private static let sentence = "It rains in Oldtown, as it does, and nobody minds. "

  static let pages: [Case] = [
    Case("soft hyphens and spaces alone", text: { "\u{AD}\u{A0}\u{AD}" }),
    Case("nested elements", text: { nested("div", count: 100_000) }),
    Case("nested inline elements", text: { nested("b") }),
    Case("nested links", text: { nested("a href=x") }),
    Case("nested quotations", text: { nested("q", "blockquote") }),
    Case("nested tables", text: { nested("table", "tr", "td") }),
    Case("nested lists", text: { nested("ul", "li") }),
    Case("nested raised text", text: { nested("sup", "a") }),
    Case("nested emphasis in rows", text: { "<table><tr><td>a<td>" + nested("b", "i") }),
    Case("nested signs", text: { nested("div class=comments") }),
    Case("nested headings", text: { nested("h1", "div") }),
    Case(
      "many paragraphs",
      text: { String(repeating: "<p>\(sentence)", count: many(4_000)) }
    ),
    Case(
      "many headings of other articles",
      text: { String(repeating: "<div><h3>Comments</h3><p>\(sentence)</div>", count: many(3_000)) }
    ),
    Case(
      "many links",
      text: { String(repeating: "<li><a href=x>The ferry ran aground</a>", count: many(6_000)) }
    ),
    Case(
      "many rows",
      text: { "<table>" + String(repeating: "<tr><td>a<td>b<td>c", count: many(6_000)) }
    ),
    Case(
      "many bylines",
      text: { String(repeating: "<span class=author>Jane Doe</span>", count: many(6_000)) }
    ),
    Case(
      "many dates",
      text: { String(repeating: "<time datetime=2024-01-30>x</time>", count: many(6_000)) }
    ),
    Case(
      "many line breaks",
      text: { "<p>a" + String(repeating: "<br>", count: many(20_000)) + "b" }
    ),
    Case(
      "many breaks with white space between",
      text: { "<p>a" + String(repeating: "<br> <b></b> ", count: many(6_000)) + "b" }
    ),
    Case("one long text", text: { "<p>" + String(repeating: sentence, count: many(8_000)) }),
    Case("one long word", text: { "<p>" + String(repeating: "x", count: many(300_000)) }),
    Case(
      "one long title",
      text: {
        "<title>" + String(repeating: "a b ", count: many(100_000)) + "</title><p>" + sentence
      }
    ),
    Case(
      "a long heading",
      text: { "<h1>" + String(repeating: "a b ", count: many(26_000)) + "</h1><p>" + sentence }
    ),
    Case(
      "attributes of a megabyte",
      text: {
        let long = String(repeating: "x ", count: 500_000)
        return
          "<meta name=author content='\(long)'><div class='\(long)' id='\(long)' style='\(long)'>"
          + "<a href='\(long)' rel='\(long)'>\(Prose.first)</a><p>\(Prose.second)"
      }
    ),
    Case(
      "linked data of megabytes",
      text: {
        "<script type=application/ld+json>" + String(repeating: "[", count: 1_000_000) + "</script>"
          + "<script type=application/ld+json>{\"@graph\":["
          + String(repeating: "{\"@type\":\"Article\",\"author\":{\"@id\":\"a\"}},", count: 3_000)
          + "{}]}</script><p>\(Prose.first)"
      }
    ),
    Case(
      "nothing is closed",
      text: { "<html<body<div class='a<p>\(Prose.first)<b><table><td><p>\(Prose.second)" }
    ),
    Case("an attribute is not closed", text: { "<p>\(Prose.first)</p><p class=\"" + sentence }),
    Case("a comment is not closed", text: { "<p>\(Prose.first)</p><!--" + sentence }),
    Case("a script is not closed", text: { "<p>\(Prose.first)</p><script>" + sentence }),
    Case(
      "elements end in the wrong order",
      text: { String(repeating: "<b><i><p></b></i></p>", count: 3_000) + sentence }
    ),
    Case(
      "NUL bytes",
      text: { "<p>The \0council\0 voted\0, in \0the \0end\0, to \0close \0the bridge.\0" }
    ),
    Case("only NUL bytes", { [UInt8](repeating: 0, count: 100_000) }),
    Case(
      "invalid UTF-8",
      {
        Array("<p>The council ".utf8) + [0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF5]
          + Array(" voted, at last.".utf8)
      }
    ),
    Case(
      "entities that grow",
      text: {
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
          + (1...12).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);'>" }
          .joined()
          + "]><p>\(Prose.first) &a12; &a11;</p>"
      }
    ),
    Case(
      "entities without end and out of range",
      text: { "<p>" + String(repeating: "&amp;&#x110000;&#0;&#xD800;&#27;&nope", count: 3_000) }
    ),
    Case(
      "escape sequences",
      text: {
        "<p>\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m The council, they say, voted &#27;[31m to close it.</p>"
      }
    ),
    Case(
      "scripts and script links",
      text: {
        "<p><a href='javascript:alert(1)'>\(Prose.first)</a><script>alert(2)</script><img onerror=alert(3)>"
      }
    ),
    Case(
      "foreign elements",
      text: { "<svg><math><p>\(Prose.first)</p></math><foreignObject><p>\(Prose.second)" }
    ),
    Case(
      "frames",
      text: { "<frameset><frame src=a></frameset><noframes><p>\(Prose.first)</noframes>" }
    ),
  ]

  @Test(arguments: pages)
  func readsOrRefuses(_ row: Case) {
    let bytes = String(decoding: row.page(), as: UTF8.self)
    do throws(Problem) {
      let tree = try HTMLParser.parse(Array(bytes.utf8), name: "page.html")
      let article = try PageReader.read(tree, url: nil, name: "page.html")
      #expect(!article.blocks.isEmpty)
      Self.check(article)
    } catch {
      #expect(!error.what.isEmpty)
      #expect(error.kind == .damaged)
    }
  }

  /// What holds of every article: blocks in order, sentences within them, no end of a text inside a
  /// code point.
  static func check(_ article: ReadArticle) {
    var end = 0
    for block in article.blocks {
      #expect(block.range.lowerBound >= end)
      #expect(!block.range.isEmpty)
      end = block.range.upperBound
      var sentenceEnd = block.range.lowerBound
      for sentence in block.sentences {
        #expect(sentence.lowerBound >= sentenceEnd && !sentence.isEmpty)
        sentenceEnd = sentence.upperBound
      }
      #expect(sentenceEnd <= end)
    }
    #expect(end <= article.text.count)
  }

  @Test func shrinksNoWordOfADamagedPage() throws {
    let page =
      "<p>The \0council\u{FFFD} voted,<b> at last<p> to close the bridge, which is old.</b>"
    let text = try PageCase.read(page).text.string
    #expect(text == "The council\u{FFFD} voted, at last\n\nto close the bridge, which is old.")
  }

  // MARK: - Random damage

  private static let seedPages = [
    Prose.page(
      between: "<table><tr><td>a<td>b</table><figure><figcaption>c <span class=credit>d</span>"
        + "</figcaption></figure><ul><li>e</ul><pre>f\n g</pre>",
      after: "<h3>Comments</h3><div class=comments><p>h</div>"
    ),
    "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"x\",\"author\":"
      + "{\"name\":\"Jane Doe\"},\"datePublished\":\"2024-01-30\"}</script><meta property=og:title "
      + "content=x><h1>x</h1><time datetime=2024-01-30>y</time><p>\(Prose.first)<p>\(Prose.second)",
  ]

  private static let pieces = [
    "<", ">", "</", "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "<a href=x>",
    "<h1>",
    "<h2>", "<li>", "<pre>", "<br>", "<br><br>", "<sup>", "<q>", "</q>", "<blockquote>", "<input>",
    "<title>", "<svg>", "<script>", "<!--", "-->", "&", "&#27;", "\"", "'", "\0", "\u{1B}", "é",
    "\u{AD}", " ", "\n", "Comments", "By Jane Doe", "2024-01-30", "class=comments", " hidden ",
    "<figcaption>", "<span class=caption>", "<main>", "<article>", "{", "}", "[", "\\u0000",
  ]

  @Test(arguments: 0..<8)
  func survivesRandomDamage(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<TestLength.rounds(10, long: 60) {
      var bytes = Array(Self.seedPages.randomElement(using: &random)?.utf8 ?? "".utf8)
      for _ in 0..<Int.random(in: 1...30, using: &random) { Self.damage(&bytes, &random) }
      let valid = Array(String(decoding: bytes, as: UTF8.self).utf8)
      do throws(Problem) {
        let tree = try HTMLParser.parse(valid, name: nil)
        Self.check(try PageReader.read(tree, url: "https://example.org/a", name: nil))
      } catch {
        #expect(error.kind == .damaged)
      }
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1:
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...place, using: &random))
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    default:
      bytes.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
    }
  }
}
