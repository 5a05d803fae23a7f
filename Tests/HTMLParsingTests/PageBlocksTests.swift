import ArticleReading
import FactModel
import Testing

/// How each kind of block comes out of a page.
@Suite struct PageBlocksTests {
  static let kinds: [PageCase] = [
    PageCase("paragraphs", Prose.page(), Prose.blocks()),
    PageCase(
      "headings",
      Prose.page(between: "<h2>What was <em>found</em></h2>"),
      Prose.blocks(between: ["heading: What was found"])
    ),
    PageCase(
      "a bold line as a heading",
      Prose.page(between: "<p><strong>What was found</strong></p>"),
      Prose.blocks(between: ["heading: What was found"])
    ),
    PageCase(
      "a bold sentence is no heading",
      Prose.page(between: "<p><b>Nobody was hurt.</b></p>"),
      Prose.blocks(between: ["paragraph: Nobody was hurt."])
    ),
    PageCase(
      "list items",
      Prose.page(between: "<ul><li>Two piers</li><li><p>One <b>abutment</b></p></li></ul>"),
      Prose.blocks(between: ["list-item: Two piers", "list-item: One abutment"])
    ),
    PageCase(
      "definitions",
      Prose.page(between: "<dl><dt>Pier</dt><dd>What holds the bridge up</dd></dl>"),
      Prose.blocks(between: ["list-item: Pier", "list-item: What holds the bridge up"])
    ),
    PageCase(
      "words for eyes and words for ears",
      Prose.page(
        between:
          "<p>It cost <span aria-hidden=true>$4.5 million</span><span class=sr-only>4.5 million "
          + "dollars</span> in all.</p><figure><img src=a><figcaption aria-hidden=true>The pier.</figcaption>"
          + "</figure>"
      ),
      Prose.blocks(between: ["paragraph: It cost $4.5 million in all.", "caption: The pier."])
    ),
    PageCase(
      "a term that is a button",
      Prose.page(
        between:
          "<p>The mayor signed a <button>letter of refusal</button> in May.</p><p>Why? <button>More</button></p>"
      ),
      Prose.blocks(
        between: ["paragraph: The mayor signed a letter of refusal in May.", "paragraph: Why?"]
      )
    ),
    PageCase(
      "whose a quotation is",
      Prose.page(
        between:
          "<blockquote><p>We had no choice.</p><footer>— Ada Lind, mayor</footer></blockquote>"
      ),
      Prose.blocks(
        between: ["quotation: We had no choice.", "quotation: — Ada Lind, mayor"]
      )
    ),
    PageCase(
      "a paragraph with a class of many meanings",
      Prose.page(
        between:
          "<p>\(Prose.third)</p><p class=social-housing>The town owns 400 flats, which it lets to those who "
          + "work at the harbour.</p><p>\(Prose.third)</p>"
      ),
      Prose.blocks(
        between: [
          Prose.thirdBlock,
          "paragraph: The town owns 400 flats, which it lets to those who work at the harbour.",
          Prose.thirdBlock,
        ]
      )
    ),
    PageCase(
      "what the article rests on",
      Prose.page(
        after: "<h2>Sources</h2><ul><li><a href=/1>Report on the bridge, 44 pages</a></li>"
          + "<li><a href=/2>Letter of 3 May</a></li></ul>"
      ),
      Prose.blocks(
        after: [
          "heading: Sources", "list-item: Report on the bridge, 44 pages",
          "list-item: Letter of 3 May",
        ]
      )
    ),
    PageCase(
      "formulas",
      Prose.page(
        between:
          "<p>It is <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> or 10<sup>2.5</sup>, or "
          + "<span style='display:none'><math><msup><mn>10</mn><mn>6</mn></msup></math></span><img src=a>.</p>"
      ),
      Prose.blocks(between: ["paragraph: It is 3/4 or 10^2.5, or 10⁶."])
    ),
    PageCase(
      "quotations",
      Prose.page(between: "<blockquote><p>We had no choice.</p><p>None.</p></blockquote>"),
      Prose.blocks(between: ["quotation: We had no choice.", "quotation: None."])
    ),
    PageCase(
      "a table row by row",
      Prose.page(
        between: "<table><tr><th>Year<th>Cars<tr><td><p>2022</p><td>11,800"
          + "<tr><td>2023<td></table>"
      ),
      Prose.blocks(
        between: ["table-row: Year | Cars", "table-row: 2022 | 11,800", "table-row: 2023 |"]
      )
    ),
    PageCase(
      "a caption and its credit",
      Prose.page(
        between: "<figure><img src=a><figcaption>The old bridge <span class=credit>Jane Doe / City"
          + "</span></figcaption></figure>"
      ),
      Prose.blocks(between: ["caption: The old bridge", "credit: Jane Doe / City"])
    ),
    PageCase(
      "headings that lead to themselves",
      Prose.page(between: "<h2 id=piers><a href=#piers>The piers</a></h2>"),
      Prose.blocks(between: ["heading: The piers"])
    ),
    PageCase(
      "a heading that leads to another article",
      Prose.page(between: "<h2><a href=/ferry>The ferry</a></h2>"),
      Prose.blocks(between: ["furniture: The ferry"])
    ),
    PageCase(
      "the class of the whole page makes no captions",
      Prose.page().replacing("<body>", with: "<body class=\"site with-captions photo-credit\">"),
      Prose.blocks()
    ),
    PageCase(
      "a caption of a table, and an element that a site calls so",
      Prose.page(
        between: "<table><caption>Cars a day</caption><tr><th>Year<th>Cars<tr><td>2022<td>11,800"
          + "</table><section><caption>Two piers of nine have cracks below the water.</caption>"
          + "</section>"
      ),
      Prose.blocks(
        between: [
          "caption: Cars a day", "table-row: Year | Cars", "table-row: 2022 | 11,800",
          "paragraph: Two piers of nine have cracks below the water.",
        ]
      )
    ),
    PageCase(
      "a caption by its class, in a line",
      Prose.page(between: "<span><img src=a><span class=caption>The old bridge</span></span>"),
      Prose.blocks(between: ["caption: The old bridge"])
    ),
    PageCase(
      "a credit by its words",
      Prose.page(between: "<p>Photo: Jane Doe</p>", after: "<p>Source: News agencies</p>"),
      Prose.blocks(between: ["credit: Photo: Jane Doe"], after: ["credit: Source: News agencies"])
    ),
    PageCase(
      "a caption twice",
      Prose.page(
        between: "<figcaption>The old bridge</figcaption><img><p class=caption>The old bridge"
      ),
      Prose.blocks(between: ["caption: The old bridge"])
    ),
    PageCase(
      "text that a class raises, strikes or hides",
      "<style>.c1{vertical-align:super} span.c3 {text-decoration:line-through}"
        + "@media print{.c4{display:none}} .c9{display:none}</style>"
        + Prose.page(
          between: "<p>It cost 10<span class=c1>6</span> kroner, not <span class=c3>400</span> 40, "
            + "and is <span class=c9>not </span>paid <span class=c4>twice</span> a year.</p>"
        ),
      Prose.blocks(between: [
        "paragraph: It cost 10⁶ kroner, not ~~400~~ 40, and is paid twice a year."
      ])
    ),
    PageCase(
      "numbers of notes",
      Prose.page(
        between: "<p>The port moved 74<a href='#fn2' role=doc-noteref>2</a> ships and 55"
          + "<span class=footnote>3</span> boats and 9<a href='#n1'>1</a> cars that year.</p>"
      ),
      Prose.blocks(between: [
        "paragraph: The port moved 74[2] ships and 55[3] boats and 9[1] cars that year."
      ])
    ),
    PageCase(
      "preformatted text",
      Prose.page(between: "<pre>cars  12000\n  a day<br>end</pre>"),
      Prose.blocks(between: ["preformatted: cars  12000\n  a day\nend"])
    ),
    PageCase(
      "line breaks",
      Prose.page(between: "<p>12 Harbour Road<br>Oldtown<br><br>Open on weekdays.</p>"),
      Prose.blocks(between: [
        "paragraph: 12 Harbour Road\nOldtown", "paragraph: Open on weekdays.",
      ])
    ),
    PageCase(
      "text without an element of its own",
      Prose.page(
        between: "<div>It was built in 1931.<p>It has been closed before.</p>Twice.</div>"
      ),
      Prose.blocks(between: [
        "paragraph: It was built in 1931.", "paragraph: It has been closed before.",
        "paragraph: Twice.",
      ])
    ),
    PageCase(
      "inline markup",
      Prose.page(
        between:
          "<p>The <q>queen of <i>bridges</i></q> lost 10<sup>6</sup> euros of inter&shy;est, "
          + "said Ms&nbsp;Doe.<sup><a href='#n1'>3</a></sup></p>"
      ),
      Prose.blocks(between: [
        "paragraph: The “queen of bridges” lost 10⁶ euros of interest, said Ms\u{A0}Doe.[3]"
      ])
    ),
    PageCase(
      "checkboxes",
      Prose.page(between: "<ul><li><input type=checkbox checked>Piers<li><input>Road</ul>"),
      Prose.blocks(between: ["list-item: ☑ Piers", "list-item: Road"])
    ),
    PageCase(
      "what is not shown",
      Prose.page(
        between: "<p>One<script>x</script> <style>y</style><svg><title>z</title></svg>"
          + "<span hidden>no</span><span style='display: none'>no</span> two.</p>"
      ),
      Prose.blocks(between: ["paragraph: One two."])
    ),
  ]

