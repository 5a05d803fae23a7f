import FactModel
import Testing
import TextReading

@testable import ArticleReading
@testable import DocumentReading

struct WebArchiveTests {
  private func record(
    _ kind: String,
    _ url: String?,
    _ block: String,
    _ fields: [String] = []
  ) -> String {
    let head =
      ["WARC-Type: \(kind)"] + (url.map { ["WARC-Target-URI: \($0)"] } ?? []) + fields
      + ["Content-Length: \(block.utf8.count)"]
    return "WARC/1.0\r\n" + head.joined(separator: "\r\n") + "\r\n\r\n" + block + "\r\n\r\n"
  }

  private func response(_ body: String, _ fields: [String] = ["Content-Type: text/html"]) -> String
  {
    "HTTP/1.1 200 OK\r\n" + fields.joined(separator: "\r\n") + "\r\n\r\n" + body
  }

  @Test func findsThePagesAndNothingElse() {
    let archive =
      record("warcinfo", nil, "software: x\r\n")
      + record("request", "<https://a.example/>", "GET / HTTP/1.1\r\n\r\n")
      + record("response", "<https://a.example/>", response("<p>One</p>"))
      + record("response", "https://a.example/x.png", response("PNG", ["Content-Type: image/png"]))
      + record(
        "response",
        "https://a.example/no",
        "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\nx"
      )
      + record("response", "https://a.example/two", response("<p>Two</p>"))
    let pages = WebArchive(Array(archive.utf8)).pages
    #expect(pages.map(\.url) == ["https://a.example/", "https://a.example/two"])
    #expect(
      pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["<p>One</p>", "<p>Two</p>"]
    )
    #expect(WebArchive.page(at: "a.example/two/", in: pages) == pages[1])
    #expect(WebArchive.page(at: "https://a.example/three", in: pages) == nil)
  }

  @Test func namesPagesBeforePlainTexts() {
    let archive =
      record(
        "response",
        "https://a.example/robots.txt",
        response("User-agent: *", ["Content-Type: text/plain"])
      )
      + record("response", "https://a.example/", response("<p>One</p>"))
    let pages = WebArchive(Array(archive.utf8)).pages
    #expect(pages.map(\.url) == ["https://a.example/", "https://a.example/robots.txt"])
  }

  @Test(arguments: [
    ("chunks", "5\r\n<p>On\r\n5;x=y\r\ne</p>\r\n0\r\n\r\n", "<p>One</p>"),
    ("none, though the head has them", "<p>One</p>", "<p>One</p>"),
    ("the last one cut off", "5\r\n<p>On\r\nFF\r\ne</p>", "<p>One</p>"),
  ])
  func takesChunksOff(_ row: (name: String, body: String, text: String)) {
    let head = ["Content-Type: text/html", "Transfer-Encoding: chunked"]
    let archive = record("response", "https://a.example/", response(row.body, head))
    let pages = WebArchive(Array(archive.utf8)).pages
    #expect(pages.map { String(decoding: $0.bytes, as: UTF8.self) } == [row.text], "\(row.name)")
  }

  @Test func findsWhatARevisitNames() {
    let archive =
      record("response", "https://a.example/", response("<p>One</p>"), ["WARC-Record-ID: <urn:1>"])
      + record(
        "revisit",
        "https://a.example/again",
        "HTTP/1.1 200 OK\r\n\r\n",
        ["WARC-Refers-To: <urn:1>"]
      )
      + record(
        "revisit",
        "https://a.example/lost",
        "HTTP/1.1 200 OK\r\n\r\n",
        ["WARC-Refers-To: <urn:9>"]
      )
    let read = WebArchive(Array(archive.utf8))
    #expect(read.pages.map(\.url) == ["https://a.example/", "https://a.example/again"])
    #expect(read.pages.last?.bytes == Array("<p>One</p>".utf8))
    #expect(read.missing == 1)
  }

  @Test func staysInsideAnArchiveThatIsCutOff() {
    let whole = Array(record("response", "https://a.example/", response("<p>One</p>")).utf8)
    for length in whole.indices {
      let pages = WebArchive(Array(whole[..<length])).pages
      #expect(pages.count <= 1)
    }
  }
}

