import ArticleReading
import FactModel
import HTMLParsing
import Testing

/// What a page states about its article, and which statement is believed.
@Suite struct PageFactsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var page: String
    var facts: ArticleFacts
    var url: String?

    init(_ name: String, _ page: String, _ facts: ArticleFacts, url: String? = nil) {
      (self.name, self.page, self.facts, self.url) = (name, page, facts, url)
    }

    var testDescription: String { name }
  }

  private static func linked(_ members: String) -> String {
    "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\(members)}</script>"
  }

  private static func date(_ text: String) -> PartialDate? { PartialDate(text) }

  static let origins: [Case] = [
    Case(
      "linked data",
      linked(
        """
        "@type":"NewsArticle","headline":"The bridge will close","author":[{"@type":"Person",\
        "name":"Jane Doe"},{"name":"John Roe"}],"publisher":{"name":"Example News"},\
        "datePublished":"2024-01-30T08:00:00+01:00","dateModified":"2024-01-31",\
        "inLanguage":"en-GB","mainEntityOfPage":"https://example.org/bridge"
        """
      ),
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe", "John Roe"],
        publisher: "Example News",
        published: date("2024-01-30"),
        updated: date("2024-01-31"),
        language: "en-GB",
        url: "https://example.org/bridge"
      )
    ),
    Case(
      "linked data in a graph",
      linked(
        """
        "@graph":[{"@type":"WebSite","name":"Example News"},{"@type":"Article",\
        "headline":"The bridge will close","author":{"@id":"#jane"},"publisher":{"@id":"#us"}},\
        {"@id":"#jane","@type":"Person","name":"Jane Doe"},{"@id":"#us","name":"Example Media"}]
        """
      ),
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe"],
        publisher: "Example Media"
      )
    ),
    Case(
      "linked data with a mistake in it",
      linked("\"@type\":\"Article\",\"headline\":\"The bridge\nwill close\",")
        + "<meta property=og:title content='The bridge will close'>",
      ArticleFacts(title: "The bridge will close")
    ),
    Case(
      "Open Graph",
      "<meta property=og:title content='The bridge will close'>"
        + "<meta property=og:site_name content='Example News'>"
        + "<meta property=article:published_time content=2024-01-30T08:00:00Z>"
        + "<meta property=article:modified_time content=2024-02-01T08:00:00Z>"
        + "<meta property=article:author content='Jane Doe'>"
        + "<meta property=og:locale content=en_GB>"
        + "<meta property=og:url content=https://example.org/bridge>",
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe"],
        publisher: "Example News",
        published: date("2024-01-30"),
        updated: date("2024-02-01"),
        language: "en-GB",
        url: "https://example.org/bridge"
      )
    ),
    Case(
      "Dublin Core",
      "<meta name=DC.title content='The bridge will close'><meta name=DC.creator content='Jane Doe'>"
        + "<meta name=dcterms.issued content=2024-01-30><meta name=DC.language content=de>"
        + "<meta name=DC.publisher content='Example News'>",
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe"],
        publisher: "Example News",
        published: date("2024-01-30"),
        language: "de"
      )
    ),
    Case(
      "microdata",
      "<article itemscope itemtype=https://schema.org/NewsArticle>"
        + "<h1 itemprop=headline>The bridge will close</h1>"
        + "<span itemprop=author itemscope><span itemprop=name>Jane Doe</span>, reporter</span>"
        + "<meta itemprop=datePublished content=2024-01-30></article>",
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe"],
        published: date("2024-01-30")
      )
    ),
    Case(
      "elements that say what they are",
      "<h1>The bridge will close</h1><a rel=author href=/doe>Jane Doe</a>"
        + "<time datetime=2024-01-30T08:00>yesterday</time>",
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe"],
        published: date("2024-01-30")
      )
    ),
    Case(
      "visible text",
      "<html lang=en-GB><title>The bridge will close</title><h1>The bridge will close</h1>"
        + "<p>By Jane Doe and John Roe</p><p>30 January 2024</p><p>Updated: 31 January 2024</p>",
      ArticleFacts(
        title: "The bridge will close",
        byline: ["Jane Doe", "John Roe"],
        published: date("2024-01-30"),
        updated: date("2024-01-31"),
        language: "en-GB"
      )
    ),
    Case(
      "the address",
      "<title>The bridge will close</title>",
      ArticleFacts(
        title: "The bridge will close",
        published: date("2024-01-30"),
        url: "https://example.org/2024/01/30/bridge"
      ),
      url: "https://example.org/2024/01/30/bridge"
    ),
    Case(
      "a canonical address",
      "<base href=https://example.org/news/><link rel=canonical href=bridge>"
        + "<meta property=og:url content=https://example.org/>",
      ArticleFacts(url: "https://example.org/news/bridge")
    ),
  ]

  static let choices: [Case] = [
    Case(
      "linked data before Open Graph before what is visible",
      linked("\"@type\":\"Article\",\"headline\":\"x\",\"datePublished\":\"2024-01-30\"")
        + "<meta property=article:published_time content=2024-01-29><h1>x</h1><p>28 January 2024</p>",
      ArticleFacts(title: "x", published: date("2024-01-30"))
    ),
    Case(
      "what is made is not yet published",
      linked("\"@type\":\"Article\",\"headline\":\"x\",\"dateCreated\":\"2024-01-28\"")
        + "<meta property=article:published_time content=2024-01-30>",
      ArticleFacts(title: "x", published: date("2024-01-30"))
    ),
    Case(
      "a property before a name",
      "<meta name=og:title content='By name'><meta property=og:title content='By property'>",
      ArticleFacts(title: "By property")
    ),
    Case(
      "an update that is no later is none",
      "<meta property=article:published_time content=2024-01-30>"
        + "<meta property=article:modified_time content=2024-01-30>",
      ArticleFacts(published: date("2024-01-30"))
    ),
    Case(
      "people before the name of an account",
      linked("\"@type\":\"Article\",\"headline\":\"x\",\"creator\":\"JD4711\"")
        + "<h1>x</h1><span class=author>Jane Doe</span>",
      ArticleFacts(title: "x", byline: ["Jane Doe"])
    ),
    Case(
      "people before an organisation",
      "<meta name=author content='Example News Agency'><h1>x</h1><p>By Jane Doe</p>",
      ArticleFacts(title: "x", byline: ["Jane Doe"])
    ),
    Case(
      "a name without the date behind it",
      "<h1>x</h1><span class=byline>JANE DOE March 11, 2015 3:46 PM</span>",
      ArticleFacts(title: "x", byline: ["JANE DOE"], published: date("2015-03-11"))
    ),
    Case(
      "who did what",
      "<h1>x</h1><p class=byline>Written by Jane Doe<br>Edited by John Roe</p>",
      ArticleFacts(title: "x", byline: ["Written by Jane Doe", "Edited by John Roe"])
    ),
    Case(
      "a date where the author could be",
      "<h1>x</h1><div class=author-date>Last Updated: 7 January 2025</div>",
      ArticleFacts(title: "x", updated: date("2025-01-07"))
    ),
    Case(
      "a title without the site's name",
      "<title>The bridge will close | Example News</title>"
        + "<meta property=og:site_name content='Example News'>",
      ArticleFacts(title: "The bridge will close", publisher: "Example News")
    ),
    Case(
      "a title from a template, the heading and the page's title agreeing on another",
      "<title>The bridge will close</title><meta property=og:title content='News of today'>"
        + "<h1>The bridge will close</h1>",
      ArticleFacts(title: "The bridge will close")
    ),
    Case(
      "a heading that is not shown",
      "<title>The bridge will close - Example</title><h1 class=Hidden>Good morning</h1>"
        + "<meta property=og:title content='The bridge will close'>",
      ArticleFacts(title: "The bridge will close")
    ),
    Case(
      "an ambiguous date is left open",
      "<h1>x</h1><time>05/06/2024</time>",
      ArticleFacts(title: "x")
    ),
    Case(
      "an ambiguous date where the language decides",
      "<html lang=en-US><h1>x</h1><time>05/06/2024</time>",
      ArticleFacts(title: "x", published: date("2024-05-06"), language: "en-US")
    ),
    Case(
      "authors in comments and lists are not the article's",
      "<h1>x</h1><p>By Jane Doe</p><div class=comment-list><span class=author>John Roe</span></div>",
      ArticleFacts(title: "x", byline: ["Jane Doe"])
    ),
    Case(
      "nothing hostile in a fact",
      "<meta property=og:title content='a\u{1B}[31m &lt;b&gt;b&lt;/b&gt;\u{202E}c'>"
        + "<link rel=canonical href='javascript:alert(1)'>",
      ArticleFacts(title: "a[31m bc")
    ),
  ]

  @Test(arguments: origins + choices)
  func readsFacts(_ row: Case) throws {
    let tree = try HTMLParser.parse(Array(row.page.utf8), name: nil)
    #expect(PageFacts.read(tree, url: row.url).article == row.facts)
  }
}
