import ArticleReading
import FactModel
import Testing

/// Text of the article in a box, behind its end, in an accordion or in the page's data only.
@Suite struct OutlyingTextTests {
  private static let note =
    "An earlier version of this article said that the bridge carries 21,000 cars a day."

  /// `NOTE` is behind the article where it is not in it.
  static let corrections: [(name: String, markup: String, isBehind: Bool)] = [
    ("a foot in the article", "<footer class=correction-footer><p>NOTE</p></footer>", false),
    ("an element beside the text", "<aside class=correction><p>NOTE</p></aside>", false),
    ("with a heading", "<aside><h3>Correction</h3><p>NOTE</p></aside>", false),
    ("a box for sharing", "<div class=share-tools><p>Correction: NOTE</p></div>", false),
    ("an aside behind the article", "<aside class=note><p>NOTE</p></aside>", true),
    ("a box behind it", "<div class=metadata><p><b>Clarification:</b> NOTE</p></div>", true),
    ("a box with a day", "<div class=tags><p>Correction, May 16: NOTE</p></div>", true),
    ("a German box", "<div class=sidebar><p>Richtigstellung: NOTE</p></div>", true),
    ("a French box", "<aside><p>Rectificatif : NOTE</p></aside>", true),
    ("a Spanish box", "<aside><p>Fe de errores: NOTE</p></aside>", true),
    ("a Japanese box", "<aside><p>訂正：NOTE</p></aside>", true),
  ]

  private static func page(_ markup: String, isBehind: Bool) -> String {
    let markup = markup.replacing("NOTE", with: note)
    return isBehind
      ? Prose.page().replacing("</article>", with: "</article>" + markup)
      : Prose.page(after: markup)
  }

  @Test(arguments: corrections)
  func readsACorrectionAsText(_ row: (name: String, markup: String, isBehind: Bool)) throws {
    let article = try PageCase.read(Self.page(row.markup, isBehind: row.isBehind))
    let blocks = PageCase.blocks(of: article).filter { $0.contains("21,000 cars") }
    #expect(blocks.count == 1, "\(row.name)")
    #expect(blocks.allSatisfy { $0.hasPrefix("paragraph: ") }, "\(row.name): \(blocks)")
    #expect(article.notices == [], "\(row.name)")
  }

  @Test(arguments: [
    "<aside><p>Corrections: If you see a mistake in what we write, please tell us about it.</p></aside>",
    "<aside><p>Correction officers in the north of the country are on strike since Monday.</p></aside>",
    "<footer><p>This article was amended on 15 May.</p><p>Jane Doe can be reached at the desk.</p></footer>",
    "<aside><p>Editor’s note: The views in this article are those of the author only.</p></aside>",
    "<aside hidden><p>An earlier version of this article said something else.</p></aside>",
    "<aside><p><a href=/c>Correction: an earlier version gave a wrong number of cars.</a></p></aside>",
    "<footer><p>This article was amended. <a href=/c>Read all of the correction here.</a></p></footer>",
  ])
  func takesOtherBoxesForNone(_ markup: String) throws {
    let article = try PageCase.read(Prose.page(after: markup))
    let text = PageCase.blocks(of: article).filter { !$0.hasPrefix("furniture: ") }
    #expect(text == Prose.blocks())
  }

  @Test(arguments: [
    "<h2>2 Responses</h2><div><p>NOTE</p></div>", "<h2>Kommentare</h2><div><p>NOTE</p></div>",
    "<section><h2>Readers’ letters</h2><p>NOTE</p></section>",
    "<div><h3><a href=/1>The ferry</a></h3><p>NOTE</p></div>",
    "<div class=ticker><span>NOTE</span></div>",
    "<div><h2>Corrections and clarifications</h2><p>NOTE</p></div>",
    "<div class=promo><p>Editor’s note: Sign up for our free newsletter on bridges.</p></div>",
  ])
  func takesNoWordsOfOthersBehindIt(_ markup: String) throws {
    let note = "Correction: the fees went up in 2023 already, and you are wrong about them."
    let page = Prose.page().replacing(
      "</article>",
      with: "</article>" + markup.replacing("NOTE", with: note)
    )
    let text = PageCase.blocks(of: try PageCase.read(page)).filter { !$0.hasPrefix("furniture: ") }
    #expect(text == Prose.blocks())
  }