struct SavedPageTests {
  private static let page = """
    From: <Saved by Blink>\r
    Snapshot-Content-Location: https://a.example/one\r
    Subject: One\r
    MIME-Version: 1.0\r
    Content-Type: multipart/related; type="text/html"; boundary="x"\r
    \r
    --x\r
    Content-Type: text/css\r
    \r
    p { color: red }\r
    --x\r
    Content-Type: text/html; charset=koi8-r\r
    Content-Transfer-Encoding: quoted-printable\r
    Content-Location: https://a.example/one\r
    \r
    <p>On=\r
    e=3D1</p>\r
    --x--\r
    """

  @Test func isTheFirstPageInIt() throws {
    let bytes = Array(Self.page.utf8)
    let page = try SavedPage.page(in: bytes, name: "a.mhtml")
    #expect(String(decoding: page.bytes, as: UTF8.self) == "<p>One=1</p>")
    #expect(page.charset == "koi8-r")
    #expect(page.url == "https://a.example/one")
    let arrival = Arrival(bytes: bytes, origin: "a", retrieved: Timestamp(milliseconds: 0))
    #expect(try FormatRecognition.format(of: bytes, arrival) == .savedPage)
  }

  @Test(arguments: [
    "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related\n\nText.",
    "From: here on, nobody saved the page.\n\nNobody.",
  ])
  func takesNoMailForOne(_ text: String) throws {
    let arrival = Arrival(
      bytes: Array(text.utf8),
      origin: "a",
      retrieved: Timestamp(milliseconds: 0)
    )
    #expect(try FormatRecognition.format(of: arrival.bytes, arrival) != .savedPage)
  }
}

struct CaptionTests {
  private func blocks(_ text: String) throws -> [String] {
    let article = try CaptionReader.read(Array(text.utf8), name: "a", charsets: NoCharsets())
    return article.blocks.map { block in
      "\(block.kind.rawValue): " + (block.speaker.map { $0 + "/ " } ?? "")
        + article.text.slice(block.range)
    }
  }

