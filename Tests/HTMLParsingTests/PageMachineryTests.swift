import ArticleReading
import FactModel
import Testing

/// What a page's programs leave in the text: stamps, placeholders, controls.
@Suite struct PageMachineryTests {
  static let lines: [PageCase] = [
    PageCase(
      "a moment",
      Prose.page(between: "<p>2024-05-14T06:30:00.000Z</p>"),
      Prose.blocks(between: ["furniture: 2024-05-14T06:30:00.000Z"])
    ),
    PageCase(
      "the address of a picture",
      Prose.page(between: "<p>https://img.example/pier-1200x800.JPG?w=2</p>"),
      Prose.blocks(between: ["furniture: https://img.example/pier-1200x800.JPG?w=2"])
    ),
    PageCase(
      "an address in the text",
      Prose.page(between: "<p>https://example.org/report</p>"),
      Prose.blocks(between: ["paragraph: https://example.org/report"])
    ),
    PageCase(
      "shortcodes",
      Prose.page(between: "<p>[vc_row][vc_column width=\"1/2\"]</p>"),
      Prose.blocks(between: ["furniture: [vc_row][vc_column width=\"1/2\"]"])
    ),
    PageCase(
      "a placeholder",
      Prose.page(between: "<p>{{ad-slot-3}}</p>"),
      Prose.blocks(between: ["furniture: {{ad-slot-3}}"])
    ),
    PageCase(
      "other stamps, addresses and placeholders",
      Prose.page(
        between:
          "<p>Tue, 14 May 2024 06:30:00 GMT</p><p>/images/2024/pier.webp</p><p>%%AD_MID%%</p>"
          + "<p>[[nid:2234]]</p><p>[embed]https://video.example/9[/embed]</p>"
      ),
      Prose.blocks(
        between: [
          "furniture: Tue, 14 May 2024 06:30:00 GMT", "furniture: /images/2024/pier.webp",
          "furniture: %%AD_MID%%", "furniture: [[nid:2234]]",
          "furniture: [embed]https://video.example/9[/embed]",
        ]
      )
    ),
    PageCase(
      "brackets that people write",
      Prose.page(between: "<p>[…] he said [sic].</p><p>[b]Two piers[/b] of [[nine]]</p>"),
      Prose.blocks(
        between: ["paragraph: […] he said [sic].", "paragraph: [b]Two piers[/b] of [[nine]]"]
      )
    ),
    PageCase(
      "a caption once more, with its credit and as a paragraph",
      Prose.page(
        between: "<figure><figcaption>The pier on Monday</figcaption></figure>"
          + "<p class=caption>The pier on Monday. Photo: Jane Doe</p><p>The pier on Monday. Photo: "
          + "Jane Doe</p>"
      ),
      Prose.blocks(between: ["caption: The pier on Monday. Photo: Jane Doe"])
    ),
    PageCase(
      "two captions that begin alike",
      Prose.page(
        between: "<figure><figcaption>The pier on Monday</figcaption></figure><figure><figcaption>"
          + "The pier on Monday night</figcaption></figure>"
      ),
      Prose.blocks(between: ["caption: The pier on Monday", "caption: The pier on Monday night"])
    ),
    PageCase(
      "a caption in a shortcode",
      Prose.page(between: "<p>[caption id=\"a_77\" width=\"300\"]The pier in May[/caption]</p>"),
      Prose.blocks(between: ["caption: The pier in May"])
    ),
    PageCase(
      "a caption for two widths, with controls",
      Prose.page(
        between: "<figure><figcaption>The pier on Monday <span>more</span></figcaption></figure>"
          + "<figure><figcaption>The pier on Monday <span>less</span></figcaption></figure>"
          + "<div><span>1 of 3</span><a>Next</a></div>"
      ),
      Prose.blocks(between: ["caption: The pier on Monday", "furniture: 1 of 3Next"])
    ),
    PageCase(
      "a bullet in the text",
      Prose.page(between: "<p>·<span>&nbsp;&nbsp; </span>first: the pier</p>"),
      Prose.blocks(between: ["list-item: first: the pier"])
    ),
  ]

