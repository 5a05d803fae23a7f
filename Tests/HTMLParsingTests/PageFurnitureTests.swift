import ArticleReading
import FactModel
import Testing

/// What is around an article on its page, and how the article is found in it.
@Suite struct PageFurnitureTests {
  private static let other =
    "<p>A ferry ran aground off the coast, and its 40 passengers were brought to land, police said.</p>"

  static let removed: [PageCase] = [
    PageCase(
      "a menu",
      Prose.page(before: "<nav><a href=/>Home</a> All news of today</nav>"),
      Prose.blocks()
    ),
    PageCase(
      "a page's foot",
      Prose.page(after: "<footer>Example News, Oldtown</footer>"),
      Prose.blocks()
    ),
    PageCase(
      "a box beside the text",
      Prose.page(between: "<aside>\(other)</aside>"),
      Prose.blocks()
    ),
    PageCase(
      "a label inside a line",
      Prose.page(between: "<p>Two piers have cracks. <span class=tags>Bridges</span></p>"),
      Prose.blocks(between: ["paragraph: Two piers have cracks."])
    ),
    PageCase(
      "a paragraph inside an element that is called a label",
      Prose.page(
        between: "<p><span class=event-tags>\(Prose.second) \(Prose.third) \(Prose.second) "
          + "\(Prose.third)</span></p>"
      ),
      Prose.blocks(
        between: [
          "paragraph: \(Prose.second) \(Prose.third) \(Prose.second) \(Prose.third)"
        ]
      )
    ),
    PageCase(
      "a share bar",
      Prose.page(between: "<div class='share-bar'><span>Send this to a friend</span></div>"),
      Prose.blocks()
    ),
    PageCase(
      "related articles by their class",
      Prose.page(between: "<div class=relatedPosts>\(other)</div>"),
      Prose.blocks()
    ),
    PageCase(
      "comments",
      Prose.page(after: "<section id=comments>\(other)\(other)\(other)</section>"),
      Prose.blocks()
    ),
    PageCase(
      "a cookie notice",
      Prose.page(before: "<div id=cookie-consent><p>We use cookies, like everybody.</p></div>"),
      Prose.blocks()
    ),
    PageCase(
      "an advert",
      Prose.page(between: "<div class=ad-slot>Buy a boat today!</div>"),
      Prose.blocks()
    ),
    PageCase(
      "a request to subscribe by its class",
      Prose.page(between: "<div class=newsletter-signup>All news by mail, every day.</div>"),
      Prose.blocks()
    ),
    PageCase(
      "keywords",
      Prose.page(after: "<div class=tags>Bridges, Oldtown</div>"),
      Prose.blocks()
    ),
    PageCase(
      "a page that is called a sidebar as a whole",
      "<div class='with-sidebar'><h1>The bridge will close</h1><p>\(Prose.first)</p>"
        + "<p>\(Prose.second)</p><p>\(Prose.third)</p></div>",
      Prose.blocks()
    ),
    PageCase(
      "other articles below a heading in an element of their own",
      Prose.page(
        after: "<div><div><h3>You may also like…</h3></div><div>\(other)\(other)</div></div>"
      ),
      Prose.blocks()
    ),
    PageCase(
      "other articles below a heading in Portuguese",
      Prose.page(after: "<section><h3>Você pode gostar</h3>\(other)</section>"),
      Prose.blocks()
    ),
    PageCase(
      "links below a heading in the text",
      Prose.page(between: "<h3>Related articles</h3><ul><li>The ferry<li>The harbour</ul>"),
      Prose.blocks()
    ),
    PageCase(
      "a list of links without a heading",
      Prose.page(
        between:
          "<ul><li><a href=a>The ferry that ran aground</a><li><a href=b>The harbour in 2023</a>"
          + "</ul>"
      ),
      Prose.blocks()
    ),
    PageCase(
      "a list of links that the text announces stays",
      Prose.page(
        after: "<p>The sources:</p><ul><li><a href=a>The council's own report</a>"
          + "<li>The engineers' second report, of May</ul>"
      ),
      Prose.blocks(after: [
        "paragraph: The sources:", "list-item: The council's own report",
        "list-item: The engineers' second report, of May",
      ])
    ),
    PageCase(
      "a heading that is a link",
      Prose.page(between: "<h3><a href=/ferry>The ferry</a></h3>"),
      Prose.blocks()
    ),
    PageCase(
      "a line of links",
      Prose.page(between: "<p><a href=a>The ferry</a> · <a href=b>The harbour</a></p>"),
      Prose.blocks()
    ),
    PageCase("headings at the end", Prose.page(after: "<h2>Elsewhere</h2>"), Prose.blocks()),
    PageCase(
      "the author's biography at the end",
      "<meta name=author content='Jane Doe'>"
        + Prose.page(
          after:
            "<p>Jane Doe is a reporter in Oldtown, where she has covered the council since 2009.</p>"
        ),
      Prose.blocks()
    ),
  ]

  @Test(arguments: removed)
  func leavesOutWhatIsNotTheArticle(_ row: PageCase) throws {
    let blocks = PageCase.blocks(of: try PageCase.read(row.page))
    #expect(blocks.filter { !$0.hasPrefix("furniture: ") } == row.blocks)
  }