  @Test func readsANameInTheFirstLineOfEveryCue() throws {
    let text =
      "00:00:01.000 --> 00:00:03.000\nAda Lind\nThe mill burned.\n\n"
      + "00:00:03.000 --> 00:00:05.000\nBo Orr\nIt did not.\n\n"
      + "00:00:05.000 --> 00:00:07.000\nAda Lind\nRead this.\n"
    let paragraphs = try blocks(text).filter { $0.hasPrefix("paragraph: ") }
    #expect(
      paragraphs == [
        "paragraph: Ada Lind/ The mill burned.", "paragraph: Bo Orr/ It did not.",
        "paragraph: Ada Lind/ Read this.",
      ]
    )
  }

  @Test func joinsCuesToSentences() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:03,000
      The mill burned
      <i>at night</i>, said

      2
      00:00:03,100 --> 00:00:04,000
      {\\an8}nobody &amp; all.

      3
      00:01:02,100 --> 00:01:04,000
      - Why?
      - Because.
      """
    #expect(
      try blocks(text) == [
        "furniture: [00:00:01]", "paragraph: The mill burned at night, said nobody & all.",
        "furniture: [00:01:02]", "paragraph: Why?", "furniture: [00:01:02]", "paragraph: Because.",
      ]
    )
  }

  @Test func saysARollingLineOnce() throws {
    let text = """
      WEBVTT
      Kind: captions
      Language: en-GB

      STYLE
      ::cue { color: red }

      00:01.000 --> 00:02.000 align:start
      the mill

      00:02.000 --> 00:02.010
      the mill

      00:02.010 --> 00:03.000
      the mill
      burned<00:02.500><c> down</c>

      NOTE nobody reads this

      00:03.000 --> 00:04.000
      burned down at night
      """
    #expect(
      try blocks(text) == ["furniture: [00:00:01]", "paragraph: the mill burned down at night"]
    )
  }

  @Test func keepsAShortSentenceThatIsSaidAgain() throws {
    let text =
      "0:00:01.000,0:00:02.000\nDid you take it?\n\n0:00:02.000,0:00:03.000\nNo.\n\n"
      + "0:00:03.000,0:00:04.000\nNo.\n"
    #expect(
      try blocks(text) == ["furniture: [00:00:01]", "paragraph: Did you take it? No. No."]
    )
  }

  @Test(arguments: [
    ["REPORTER: Is that so?", "MAYOR: It is.", "REPORTER: Why?", "MAYOR: Ask Mr Reed."],
    ["Ada Lind: Is that so?", "Bo Orr: It is.", "Ada Lind: Why?", "Bo Orr: Ask Mr Reed."],
  ])
  func takesSpeakersFromLabels(_ lines: [String]) throws {
    let cues = lines.enumerated().map { number, line in
      "\(number + 1)\n00:00:0\(number),000 --> 00:00:0\(number),900\n\(line)\n"
    }
    let bytes = Array(cues.joined(separator: "\n").utf8)
    let article = try CaptionReader.read(bytes, name: "a.srt", charsets: NoCharsets())
    let said = article.blocks.filter { $0.kind == .paragraph }
    #expect(
      said.map { article.text.slice($0.range) } == [
        "Is that so?", "It is.", "Why?", "Ask Mr Reed.",
      ]
    )
    #expect(Set(said.map(\.speaker)).count == 2)
    #expect(said.allSatisfy { $0.speaker != nil })
  }

  @Test func takesSpeakersFromTags() throws {
    let text =
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Lind>Who paid?\n\n00:02.000 --> 00:03.000\n"
      + "<v.loud Bo Orr>We did.</v>\n[Music]\n"
    #expect(
      try blocks(text) == [
        "furniture: [00:00:01]", "furniture: Ada Lind:", "paragraph: Ada Lind/ Who paid?",
        "furniture: [00:00:02]", "furniture: Bo Orr:", "paragraph: Bo Orr/ We did.",
        "furniture: [00:00:02]", "furniture: [Music]",
      ]
    )
  }

  @Test(arguments: [
    "WEBVTT\n\n00:01.000 --> 00:02.000\nA", "1\n00:00:01,000 --> 00:00:02,000\nA",
    "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,000\r\nA", "0:00:01.000,0:00:04.000\nA",
  ])
  func areRecognised(_ text: String) throws {
    let arrival = Arrival(
      bytes: Array(text.utf8),
      origin: "a.txt",
      retrieved: Timestamp(milliseconds: 0)
    )
    #expect(try FormatRecognition.format(of: arrival.bytes, arrival) == .captions)
  }

  @Test(arguments: ["WEBVTTs are files.", "1\n\n2 --> 3", "12\nmen came"])
  func nothingElseIs(_ text: String) throws {
    #expect(!CaptionFile.isStart(Array(text.utf8)))
  }
}

struct ArticleJSONTests {
  private static let text = "The mill burned in the night. Nobody knows why."

  @Test(arguments: [
    (
      "NewsAPI",
      #"{"articles": [{"title": "T", "author": "Ada Lind", "publishedAt": "2024-05-14T06:00:00Z", "url": "https://a.example/1", "content": "TEXT"}]}"#
    ),
    (
      "The Guardian",
      #"{"response": {"content": {"webTitle": "T", "webPublicationDate": "2024-05-14T06:00:00Z", "webUrl": "https://a.example/1", "fields": {"body": "<p>TEXT</p>", "byline": "Ada Lind"}}}}"#
    ),
    (
      "WordPress",
      #"[{"title": {"rendered": "T"}, "date": "2024-05-14T06:00:00", "link": "https://a.example/1", "content": {"rendered": "<p>TEXT</p>"}, "author": {"name": "Ada Lind"}}]"#
    ),
    (
      "WordPress with what it embeds",
      #"{"title": {"rendered": "T"}, "date": "2024-05-14T06:00:00", "link": "https://a.example/1", "content": {"rendered": "<p>TEXT</p>"}, "author": 3, "_embedded": {"author": [{"id": 3, "name": "Ada Lind"}]}}"#
    ),
    (
      "Arc",
      #"{"headlines": {"basic": "T"}, "credits": {"by": [{"type": "author", "name": "Ada Lind"}]}, "display_date": "2024-05-14T06:00:00Z", "canonical_url": "https://a.example/1", "content_elements": [{"type": "text", "content": "TEXT"}]}"#
    ),
    (
      "ninjs",
      #"{"url": "https://a.example/1", "versioncreated": "2024-05-14T06:00:00Z", "headline": "T", "byline": "By Ada Lind", "body_xhtml": "<p>TEXT</p>"}"#
    ),
    (
      "paragraphs in a list",
      #"{"title": "T", "authors": ["Ada Lind"], "date": "2024-05-14", "url": "https://a.example/1", "paragraphs": ["TEXT"]}"#
    ),
    (
      "schema.org",
      #"{"@type": "NewsArticle", "headline": "T", "datePublished": "2024-05-14", "author": {"@type": "Person", "name": "Ada Lind"}, "articleBody": "TEXT", "url": "https://a.example/1"}"#
    ),
    (
      "an extractor",
      #"{"title": "T", "authors": ["Ada Lind"], "date": "2024-05-14", "text": "TEXT", "url": "https://a.example/1"}"#
    ),
    (
      "JSON Feed",
      #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "T", "url": "https://a.example/1", "date_published": "2024-05-14T06:00:00Z", "authors": [{"name": "Ada Lind"}], "content_html": "<p>TEXT</p>"}]}"#
    ),
  ])
  func findsTheArticle(_ row: (name: String, json: String)) throws {
    let json = row.json.replacing("TEXT", with: Self.text)
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(article.facts.title == "T", "\(row.name)")
    #expect(article.facts.byline == ["Ada Lind"], "\(row.name)")
    #expect(article.facts.published == PartialDate("2024-05-14"), "\(row.name)")
    #expect(article.facts.url == "https://a.example/1", "\(row.name)")
    let html = String(decoding: article.html, as: UTF8.self)
    #expect(html == "<h1>T</h1><p>\(Self.text)</p>", "\(row.name)")
  }

  @Test(arguments: [
    #""deleted": true"#, #""status": "draft""#, #""type": "internal_note""#,
    #""type": "interstitial_link""#, #""type": "related""#,
  ])
  func readsNoPartThatIsNotInTheArticle(_ mark: String) throws {
    let json =
      #"{"title": "T", "blocks": [{"text": "\#(Self.text)"}, {"text": "Ask the chair.", \#(mark)}]}"#
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    let html = String(decoding: article.html, as: UTF8.self)
    #expect(html == "<h1>T</h1><p>\(Self.text)</p>", "\(mark)")
  }

  @Test(arguments: [
    (#"{"a": [1, 2]}"#, "is JSON without the text of an article"),
    (#"{"a": "#, "is JSON that cannot be read"),
    (
      #"[{"title": "One", "text": "x"}, {"title": "Two", "text": "y"}]"#,
      "is JSON with 2 articles: “One”, “Two”"
    ),
  ])
  func saysWhatElseItIs(_ row: (json: String, what: String)) throws {
    let problem = try #require(throws: Problem.self) {
      try ArticleJSON.article(in: Array(row.json.utf8), name: "a.json")
    }
    #expect(problem.what == row.what)
    #expect(problem.remedy?.isEmpty == false)
  }

  @Test(arguments: [
    (#"["One.", {"type": "quote", "text": "Two."}]"#, "<p>One.</p><p>Two.</p>", 0),
    (#"[{"type": "quote", "text": "One."}]"#, "<p>One.</p>", 0),
    (
      #"[{"type": "paragraph", "data": {"text": "<b>One.</b>"}}, "2 < 3", {"type": "image", "url": "x"}]"#,
      "<b>One.</b><p>2 &lt; 3</p>", 1
    ),
    (#"[["One."], [{"html": "Two."}], {"type": "embed"}, {}]"#, "<p>One.</p><p>Two.</p>", 2),
  ])
  func readsATextInParts(_ row: (body: String, html: String, unread: Int)) throws {
    let json = #"{"title": "T", "description": "S", "body": \#(row.body)}"#
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(String(decoding: article.html, as: UTF8.self) == "<h1>T</h1>" + row.html)
    #expect(article.notices.count == (row.unread > 0 ? 1 : 0))
    #expect(article.notices.allSatisfy { $0.contains("\(row.unread) part") })
  }

  @Test(arguments: [
    ("The mill burned in the ni…", false), ("The mill burned. Continue reading", false),
    ("Two are hurt, and the town pays.", true),
  ])
  func tellsASummaryThatSaysSomethingElse(_ row: (summary: String, isTold: Bool)) {
    var article = DataArticle()
    article.body = "<p>The mill burned in the night.</p><p>Nobody knows why.</p>"
    article.noteUnread([("description", row.summary)])
    let told = "not read: 1 text beside the article, 7 words: “\(row.summary)” (description)"
    #expect(article.notices == (row.isTold ? [told] : []))
  }

  @Test(arguments: [
    // A sign for “less”, and an element that is spoken of.
    ("Profits <5 percent as > 3 plants close", "Profits <5 percent as > 3 plants close"),
    ("If a<b and c>d, use a <p in it? Then c>d", "If a<b and c>d, use a <p in it? Then c>d"),
    ("Use the <p> element", "Use the <p> element"),
    ("Use the &lt;p&gt; element", "Use the <p> element"),
    ("A <em>new</em> mill", "A new mill"), ("One<br>two", "One two"),
    ("&lt;b&gt;New&lt;/b&gt; mill", "New mill"), ("M&amp;S", "M&S"),
  ])
  func takesOnlyTagsOutOfATitle(_ row: (written: String, title: String)) {
    #expect(DataArticle.plain(row.written) == row.title)
  }

  @Test(arguments: [
    ("Profit <5 m, and a<b. Use a <p in it? Then c>d.", false), ("Use the <p> element.", false),
    ("<p>One.</p>", true), ("<p>One.<p>Two.", true), ("One.<br/>Two.", true),
    ("See <a href=\"x>y\">there</a>.", true), ("if i<b and c></b>", false),
  ])
  func knowsHTMLByItsPairs(_ row: (text: String, isHTML: Bool)) {
    #expect(DataArticle.isHTML(row.text) == row.isHTML, "\(row.text)")
  }

  @Test(arguments: [
    (#""raw_text": "The court found a wrong count.""#, "(raw_text)"),
    (#""body": "The mayor resigned on Monday night.""#, "(body)"),
    (#""factbox": {"text": "The quay has nine cranes."}"#, "(text)"),
    (
      #""live": [{"headline": "Resigned", "articleBody": "The mayor resigned at nine."}]"#,
      "(articleBody)"
    ),
  ])
  func tellsEveryTextThatItDoesNotRead(_ row: (member: String, name: String)) throws {
    let json =
      #"{"title": "T", "body": "The mill burned in the night.", "html_short": "The mill burned in the ni…", "#
      + row.member + "}"
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(article.notices.count == 1)
    #expect(
      article.notices.allSatisfy { $0.hasPrefix("not read: 1 text ") && $0.hasSuffix(row.name) }
    )
  }

  @Test func tellsArticlesWithoutATextAndPagesThatAreNotThere() throws {
    let json =
      #"{"articles": [{"title": "One", "content": "The mill burned.", "total_pages": 3, "rendered_pages": 1},"#
      + #" {"title": "Two", "content": null}]}"#
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(
      article.notices == [
        "the data have 1 of 3 pages of the article",
        "1 other article has no text in the data: “Two”",
      ]
    )
  }

  @Test func keepsAParagraphOfRunsTogether() throws {
    let json =
      #"{"title": "T", "body": [{"type": "paragraph", "content": [{"type": "text", "text": "The mill "},"#
      + #" {"type": "text", "text": "burned"}, {"type": "link", "children": [{"text": " at night."}]}]},"#
      + #" {"type": "quote", "text": "We saw it.", "attribution": "Ada Lind"}]}"#
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(article.body == "The mill burned at night.\nWe saw it.\nAda Lind")
  }

  @Test func saysThatATextIsCutOff() throws {
    let json = #"{"title": "T", "content": "The mill burned… [+1234 chars]"}"#
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(article.body == "The mill burned… ")
    #expect(article.notices == ["the text is cut off: 1234 characters more are at its address"])
  }

  @Test func readsWhatStandsAboveAndBelowTheText() throws {
    let json =
      #"{"title":"T","standfirst":"<p>The union doubts it.</p>","content":"<p>The mill burned.</p>","#
      + #""correction":"An earlier version said 2.","footnotes":["Only in April.","By night."]}"#
    let article = try ArticleJSON.article(in: Array(json.utf8), name: "a.json")
    #expect(
      String(decoding: article.html, as: UTF8.self)
        == "<h1>T</h1><p>The union doubts it.</p><p>The mill burned.</p>"
        + "<p>An earlier version said 2.</p><p>Only in April.</p><p>By night.</p>"
    )
  }
}
