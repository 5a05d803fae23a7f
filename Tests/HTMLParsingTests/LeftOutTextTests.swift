import ArticleReading
import FactModel
import Testing

/// What stands in the midst of an article: text, or furniture that is told, and never lost.
@Suite struct LeftOutTextTests {
  private static let note =
    "The report by the engineers says that 84,000 swimmers came, and that nobody was hurt."

  static let between: [(name: String, markup: String, isText: Bool)] = [
    ("a class that means many things", "<div class=correction-footer><p>NOTE</p></div>", true),
    ("a sidebar", "<div class=sidebar><p>NOTE</p></div>", true),
    ("an introduction to a newsletter", "<div class=newsletter-intro><p>NOTE</p></div>", true),
    ("a dialog that is open", "<dialog open><p>NOTE</p></dialog>", true),
    ("a list that is a menu", "<menu><li>NOTE</menu>", true),
    ("a label", "<label>NOTE</label>", true),
    ("a legend", "<fieldset><legend>NOTE</legend></fieldset>", true),
    ("a button with a sentence", "<button>NOTE</button>", true),
    ("a dialog that is closed", "<dialog><p>NOTE</p></dialog>", false),
    ("what is called read more", "<div class=read-more-content><p>NOTE</p></div>", false),
    ("a comment of a reader", "<div class=comment><p>NOTE</p></div>", false),
    ("an element beside the text", "<aside><p>NOTE</p></aside>", false),
    ("navigation", "<nav><p>NOTE</p></nav>", false),
    ("a panel that is closed", "<div class=collapse style='display:none'><p>NOTE</p></div>", false),
    ("a tab that is not shown", "<div role=tabpanel hidden><p>NOTE</p></div>", false),
    ("what a button opens", "<button>Show it</button><div hidden><p>NOTE</p></div>", false),
    (
      "what a button in a form opens",
      "<form><input><button>Show it</button></form><div hidden><p>NOTE</p></div>", false
    ),
    ("a panel that is not heard", "<div aria-hidden=true><p>NOTE</p></div>", false),
    (
      "links in a list", "<ul><li><a href=a>NOTE</a><li><a href=b>Another link of it</a></ul>",
      false
    ),
    ("a sidebar with a link", "<div class=sidebar><p>NOTE <a href=a>Read it.</a></p></div>", false),
  ]

  @Test(arguments: between)
  func keepsWhatReadsAsSentences(_ row: (name: String, markup: String, isText: Bool)) throws {
    let page = Prose.page(
      between: row.markup.split(separator: "NOTE", omittingEmptySubsequences: false)
        .joined(separator: Self.note)
    )
    let article = try PageCase.read(page)
    let blocks = PageCase.blocks(of: article).filter { $0.contains("84,000 swimmers") }
    #expect(blocks.count == 1, "\(row.name)")
    #expect(blocks.allSatisfy { $0.hasPrefix("furniture: ") != row.isText }, "\(row.name)")
    let isTold = article.notices.contains { $0.contains("as furniture: 1 passage") }
    #expect(isTold != row.isText, "\(row.name): \(article.notices)")
  }

