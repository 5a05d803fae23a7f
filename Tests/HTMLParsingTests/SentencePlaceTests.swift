import ArticleReading
import FactModel
import Testing

/// Words of a sentence are kept, whatever the element that they stand in is called.
@Suite struct SentencePlaceTests {
  @Test(arguments: [
    "inline-link", "related-link", "crosslink", "tooltip", "popover", "comment",
    "comment-highlight", "popular", "social-link", "no-print", "hidden-xs", "hidden sm:inline",
    "ads", "menu", "tags", "search", "topics", "bio", "banner", "promo", "credit", "caption",
  ])
  func keepsWordsWhateverTheirClass(_ name: String) throws {
    let article = try PageCase.read(
      Prose.page(between: "<p>The mayor did <span class='\(name)'>not</span> resign.</p>")
    )
    #expect(
      PageCase.blocks(of: article)
        == Prose.blocks(between: ["paragraph: The mayor did not resign."])
    )
    #expect(article.notices == [])
  }

  static let places: [(markup: String, block: String)] = [
    (
      "<p>She paid <span aria-hidden=true>7,000</span> for <label>pier four</label>.</p>",
      "paragraph: She paid 7,000 for pier four."
    ),
    ("<p><a class=inline-link>The mayor</a> did not.</p>", "paragraph: The mayor did not."),
    (
      "<p>The mayor did <em class=promo>not resign.</em></p>",
      "paragraph: The mayor did not resign."
    ),
    (
      "<p>She paid <svg><text>74,000</text></svg> pounds.</p>", "paragraph: She paid 74,000 pounds."
    ),
    ("<h2>Mayor did <b class=ad>not</b></h2>", "heading: Mayor did not"),
    ("<h2 aria-hidden=true>Mayor did not resign</h2>", "heading: Mayor did not resign"),
    (
      "<blockquote>We <b class=search>never</b> did.</blockquote>", "quotation: We never did."
    ),
    ("<ul><li>It was <i class=menu>not</i> him</ul>", "list-item: It was not him"),
    (
      "<p>Its debt, <a href=x>external</a>, and its <span>external</span> and (<a href=x>new</a>) ones.</p>",
      "paragraph: Its debt, external, and its external and (new) ones."
    ),
    (
      "<p>A camel<span class=popover>case</span> word, and <span>[sic]</span> more.</p>",
      "paragraph: A camelcase word, and [sic] more."
    ),
  ]

  @Test(arguments: places)
  func keepsWordsWhereverTheyStand(_ row: (markup: String, block: String)) throws {
    let article = try PageCase.read(Prose.page(between: row.markup))
    #expect(PageCase.blocks(of: article) == Prose.blocks(between: [row.block]))
  }

  static let apart: [(markup: String, block: String)] = [
    ("<p>Not <span class=hidden>seen</span> here.</p>", "paragraph: Not here."),
    ("<p>Read it <span class=sr-only>in a new tab</span> now.</p>", "paragraph: Read it now."),
    ("<p>A <b class=tooltip>TEU<i role=tooltip>A box.</i></b> more.</p>", "paragraph: A TEU more."),
    ("<p>A TEU<i class=tooltip-text>A box.</i> more.</p>", "paragraph: A TEU more."),
    ("<h2>History<span class=mw-editsection>[edit]</span></h2>", "heading: History"),
    ("<p>Piers crack. <span class=share>Share</span></p>", "paragraph: Piers crack."),
    (
      "<p>The TEU<b class=glossary-definition>A box</b> rose.</p>", "paragraph: The TEU rose."
    ),
    (
      "<p>Read <a href=x>a report (opens in new window)</a>, then <a href=y>a table<i>, opens in a new tab"
        + "</i></a> now.</p>",
      "paragraph: Read a report, then a table now."
    ),
    (
      "<p>Read <a href=x>it<span>(opens in a new tab)</span></a> now.</p>",
      "paragraph: Read it now."
    ),
    (
      "<p>Lies <a href=x>das (öffnet in neuem Fenster)</a> bald.</p>",
      "paragraph: Lies das bald."
    ),
    (
      "<table><tr><th>Port <i>▲▼</i><th>Boxes ↕<tr><td>Westhaven<td>81 ▼</table>",
      "table-row: Port | Boxes\ntable-row: Westhaven | 81 ▼"
    ),
    (
      "<table><tr><th><button>Port<i class=sr-only>Sort</i>⇅</button><th>Boxes<tr><td>A<td>81</table>",
      "table-row: Port | Boxes\ntable-row: A | 81"
    ),
  ]

  @Test(arguments: apart)
  func leavesOutWhatIsNoWordOfASentence(_ row: (markup: String, block: String)) throws {
    let article = try PageCase.read(Prose.page(between: row.markup))
    let blocks = row.block.split(separator: "\n").map(String.init)
    #expect(PageCase.blocks(of: article) == Prose.blocks(between: blocks))
  }

  @Test func readsLabelsOfItemsToBeTicked() throws {
    let item = "<li><label><input type=checkbox> 200 g pumpkin, cut</label></li>"
    let article = try PageCase.read(Prose.page(between: "<ul>\(item)</ul>"))
    #expect(
      PageCase.blocks(of: article) == Prose.blocks(between: ["list-item: ☐ 200 g pumpkin, cut"])
    )
    let form = try PageCase.read(Prose.page(between: "<form><ul>\(item)</ul></form>"))
    #expect(PageCase.blocks(of: form) == Prose.blocks())
  }

  @Test(arguments: [
    "<p>It grew<sup>[citation needed]</sup> in 1990.</p>",
    "<p>It grew<sup class=noprint>[<i><a href=x>citation&nbsp;needed</a></i>]</sup> in 1990.</p>",
    "<p>It grew<span>[when?]</span> in 1990.</p>",
    "<p>It grew<sup>[Beleg fehlt]</sup> in 1990.</p>",
  ])
  func setsApartWhatEditorsAskFor(_ markup: String) throws {
    let article = try PageCase.read(Prose.page(between: markup))
    #expect(PageCase.blocks(of: article) == Prose.blocks(between: ["paragraph: It grew in 1990."]))
    #expect(article.notices.count == 1)
  }

  @Test(arguments: [
    "<form><label for=a>Your name</label><input id=a value=Jane><select><option>One</select></form>",
    "<label class=tab>Summary</label>", "<select><option>1x<option>2x</select>",
    "<form><label><input type=checkbox> Keep me informed about offers</label></form>",
    "<p>Crane <span class=comments>19 comments</span></p>",
  ])
  func saysNothingOfWhatAPageAsks(_ markup: String) throws {
    let article = try PageCase.read(Prose.page(between: markup))
    #expect(article.notices == [])
  }

  @Test func readsAFormulaOnce() throws {
    let formula =
      "<span class=katex><span class=katex-mathml><math><mi>x</mi></math></span>"
      + "<span class=katex-html aria-hidden=true>x</span></span>"
    let article = try PageCase.read(Prose.page(between: "<p>So \(formula) is 7.</p>"))
    #expect(PageCase.blocks(of: article) == Prose.blocks(between: ["paragraph: So x is 7."]))
    #expect(article.notices == [])
  }

  static let told: [(markup: String, words: String)] = [
    ("<fieldset><legend>Which one?</legend></fieldset>", "“Which one?”"),
    ("<label><input type=radio> 7,000 boxes</label>", "“7,000 boxes”"),
    ("<p>We saw <select><option>three<option>four</select> cranes.</p>", "“three four”"),
    ("<form><label><input type=radio> Yes (54%)</label></form>", "“Yes (54%)”"),
    ("<textarea>Written here</textarea>", "“Written here”"),
    ("<input value=typed>", "“typed”"),
    ("<svg><text>7,000 boxes were missing.</text></svg>", "“7,000 boxes were missing.”"),
    ("<ul><li>81,000 <b class=popular>boxes</b></ul>", "“boxes”"),
  ]

  @Test(arguments: told)
  func tellsWordsThatAreNotRead(_ row: (markup: String, words: String)) throws {
    let article = try PageCase.read(Prose.page(between: row.markup))
    #expect(
      article.notices == [
        "Not read in the midst of the text: words in 1 label, field or drawing: \(row.words)."
      ]
    )
  }

  // MARK: - Passages

  @Test func keepsLooseTextBetweenBlocks() throws {
    let article = try PageCase.read(
      Prose.page(between: "<p>It fell by:</p>74,000<p>Did she?</p>No.<ul><li>Boxes</ul> in May.")
    )
    #expect(
      PageCase.blocks(of: article)
        == Prose.blocks(between: [
          "paragraph: It fell by:", "paragraph: 74,000", "paragraph: Did she?", "paragraph: No.",
          "list-item: Boxes", "paragraph: in May.",
        ])
    )
  }

  @Test(arguments: ["<svg><path>", "<svg width=1>", "<math>"])
  func endsAnUnclosedDrawingAtAParagraph(_ drawing: String) throws {
    let article = try PageCase.read(Prose.page(between: "\(drawing)<p>The mayor resigned.</p>"))
    #expect(
      PageCase.blocks(of: article) == Prose.blocks(between: ["paragraph: The mayor resigned."])
    )
  }

  @Test func keepsWhatStandsBehindTheEndOfThePage() throws {
    let page =
      "<title>The bridge will close</title><body><article><h1>The bridge will close</h1>"
      + "<p>\(Prose.first)</p><p>\(Prose.second)</p></body></html><p>\(Prose.third)</p>"
    #expect(PageCase.blocks(of: try PageCase.read(page)) == Prose.blocks())
  }

  @Test func keepsTheSummaryBelowTheHeadline() throws {
    let page =
      "<title>The bridge will close</title><body><article><h1>The bridge will close</h1>"
      + "<ul><li>Mayor did not sign it</li><li>4 min</li></ul>"
      + "<p>\(Prose.first)</p><p>\(Prose.second)</p><p>\(Prose.third)</p></article>"
    let blocks = PageCase.blocks(of: try PageCase.read(page))
    #expect(blocks.contains("furniture: Mayor did not sign it"))
    #expect(!blocks.contains { $0.contains("4 min") })
  }

  @Test func keepsParagraphsBesideTheArticle() throws {
    let above = "Correction, 15 May: the mayor did not sign the count of April."
    let below = "The mayor resigned on Monday night over the count of the boxes."
    let page =
      "<title>The bridge will close</title><body><p>\(above)</p><article><h1>The bridge will close</h1>"
      + "<p>\(Prose.first)</p><p>\(Prose.second)</p><p>\(Prose.third)</p></article><p>\(below)</p>"
    let article = try PageCase.read(page)
    let furniture = PageCase.blocks(of: article).filter { $0.hasPrefix("furniture: ") }
    #expect(furniture == ["furniture: \(above)", "furniture: \(below)"])
    #expect(article.notices.contains { $0.contains("2 passages") })
  }
}