  @Test(arguments: kinds)
  func givesBlocksTheirKinds(_ row: PageCase) throws {
    #expect(PageCase.blocks(of: try PageCase.read(row.page)) == row.blocks)
  }

  static let heads: [PageCase] = [
    PageCase(
      "byline, date and standfirst by their words",
      "<article><h1>The bridge will close</h1><p>By Jane Doe</p><p>30 January 2024</p>"
        + "<p>\(Prose.first)</p><p>\(Prose.second)</p></article>",
      [
        "title: The bridge will close", "byline: By Jane Doe", "dateline: 30 January 2024",
        Prose.firstBlock, Prose.secondBlock,
      ]
    ),
    PageCase(
      "byline, date and standfirst by their classes",
      "<article><header><h1>The bridge will close</h1><p class=standfirst>Repairs would cost 30 "
        + "million, engineers say</p><div class=byline>Jane Doe, Oldtown</div>"
        + "<span class=date>Tuesday</span></header>"
        + "<div><p>\(Prose.first)</p><p>\(Prose.second)</p></div></article>",
      [
        "title: The bridge will close",
        "standfirst: Repairs would cost 30 million, engineers say",
        "byline: Jane Doe, Oldtown",
        Prose.firstBlock, Prose.secondBlock,
      ]
    ),
    PageCase(
      "a line that names the author",
      "<meta name=author content='Jane Doe'><article><h1>The bridge will close</h1>"
        + "<p>JANE DOE, Oldtown</p><p>\(Prose.first)</p><p>\(Prose.second)</p></article>",
      [
        "title: The bridge will close", "byline: JANE DOE, Oldtown", Prose.firstBlock,
        Prose.secondBlock,
      ]
    ),
    PageCase(
      "a standfirst before the byline",
      "<article><h1>The bridge will close</h1><p>\(Prose.third)</p><p>By Jane Doe</p>"
        + "<p>\(Prose.first)</p><p>\(Prose.second)</p></article>",
      [
        "title: The bridge will close", "standfirst: " + Prose.third, "byline: By Jane Doe",
        Prose.firstBlock, Prose.secondBlock,
      ]
    ),
    PageCase(
      "a paragraph in an element for the author",
      "<article><h1>The bridge will close</h1><div class=author-text><p>\(Prose.first)</p>"
        + "<p>\(Prose.second)</p></div></article>",
      ["title: The bridge will close", Prose.firstBlock, Prose.secondBlock]
    ),
    PageCase(
      "a date where the byline could be",
      "<article><h1>The bridge will close</h1><div class=author>Last updated: 7 January 2025</div>"
        + "<p>\(Prose.first)</p><p>\(Prose.second)</p></article>",
      [
        "title: The bridge will close", "dateline: Last updated: 7 January 2025",
        Prose.firstBlock, Prose.secondBlock,
      ]
    ),
    PageCase(
      "other lines between title and body are dropped",
      "<article><h1>The bridge will close</h1><div><span>4 min</span> <span>Oldtown</span></div>"
        + "<div><p>\(Prose.first)</p><p>\(Prose.second)</p></div></article>",
      ["title: The bridge will close", Prose.firstBlock, Prose.secondBlock]
    ),
    PageCase(
      "the title in other words than the page's title",
      "<title>Council: the old bridge will close | Example News</title><article>"
        + "<h1>The old bridge will close</h1><p>\(Prose.first)</p><p>\(Prose.second)</p></article>",
      ["title: The old bridge will close", Prose.firstBlock, Prose.secondBlock]
    ),
    PageCase(
      "the title once more",
      "<title>The bridge will close</title><article><h1>The bridge will close</h1><div>"
        + "<h2>The bridge will close</h2><p>\(Prose.first)</p><p>\(Prose.second)</p></div></article>",
      ["title: The bridge will close", Prose.firstBlock, Prose.secondBlock]
    ),
    PageCase(
      "a site's name as heading",
      "<title>The bridge will close - Example News</title><h1>Example News</h1><article>"
        + "<h2>The bridge will close</h2><p>\(Prose.first)</p><p>\(Prose.second)</p></article>",
      ["title: The bridge will close", Prose.firstBlock, Prose.secondBlock]
    ),
  ]

  @Test(arguments: heads)
  func readsTheHead(_ row: PageCase) throws {
    #expect(PageCase.blocks(of: try PageCase.read(row.page)) == row.blocks)
  }

  @Test func tellsOfTheFootOfAnArticle() throws {
    let foot = "<footer><p>This story was written with the help of a machine.</p></footer>"
    let article = try PageCase.read(Prose.page(after: foot))
    #expect(
      article.notices.contains {
        $0.contains("“This story was written with the help of a machine.”")
      }
    )
  }
}