  @Test(arguments: lines)
  func knowsMachinery(_ row: PageCase) throws {
    #expect(PageCase.blocks(of: try PageCase.read(row.page)) == row.blocks)
  }

  static let drafts: [PageCase] = [
    PageCase(
      "a document of Google Docs, with a comment",
      "<head><style></style></head><body class='c5 doc-content'><p class='c3 title'>The pier</p>"
        + "<p class=c0>By Jane Doe</p><p class=c0>\(Prose.first)</p><p class=c0>\(Prose.second)"
        + "<sup><a href=#cmnt1 id=cmnt_ref1>[a]</a></sup></p>"
        + "<div><p><a href=#cmnt_ref1 id=cmnt1>[a]</a><span>In June?</span></p></div>",
      ["title: The pier", "byline: By Jane Doe", Prose.firstBlock, Prose.secondBlock]
    ),
    PageCase(
      "a document of Word",
      "<head><meta name=Generator content='Microsoft Word 15 (filtered)'><title>Draft3 (2)</title>"
        + "</head><body><div><p class=MsoTitle>The pier</p><p class=MsoSubtitle>By Jane Doe</p>"
        + "<p class=MsoNormal>\(Prose.first)</p><p class=MsoListParagraph><![if !supportLists]>·"
        + "<span>&nbsp; </span><![endif]>first: the piers</p><p class=MsoNormal>\(Prose.second)</p>",
      [
        "title: The pier", "byline: By Jane Doe", Prose.firstBlock, "list-item: first: the piers",
        Prose.secondBlock,
      ]
    ),
  ]

  @Test(arguments: drafts)
  func readsDrafts(_ row: PageCase) throws {
    let article = try PageCase.read(row.page)
    #expect(PageCase.blocks(of: article) == row.blocks)
    #expect(article.facts.title == "The pier")
    #expect(article.facts.byline == ["Jane Doe"])
  }

  static let told: [(name: String, page: String, words: [String])] = [
    (
      "comments of a draft", drafts[0].page, ["1 comment", "In June?"]
    ),
    (
      "frames",
      Prose.page(between: "<iframe src=https://pics.example/9 title='Boxes at pier 4'></iframe>"),
      ["1 frame", "“Boxes at pier 4” (https://pics.example/9)"]
    ),
    (
      "a frame that was saved with the page",
      Prose.page(between: "<iframe src=cid:frame-2@mhtml.blink></iframe>"),
      ["1 frame", "a frame that was saved with the page"]
    ),
    (
      "a box",
      Prose.page(
        between: "<aside><h3>In figures</h3><p>Piers: 9. Cranes: 22. Boxes: 803,000.</aside>"
      ),
      ["as furniture: 1 passage (6 words)", "Piers: 9"]
    ),
    (
      "a wiki's infobox",
      "<h1>The bridge</h1><table class='infobox vcard'><tr><th>Opened<td>1931<tr><th>Piers<td>9, all "
        + "of stone from the quarry</table><p>\(Prose.first)<p>\(Prose.second)",
      ["Left out: 1 box", "Opened"]
    ),
    (
      "another title",
      "<title>BREAKING: bridge</title><article><h1>The town will lose its bridge</h1>"
        + "<p>\(Prose.first)<p>\(Prose.second)",
      ["another title: “BREAKING: bridge”"]
    ),
    (
      "several articles",
      ["The bridge will close", "Ferry aground"].map { heading in
        "<article><h2>\(heading)</h2><p>\(Prose.first)<p>\(Prose.second)</article>"
      }.joined(),
      ["several articles: “The bridge will close”, “Ferry aground”"]
    ),
    (
      "several articles below headings that are links",
      "<title>Today</title>"
        + ["The bridge will close", "Ferry aground"].map { heading in
          "<div><h2><a href=/x>\(heading)</a></h2><p>\(Prose.first)<p>\(Prose.second)</div>"
        }.joined(),
      ["several articles: “The bridge will close”, “Ferry aground”"]
    ),
    (
      "several articles with a byline each",
      "<title>Today</title>"
        + ["The bridge will close", "Ferry aground"].map { heading in
          "<section><h2>\(heading)</h2><p>By Jane Doe<p>\(Prose.first)<p>\(Prose.second)</section>"
        }.joined(),
      ["several articles: “The bridge will close”, “Ferry aground”"]
    ),
  ]