  @Test func tellsOfALinkToACorrection() throws {
    let link =
      "<footer><p>This article was amended. <a href=/c>Read all of it here.</a></p></footer>"
    let article = try PageCase.read(Prose.page(after: link))
    #expect(
      PageCase.blocks(of: article)
        == Prose.blocks(after: ["furniture: This article was amended. Read all of it here."])
    )
    #expect(article.notices.contains { $0.contains("furniture: 1 passage") })
  }

  @Test(arguments: [
    "<section><h2>How we counted</h2><p>NOTE</p></section>", "<div><p>NOTE</p></div>",
  ])
  func tellsOfTextBehindTheArticle(_ markup: String) throws {
    let note = "We stood on the bridge for three days and counted every car by hand."
    let behind = "</article>" + markup.replacing("NOTE", with: note)
    let article = try PageCase.read(
      Prose.page().replacing("</article>", with: behind)
    )
    #expect(PageCase.blocks(of: article) == Prose.blocks(after: ["furniture: " + note]))
    #expect(article.notices.contains { $0.contains("furniture: 1 passage") })
  }

  @Test func saysNothingOfOtherArticlesBehindIt() throws {
    let other =
      "</article><div><h3><a href=/x>The ferry is late</a></h3>"
      + "<p>Nobody in the office of the harbour knows why the ferry is late on Mondays.</p></div>"
    let article = try PageCase.read(
      Prose.page().replacing("</article>", with: other)
    )
    #expect(PageCase.blocks(of: article) == Prose.blocks())
    #expect(article.notices == [])
  }

  static let disclosures: [(name: String, markup: String, isText: Bool)] = [
    ("an accordion", "<h3><button>Who counts them?</button></h3><div hidden>ANSWER</div>", true),
    (
      "one that a script opens",
      "<h3><button aria-expanded=false>Who counts them?</button></h3>"
        + "<div class=collapse aria-hidden=true>ANSWER</div>", true
    ),
    ("a button alone", "<button>Who counts them?</button><div hidden><p>ANSWER</p></div>", false),
    ("comments", "<h3><button>Comments (2)</button></h3><div hidden>ANSWER</div>", false),
    ("a form", "<h3><button>Found an error?</button></h3><div hidden>ANSWER</div>", false),
    ("a sheet of tabs", "<div role=tabpanel style='display: none'><p>ANSWER</p></div>", false),
  ]

  @Test(arguments: disclosures)
  func readsTheAnswersOfAnAccordion(_ row: (name: String, markup: String, isText: Bool)) throws {
    let answer = "The town counts them with a camera on every pier. It has done so since 2019."
    let article = try PageCase.read(
      Prose.page(between: row.markup.replacing("ANSWER", with: answer))
    )
    let isText = PageCase.blocks(of: article).contains("paragraph: " + answer)
    #expect(isText == row.isText, "\(row.name)")
  }

  @Test func keepsAPostInABoxThatIsCalledSocial() throws {
    let post =
      "<div class=social-embed><blockquote><p>We want the bridge to stay open for all.</p>"
      + "</blockquote></div>"
    let blocks = PageCase.blocks(of: try PageCase.read(Prose.page(between: post)))
    #expect(blocks.contains("quotation: We want the bridge to stay open for all."))
  }

  // MARK: - Data

  private static func withData(_ text: String, shown: String) -> String {
    "<title>T</title><script type=application/ld+json>{\"@type\": \"NewsArticle\", \"articleBody\": "
      + "\"\(text)\"}</script><article><h1>The bridge will close</h1>\(shown)</article>"
  }

  @Test(arguments: ["\\n\\n", " "])
  func readsTheRestOfATextInThePagesData(_ separator: String) throws {
    let text = [Prose.first, Prose.second, Prose.third].joined(separator: separator)
    let article = try PageCase.read(Self.withData(text, shown: "<p>\(Prose.first)</p>"))
    let words = PageCase.blocks(of: article).dropFirst().map { $0.dropFirst("paragraph: ".count) }
    #expect(
      words.joined(separator: " ")
        == [Prose.first, Prose.second, Prose.third].joined(separator: " ")
    )
    #expect(article.notices.contains { $0.contains("in its data for other programs") })
  }

  @Test func addsNothingThatThePageShows() throws {
    let text = [Prose.first, Prose.second, Prose.third].joined(separator: "\\n")
    let shown = "<p>\(Prose.first)</p><p>\(Prose.second)</p><ul><li>\(Prose.third)</li></ul>"
    let article = try PageCase.read(Self.withData(text, shown: shown))
    #expect(!article.notices.contains { $0.contains("in its data") })
    #expect(PageCase.blocks(of: article).count == 4)
  }

  @Test func addsNoNotesAtTheEndOfTheData() throws {
    let notes = [
      "Read more: The ferry is late again, the town says in a statement to this paper.",
      "Sign up for our newsletter to get the best stories in your inbox.",
      "Do you have a news tip? Write to the desk at any time of the day.",
      "This material may not be published or broadcast without permission of the paper.",
    ]
    let data = ([Prose.first, Prose.second] + notes).joined(separator: "\\n")
    let shown = "<p>\(Prose.first)</p><p>\(Prose.second)</p>"
    let article = try PageCase.read(Self.withData(data, shown: shown))
    #expect(!article.notices.contains { $0.contains("in its data") })
    #expect(PageCase.blocks(of: article).count == 3)
  }

  @Test(arguments: [
    "Engineers found cracks in two of its ... Subscribe", "Engineers found cracks in two of its",
  ])
  func readsAParagraphThatBreaksOffOnceAndWhole(_ broken: String) throws {
    let data = [Prose.first, Prose.second, Prose.third].joined(separator: "\\n")
    let shown = "<p>\(Prose.first)</p><p>\(broken)</p>"
    let article = try PageCase.read(Self.withData(data, shown: shown))
    #expect(Array(PageCase.blocks(of: article).dropFirst()) == Array(Prose.blocks().dropFirst()))
  }

  // MARK: - Marks and players

  @Test func readsNoLinkToItsOwnPlace() throws {
    let between =
      "<h2 id=how>How it closes <a class=headerlink href='#how'>¶</a></h2><p>\(Prose.third) "
      + "<a href='#note'>↩</a></p>"
    let blocks = PageCase.blocks(of: try PageCase.read(Prose.page(between: between)))
    #expect(blocks.contains("heading: How it closes"))
    #expect(!blocks.contains { $0.contains("↩") || $0.contains("¶") })
  }

  @Test func readsASignThatLeadsElsewhere() throws {
    let between = "<h2>Learning C<a href='#other'>#</a></h2><p>\(Prose.third) \(Prose.first)</p>"
    let blocks = PageCase.blocks(of: try PageCase.read(Prose.page(between: between)))
    #expect(blocks.contains("heading: Learning C#"))
  }

  @Test(arguments: ["<video>", "<audio controls>"])
  func losesNothingBehindAPlayerThatNobodyEnds(_ player: String) throws {
    let page =
      "<title>The bridge will close</title><article><h1>The bridge will close</h1><p>\(Prose.first)"
      + "\(player)<source src=x><p>\(Prose.second)<p>\(Prose.third)</article>"
    #expect(PageCase.blocks(of: try PageCase.read(page)) == Prose.blocks())
  }
}