  static let lines: [(line: String, isKept: Bool)] = [
    ("Advertisement", false), ("ANZEIGE", false), ("Publicité", false),
    ("Read more: the ferry", false), ("Share on Facebook", false), ("12 min read", false),
    ("Listen to this article", false), ("View full screen", false), ("1 / 3", false),
    ("Please support our journalism with a small monthly amount.", false),
    ("He asked them to “support our work”.", true),
    ("<a href=x>Sign up</a> for our newsletter.", false),
    ("Follow us on <a href=x>Facebook</a>.", false),
    ("Follow Example News on <a href=x>Instagram</a> and Facebook.", false),
    ("Auch lesen: <a href=x>Fähre auf Grund gelaufen</a>", false),
    ("Le puede interesar: <a href=x>El puente cerrará</a>", false),
    ("Comments: <a href=x>1,200</a> of them, the union says", false),
    ("Comments: 1,200 of them.", true),
    ("The board said: <a href=x>we will see</a>.", true),
    ("Sign up, the army told them, or leave.", true),
    ("Advertisement of the bridge began in 1931.", true),
    ("Share prices fell.", true),
  ]

  @Test(arguments: lines)
  func marksLitterAsFurniture(_ row: (line: String, isKept: Bool)) throws {
    let article = try PageCase.read(Prose.page(between: "<p>\(row.line)</p>"))
    let blocks = PageCase.blocks(of: article).filter { $0.hasPrefix("paragraph: ") }
    #expect(blocks.count == (row.isKept ? 4 : 3))
  }

  static let bodies: [PageCase] = [
    PageCase(
      "among lists of other articles",
      "<title>The bridge will close</title><div><div><h1>The bridge will close</h1><p>\(Prose.first)"
        + "</p><p>\(Prose.second)</p><p>\(Prose.third)</p></div><div>"
        + (1...20).map { "<p><a href=\($0)>Another article of today, number \($0)</a></p>" }
        .joined()
        + "</div></div>",
      Prose.blocks()
    ),
    PageCase(
      "in two elements",
      "<title>The bridge will close</title><article><h1>The bridge will close</h1><div><p>"
        + "\(Prose.first)</p></div><div><p>\(Prose.second)</p><p>\(Prose.third)</p></div></article>",
      Prose.blocks()
    ),
    PageCase(
      "in the cell of a table that lays out the page",
      "<title>The bridge will close</title><table><tr><td><a href=a>Home</a><td>"
        + "<h1>The bridge will close</h1><p>\(Prose.first)</p><p>\(Prose.second)</p>"
        + "<p>\(Prose.third)</p></table>",
      Prose.blocks()
    ),
    PageCase(
      "without any element",
      "\(Prose.first)<br><br>\(Prose.second)",
      [Prose.firstBlock, Prose.secondBlock]
    ),
  ]

  @Test(arguments: bodies)
  func findsTheArticle(_ row: PageCase) throws {
    #expect(PageCase.blocks(of: try PageCase.read(row.page)) == row.blocks)
  }

  // MARK: - Notices

  static let subscribers: [(name: String, page: String)] = [
    (
      "linked data",
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"x\","
        + "\"isAccessibleForFree\":\"False\"}</script>" + Prose.page()
    ),
    ("a meta element", "<meta property=article:content_tier content=locked>" + Prose.page()),
    ("a line", Prose.page(after: "<p>Subscribe to continue reading</p>")),
    ("a line in German", Prose.page(after: "<div><p>Jetzt weiterlesen mit Abo</p></div>")),
  ]

  @Test(arguments: subscribers)
  func saysThatAPageIsForSubscribers(_ row: (name: String, page: String)) throws {
    let notices = try PageCase.read(row.page).notices
    #expect(notices.count == 1)
    #expect(notices.first?.contains("for subscribers") == true)
  }

  @Test func saysNothingOfAnOrdinaryPage() throws {
    #expect(try PageCase.read(Prose.page() + "<script>x</script>").notices == [])
  }

  @Test func saysThatAPageMayNeedJavaScript() throws {
    let page = "<noscript>Please enable JavaScript</noscript><p>Loading the news of today …</p>"
    let notices = try PageCase.read(page).notices
    #expect(notices.count == 1)
    #expect(notices.first?.contains("JavaScript") == true)
  }

  static let empty: [(name: String, page: String, what: String)] = [
    ("nothing", "", "has no text to read"),
    ("only furniture", "<nav>Home</nav><img src=a>", "has no text to read"),
    (
      "a program",
      "<div id=root></div><script src=a></script><noscript>Enable JavaScript</noscript>",
      "has no text to read: the page puts it in with JavaScript, which is not run"
    ),
    (
      "only links", "<ul><li><a href=a>The ferry that ran aground</a></ul>",
      "has no running text, only links and lines around it"
    ),
    (
      "a paywall", "<meta property=article:content_tier content=locked><div></div>",
      "has no text to read: it is for subscribers"
    ),
  ]

  @Test(arguments: empty)
  func refusesAPageWithoutText(_ row: (name: String, page: String, what: String)) {
    do throws(Problem) {
      let article = try PageCase.read(row.page)
      Issue.record("read as \(PageCase.blocks(of: article))")
    } catch {
      #expect(error.what == row.what)
      #expect(error.remedy != nil)
      #expect(error.place?.file == "page.html")
    }
  }
}
