import ArticleReading
import FactModel
import HTMLParsing
import Testing

@testable import DocumentReading

struct NewsXMLTests {
  private func article(_ xml: String) throws -> DataArticle {
    try NewsXML.article(in: XMLParser.tree(Array(xml.utf8), name: "a.xml"), name: "a.xml")
  }

  private static let nitf =
    "<nitf><head><title>SLUG-1</title><docdata><date.issue norm=\"20240514T060000\"/>"
    + "<ed-msg info=\"Not before noon\"/></docdata></head><body><body.head><hedline>"
    + "<hl1>The <em>mill</em> burned</hl1><hl2>Two are hurt</hl2></hedline>"
    + "<byline>By <person>Ada Lind</person></byline><dateline><location>WESTHAVEN</location></dateline>"
    + "<abstract><p>Nobody knows why.</p></abstract></body.head><body.content><block>"
    + "<hl2>Fire</hl2><p>It was <num>81</num> m high.</p><media media-type=\"image\">"
    + "<media-reference source=\"x.jpg\"/><media-caption>The mill</media-caption></media></block>"
    + "</body.content><body.end><tagline>Editing by Jo Smith</tagline></body.end></body></nitf>"

  @Test func readsTheHeadAndTheBlocksOfNITF() throws {
    let article = try article(Self.nitf)
    #expect(article.facts.title == "The mill burned")
    #expect(article.facts.byline == ["Ada Lind"])
    #expect(article.facts.published == PartialDate("2024-05-14"))
    #expect(
      String(decoding: article.html, as: UTF8.self)
        == "<h1>The mill burned</h1><p>Two are hurt</p><p>Nobody knows why.</p><p>WESTHAVEN</p><div>"
        + "<h2>Fire</h2><p>It was 81 m high.</p><figure><figcaption>The mill</figcaption></figure>"
        + "</div><p>Editing by Jo Smith</p>"
    )
    #expect(article.notices == ["the sender says (ed-msg): “Not before noon”"])
  }

  @Test func readsTheOneItemOfNewsML() throws {
    let item =
      "<newsItem><contentMeta><headline>Night fire</headline><by>Ada Lind</by></contentMeta>"
      + "<contentSet><inlineXML>"
    let end = "</inlineXML></contentSet></newsItem>"
    let inner = try article(
      "<newsMessage><itemSet>\(item)\(Self.nitf)\(end)</itemSet></newsMessage>"
    )
    #expect(inner.facts.title == "The mill burned")
    let page = try article(
      item + "<html><head><title>x</title></head><body><p>It burned.</p></body></html>" + end
    )
    #expect(page.facts.title == "Night fire")
    #expect(page.facts.byline == ["Ada Lind"])
    #expect(page.body == "<p>It burned.</p>")
    let problem = try #require(throws: Problem.self) {
      try article("<newsMessage>\(item)<p>One.</p>\(end)\(item)<p>Two.</p>\(end)</newsMessage>")
    }
    #expect(problem.what == "is NewsML with 2 articles: “Night fire”, “Night fire”")
  }

  @Test func keepsTheElementsOfOtherXMLApart() throws {
    let article = try article(
      "<article><info><title>Fire</title></info><para>The <b>mill</b> burned.</para><note>Nobody <x>knows</x>.</note></article>"
    )
    #expect(
      article.body
        == "<div><h1>Fire</h1></div><p>The <b>mill</b> burned.</p><p>Nobody knows.</p>"
    )
    #expect(article.notices.count == 1)
    #expect(
      article.notices.allSatisfy { $0.hasPrefix("is XML (<article>) whose kind is not known") }
    )
  }

  @Test(arguments: [
    (
      "<p>She said <q>we moved 81,000</q> and left.</p>",
      "<p>She said <q>we moved 81,000</q> and left.</p>"
    ),
    ("<p>She said “<q>never</q>”.</p>", "<p>She said “never”.</p>"),
    ("<para>He <quote>counted</quote> it.</para>", "<p>He <q>counted</q> it.</p>"),
    ("<quote><p>We never did.</p></quote>", "<blockquote><p>We never did.</p></blockquote>"),
    ("<title><p>Part one</p><p>The quay</p></title>", "<h2> Part one The quay</h2>"),
    (
      "<p>It grew<xref ref-type=\"bibr\">3</xref> in May.</p>",
      "<p>It grew<a class=\"noteref\">3</a> in May.</p>"
    ),
    ("<p>It grew [<xref ref-type=\"bibr\">3</xref>].</p>", "<p>It grew [3].</p>"),
  ])
  func keepsWhatElementsSayInASentence(_ row: (xml: String, html: String)) throws {
    let tree = try XMLParser.tree(Array("<x>\(row.xml)</x>".utf8), name: "a")
    let html = String(decoding: NewsXML.html(of: tree), as: UTF8.self)
    #expect(html == "<div>\(row.html)</div>", "\(row.xml)")
  }

  @Test func setsThePlaceInADatelineApart() throws {
    let article = try article(
      "<nitf><body><body.head><dateline><location>WESTHAVEN</location><story.date>May 14</story.date>"
        + "</dateline></body.head><body.content><p>It burned.</p></body.content></body></nitf>"
    )
    #expect(article.body == "<p>WESTHAVEN May 14</p><p>It burned.</p>")
  }

  @Test func readsTheFactsOfAJournalsArticle() throws {
    let article = try article(
      "<article><front><journal-meta><journal-title>Ports</journal-title></journal-meta><article-meta>"
        + "<title-group><article-title>Boxes</article-title></title-group><contrib-group>"
        + "<contrib contrib-type=\"author\"><name><surname>Falk</surname><given-names>Nina</given-names>"
        + "</name></contrib><contrib contrib-type=\"editor\"><name><surname>Roe</surname></name></contrib>"
        + "<aff>University of Westhaven, Westhaven</aff></contrib-group><pub-date><year>2024</year></pub-date>"
        + "<pub-date><day>14</day><month>05</month><year>2024</year></pub-date>"
        + "<abstract><p>We counted.</p></abstract></article-meta></front>"
        + "<body><sec><title>Methods</title><p>We stood there.</p></sec></body></article>"
    )
    #expect(article.facts.title == "Boxes")
    #expect(article.facts.byline == ["Nina Falk"])
    #expect(article.facts.publisher == "Ports")
    #expect(article.facts.published == PartialDate("2024-05-14"))
    #expect(
      article.body
        == "<p>We counted.</p><div><h2>Methods</h2><p>We stood there.</p></div>"
    )
    #expect(
      article.notices == [
        "not read: 1 text beside the article, 4 words: “University of Westhaven, Westhaven” (aff)"
      ]
    )
  }

  @Test func readsTheDescriptionOfABookAsFacts() throws {
    let article = try article(
      "<FictionBook><description><title-info><genre>prose</genre><author><first-name>Nina</first-name>"
        + "<last-name>Falk</last-name></author><book-title>The quay</book-title><lang>en</lang>"
        + "<date value=\"2024-05-14\">May</date></title-info><document-info><id>A-1</id></document-info>"
        + "</description><body><section><title><p>One</p></title><p>It burned.</p></section></body>"
        + "<binary>AAAA</binary></FictionBook>"
    )
    #expect(article.facts.title == "The quay")
    #expect(article.facts.byline == ["Nina Falk"])
    #expect(article.facts.language == "en")
    #expect(article.facts.published == PartialDate("2024-05-14"))
    #expect(article.body == "<div><h2> One</h2><p>It burned.</p></div>")
    #expect(article.notices == ["not read: 1 file in it, a picture for example"])
  }

  @Test func givesAllTextsOfASource() throws {
    let tree = try XMLParser.tree(
      Array("<nitf><a>One</a><d>Two <c>2</c></d></nitf>".utf8),
      name: "a"
    )
    #expect(
      String(decoding: NewsXML.html(of: tree), as: UTF8.self)
        == "<div><p>One</p><p>Two 2</p></div>"
    )
  }

  @Test(arguments: [
    (
      "<title type=\"text\">If a&lt;b and c&gt;d</title><content type=\"text\">Use &lt;p&gt;x&lt;/p&gt;.</content>",
      "<h1>If a&lt;b and c>d</h1><p>Use &lt;p>x&lt;/p>.</p>", 0
    ),
    (
      "<title>T</title><content type=\"html\">&lt;p&gt;One.&lt;/p&gt;</content><content>Two people were badly hurt.</content>",
      "<h1>T</h1><p>One.</p>", 1
    ),
    (
      "<title>T</title><content type=\"html\">&lt;p&gt;One.&lt;/p&gt;</content><text>Two people were badly hurt.</text>",
      "<h1>T</h1><p>One.</p>", 1
    ),
  ])
  func readsAnEntryOfAFeed(_ row: (entry: String, html: String, notices: Int)) throws {
    let article = try article("<feed><entry>\(row.entry)</entry></feed>")
    #expect(String(decoding: article.html, as: UTF8.self) == row.html)
    #expect(article.notices.count == row.notices)
    #expect(
      article.notices.allSatisfy { $0.hasPrefix("not read: 1 text beside the article, 5 words") }
    )
  }

  @Test(arguments: [
    ("<rss version=\"2.0\">", ArticleFormat.feed), ("<?xml version=\"1.0\"?>\n<nitf>", .feed),
    ("<newsMessage xmlns=\"x\">", .feed), ("<?xml version=\"1.0\"?><tei:TEI>", .feed),
    ("<?xml version=\"1.0\"?><html>", .page), ("<?xml version=\"1.0\"?><div>", .page),
    ("<!DOCTYPE html><html>", .page), ("<article>", .page),
  ])
  func isKnownByItsFirstElement(_ row: (start: String, format: ArticleFormat)) throws {
    let arrival = Arrival(
      bytes: Array(row.start.utf8),
      origin: "a.data",
      retrieved: Timestamp(milliseconds: 0)
    )
    #expect(try FormatRecognition.format(of: arrival.bytes, arrival) == row.format, "\(row.start)")
  }

  @Test(arguments: [
    "BEGIN:VCALENDAR\nVERSION:2.0",
    "From a@b Mon\nFrom: a@b\nMIME-Version: 1.0\n\nOne.\n\nFrom c@d Tue\nFrom: c@d\n\nTwo.\n",
    "<?xml version=\"1.0\"?><office:document xmlns:office=\"x\">",
    "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"x\">",
    "<?xml version=\"1.0\"?><tt xmlns=\"http://www.w3.org/ns/ttml\">",
  ])
  func isRefusedWithWhatToDo(_ start: String) throws {
    let arrival = Arrival(
      bytes: Array(start.utf8),
      origin: "a.xml",
      retrieved: Timestamp(milliseconds: 0)
    )
    let problem = try #require(throws: Problem.self) {
      try FormatRecognition.format(of: arrival.bytes, arrival)
    }
    #expect(problem.remedy?.isEmpty == false)
  }
}