  @Test(arguments: told)
  func tellsWhatElseThereIs(_ row: (name: String, page: String, words: [String])) throws {
    let notices = try PageCase.read(row.page).notices
    for word in row.words { #expect(notices.contains { $0.contains(word) }, "\(notices)") }
  }

  static let behind: [PageCase] = [
    PageCase(
      "rules for comments",
      Prose.page(
        after: "<h3>Join the discussion</h3><p>Please keep it civil, because comments are moderated"
          + " and appear after a delay; personal attacks are removed.</p><ul><li>No advertising</ul>"
      ),
      Prose.blocks()
    ),
    PageCase(
      "cards of other articles",
      Prose.page(
        after: "<div><div><a href=/1><img></a><p><a href=/1>Ferry stops at midnight</a></p>"
          + "<p>The night boat was used by eleven people a day, the company says in its report.</p>"
          + "</div><div><p><a href=/2>Bakery on Pier 2 burns down</a></p>"
          + "<p>Nobody was hurt when the old bakery burned on Sunday, firefighters said.</p></div></div>"
      ),
      Prose.blocks()
    ),
    PageCase(
      "cards whose links stand in no element of their own",
      Prose.page(
        after: "<div><div><a href=/1>Ferry stops at midnight</a>"
          + "<p>The night boat was used by eleven people a day, the company says in its report.</p>"
          + "</div><div><a href=/2>Bakery on Pier 2 burns down</a>"
          + "<p>Nobody was hurt when the old bakery burned on Sunday, firefighters said.</p></div></div>"
      ),
      Prose.blocks()
    ),
    PageCase(
      "a linked line in the text is no card",
      Prose.page(
        between:
          "<p><a href=/1>The report of the engineers, in full, is here for you to read</a></p>"
      ),
      Prose.blocks(between: [
        "furniture: The report of the engineers, in full, is here for you to read"
      ])
    ),
  ]

  @Test(arguments: behind)
  func leavesOutWhatLeadsElsewhere(_ row: PageCase) throws {
    #expect(PageCase.blocks(of: try PageCase.read(row.page)) == row.blocks)
  }

  @Test func correctsPagesWithMuchAroundTheArticle() throws {
    let menu = (1...30).map { "<li><a href=/\($0)>News of the day, part \($0)</a>" }.joined()
    let page =
      "<div><ul>\(menu)</ul></div>" + Prose.page() + "<div><p>Privacy</p><p>Cookies</p></div>"
    #expect(PageCase.blocks(of: try PageCase.read(page)) == Prose.blocks())
  }

  @Test func tellsNothingOfPixelsAndMachinery() throws {
    let page = Prose.page(
      between: "<iframe src=https://a.example/x width=1></iframe>"
        + "<iframe src=https://www.googletagmanager.com/ns.html></iframe><iframe></iframe>"
    )
    #expect(try PageCase.read(page).notices == [])
  }

  @Test func readsTheHeadlineThatReadersSee() throws {
    let article = try PageCase.read(
      "<title>BREAKING: bridge</title><article><h1>The town will lose its bridge</h1>"
        + "<p>\(Prose.first)<p>\(Prose.second)"
    )
    #expect(PageCase.blocks(of: article).first == "title: The town will lose its bridge")
  }

  @Test func readsTextThatIsOnlyInData() throws {
    let article = try PageCase.read(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The bridge\","
        + "\"articleBody\":\"\(Prose.first)\\n\\n\(Prose.second) &amp; more\\n<p>\(Prose.third)</p>\"}"
        + "</script><div id=root></div>"
    )
    #expect(
      PageCase.blocks(of: article) == [
        "title: The bridge", Prose.firstBlock, Prose.secondBlock + " & more", Prose.thirdBlock,
      ]
    )
    #expect(article.notices.contains { $0.contains("in its data") })
  }
}