  @Test func keepsLabelsInTheirPlace() throws {
    let article = try PageCase.read(
      Prose.page(between: "<div class=share-bar><span>Send this to a friend</span></div>")
    )
    #expect(
      PageCase.blocks(of: article)
        == Prose.blocks(between: ["furniture: Send this to a friend"])
    )
    #expect(article.notices == [])
  }

  @Test func saysHowManyLinesOfAMenuAreLeftOut() throws {
    let links = (1...60).map { "<li><a href=/\($0)>Another page \($0)</a>" }.joined()
    let article = try PageCase.read(Prose.page(between: "<nav><ul>\(links)</ul></nav>"))
    #expect(PageCase.blocks(of: article) == Prose.blocks())
    #expect(article.notices == ["Left out in the midst of the text: 60 lines of links and labels."])
  }

  @Test func saysNothingTwice() throws {
    let article = try PageCase.read(
      Prose.page(between: "<aside><p>\(Prose.second)</p></aside><h1>The bridge will close</h1>")
    )
    #expect(PageCase.blocks(of: article) == Prose.blocks())
  }

  static let questions: [(name: String, markup: String)] = [
    ("a button before its answer", "<button>When will it close?</button><div><p>ANSWER</p></div>"),
    ("a button in a heading", "<h3><button>When will it close?</button></h3><div>ANSWER</div>"),
    (
      "a button in an element of its own",
      "<div><button>When will it close?</button></div><div><p>ANSWER</p></div>"
    ),
  ]

  @Test(arguments: questions)
  func readsTheQuestionsOfAnAccordion(_ row: (name: String, markup: String)) throws {
    let answer = "It will close on 1 July and open again in the spring of 2027."
    let markup = row.markup.split(separator: "ANSWER", omittingEmptySubsequences: false)
      .joined(separator: answer)
    let article = try PageCase.read(Prose.page(between: "<div class=accordion>\(markup)</div>"))
    #expect(
      PageCase.blocks(of: article)
        == Prose.blocks(between: ["heading: When will it close?", "paragraph: \(answer)"]),
      "\(row.name)"
    )
  }

  @Test func readsNoOtherControl() throws {
    let controls =
      "<form><label>Your address</label><input><button>Send</button></form>"
      + "<button>Share this page</button><div><a href=a>By mail</a></div>"
    let blocks = PageCase.blocks(of: try PageCase.read(Prose.page(between: controls)))
    #expect(blocks.filter { !$0.hasPrefix("furniture: ") } == Prose.blocks())
  }

  // MARK: - What a page says of itself

  static let machinery: [(line: String, isFurniture: Bool)] = [
    ("We use cookies to give you the best experience on our website.", true),
    ("“We use cookies to bait the mice,” the ranger of the bridge said on Monday.", false),
    ("Sign up to our morning newsletter and get the best stories in your inbox.", true),
    ("Sign up, the army told them, or leave the town before the bridge is closed.", false),
    ("Get the app to read more stories like this one without any advertisements.", true),
    ("Get the bridge repaired or leave, the engineers told the council on Monday.", false),
    ("Do you have a story about the bridge? Get in touch by email at news@x.example.", true),
    ("4 min", false), ("12 minutes read", true), ("5 min listen", true),
    ("4 min of silence followed.", false),
    ("This audio is generated automatically. Please let us know if you have feedback.", true),
    ("11:00", true), ("11.30am", true), ("10:45 GMT", true), ("<time>11.00</time>", true),
    ("11.00", false), ("11.00 euros", false),
    ("The post The bridge will close appeared first on Example News.", true),
    ("The post of the mayor appeared to be lost on Monday, the council said.", false),
  ]

  @Test(arguments: machinery)
  func marksMachineryAsFurniture(_ row: (line: String, isFurniture: Bool)) throws {
    let article = try PageCase.read(Prose.page(between: "<p>\(row.line)</p>"))
    let count = PageCase.blocks(of: article).count { $0.hasPrefix("furniture: ") }
    #expect(count == (row.isFurniture ? 1 : 0), "\(row.line)")
  }

  @Test func takesADurationAboveTheTextForThatOfReading() throws {
    let page =
      "<title>T</title><article><h1>The bridge will close</h1><p>4 min</p><p>\(Prose.first)</p>"
      + "<p>\(Prose.second)</p><p>60 min</p><p>\(Prose.third)</p></article>"
    let blocks = PageCase.blocks(of: try PageCase.read(page))
    #expect(blocks.contains("furniture: 4 min"))
    #expect(blocks.contains("paragraph: 60 min"))
  }

  // MARK: - Facts

  private static func headed(_ lines: String, title: String = "The bridge will close") -> String {
    "<title>\(title)</title><main><article><h1>The bridge will close</h1>\(lines)"
      + "<p>\(Prose.first)</p><p>\(Prose.second)</p></article></main>"
  }

  @Test func readsPublicationAndUpdateInOneLine() throws {
    let article = try PageCase.read(
      Self.headed(
        "<p>PUBLISHED: May 14, 2024 at 9:00 a.m. | UPDATED: May 20, 2024 at 1:00 p.m.</p>"
      )
    )
    #expect(article.facts.published == PartialDate("2024-05-14"))
    #expect(article.facts.updated == PartialDate("2024-05-20"))
    #expect(PageCase.blocks(of: article)[1].hasPrefix("dateline: "))
  }

  @Test func takesTheDayOfAnEventForNoPublication() throws {
    let article = try PageCase.read(
      Self.headed("<p>Date: 1 June 2025</p><p>Issued 14 May 2024</p>")
    )
    #expect(article.facts.published == PartialDate("2024-05-14"))
  }

  @Test(arguments: [
    "<p class=byline>By Bola Ade, translated from the Yoruba by Tom Reed</p>",
    "<p class=credit>Photos by Kim Lee</p><p>Words: Bola Ade</p>", "<p>Story by Bola Ade</p>",
  ])
  func namesWhoWroteTheWords(_ lines: String) throws {
    #expect(try PageCase.read(Self.headed(lines)).facts.byline == ["Bola Ade"])
  }

  @Test func takesTheNameOfTheSiteForNoTitle() throws {
    let article = try PageCase.read(
      "<title>Bridge to close - The Oldtown Post</title><main><h1>The Oldtown Post</h1><article>"
        + "<h2>Old bridge of the town to close</h2><p>\(Prose.first)</p><p>\(Prose.second)</p></article></main>"
    )
    #expect(PageCase.blocks(of: article).first == "title: Old bridge of the town to close")
  }
}
