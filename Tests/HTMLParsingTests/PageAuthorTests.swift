import ArticleReading
import FactModel
import Testing
import TextReading

/// Who wrote an article and when, where other people and days stand beside them.
@Suite struct PageAuthorTests {
  private static let cases: [(name: String, markup: String, byline: [String])] = [
    (
      "a control beside the name",
      "<div class=byline><a href=/author/jane>Jane Doe</a><a href=/author/jane>See full bio</a></div>",
      ["Jane Doe"]
    ),
    (
      "a section before and a photographer behind",
      "<div class=byline><a href=/economy>Economy</a> | <a href=/author/jane>Jane Doe</a> | "
        + "Photos: John Roe</div>",
      ["Jane Doe"]
    ),
    (
      "an outlet for machines, a person for readers",
      "<meta name=author content='Oldtown Wire'><div class=author>"
        + "<a href=/staff/jane rel=author>By Jane Doe</a></div>",
      ["Jane Doe"]
    ),
    ("a label in Arabic", "<p class=byline>كتبت: نينا فالك</p>", ["نينا فالك"]),
    ("a label in German", "<p class=author>Veröffentlicht von Jane Doe</p>", ["Jane Doe"]),
    ("a label without a colon", "<span class=author>Autor Jane Doe</span>", ["Jane Doe"]),
    ("the surname first", "<meta name=author content='Doe, Jane'>", ["Jane Doe"]),
    ("the surname in capitals", "<meta name=author content='DOE, Jane'>", ["Jane Doe"]),
    ("a post behind a surname", "<p class=author>Doe, London Correspondent</p>", ["Doe"]),
    ("a label in Spanish", "<p class=author>Texto: Jane Doe</p>", ["Jane Doe"]),
    ("a label of two words", "<p class=author>Texto de Jane Doe</p>", ["Jane Doe"]),
    ("a post behind the name in Korean", "<p class=author>글 김지현 기자</p>", ["김지현"]),
    ("a name in Japanese brackets", "<p class=author>【佐藤花子】</p>", ["佐藤花子"]),
    ("a place in French", "<p class=author>Jane Doe, à Oldtown</p>", ["Jane Doe"]),
    (
      "degrees behind the name", "<meta name=author content='Jane Doe, MS, RD'>",
      ["Jane Doe, MS, RD"]
    ),
    (
      "a photographer with a sign",
      "<p>By Jane Doe</p><span class=author>© John Roe</span>", ["Jane Doe"]
    ),
    (
      "a place behind the outlet", "<meta name=author content='example.org, Oldtown, Germany'>",
      ["example.org"]
    ),
    (
      "other work before and behind", "<p class=author>Photos by John Roe, words by Jane Doe</p>",
      ["Jane Doe"]
    ),
    ("a photographer in brackets", "<p class=author>Jane Doe, John Roe (photos)</p>", ["Jane Doe"]),
    (
      "a name in a picture's caption",
      "<figure><figcaption>The pier <span class=author>John Roe</span></figcaption></figure>"
        + "<p class=author>Jane Doe</p>",
      ["Jane Doe"]
    ),
    ("a name said twice", "<span class=author>Jane Doe Jane Doe</span>", ["Jane Doe"]),
    (
      "a translator",
      "<p class=byline>Translated by John Roe</p><p class=byline>Story by Jane Doe</p>",
      ["Jane Doe"]
    ),
    (
      "a photographer's link",
      "<div>Von <a rel=author>Jane Doe</a>, Bild: <a rel=author>John Roe</a></div>", ["Jane Doe"]
    ),
    (
      "a section", "<div class=author>Economy</div><div class=byline>Words: Jane Doe</div>",
      ["Jane Doe"]
    ),
    ("Chinese credits", "<p class=byline>文/记者 王小兰 图/李明 编辑/赵强</p>", ["王小兰"]),
    ("no name", "<meta name=author content='No Author'>", []),
    (
      "two surnames first", "<meta name=author content='Doe, Jane; Roe, John'>",
      ["Jane Doe", "John Roe"]
    ),
    (
      "two surnames first with a word between",
      "<meta name=author content='Doe, Jane and Roe, John'>", ["Jane Doe", "John Roe"]
    ),
    (
      "what each of two did", "<div class=author>John Roe (photos), Jane Doe (text)</div>",
      ["Jane Doe"]
    ),
    (
      "who submitted it",
      "<div>Submitted by <span>Jane Doe</span> on Tue, 05/14/2024 - 08:30</div>",
      ["Jane Doe"]
    ),
    ("a link to an author's page", "<h4><a href=/author/jane/>Jane Doe</a></h4>", ["Jane Doe"]),
    (
      "a link to an account", "<div><a href='https://letters.example/@jane'>Jane Doe</a></div>",
      ["Jane Doe"]
    ),
    (
      "a name without a link behind one with",
      "<div class=byline>By <a href=/author/jane>Jane Doe</a> and John Roe</div>",
      ["Jane Doe", "John Roe"]
    ),
    (
      "a photographer's link with brackets",
      "<div class=byline><a href=/author/jane>Jane Doe</a> (text), <a href=/author/john>John Roe</a> "
        + "(photos)</div>",
      ["Jane Doe"]
    ),
    ("an outlet behind a stroke", "<p class=byline>By Jane Doe/Oldtown Wire</p>", ["Jane Doe"]),
    (
      "lines with breaks", "<p>By <b>Jane Doe</b><br>Bridge editor<br>14 May 2024</p>", ["Jane Doe"]
    ),
    ("a day glued on", "<p class=byline>By Jane DoeMay 14, 2024</p>", ["Jane Doe"]),
    ("what kind of text it is", "<p class=byline>Guest post by Jane Doe</p>", ["Jane Doe"]),
    ("agencies", "<p class=byline>By Jane Doe and agencies</p>", ["Jane Doe"]),
    (
      "a post in an element of its own",
      "<p class=byline>Jane Doe <span>Senior Correspondent</span></p>", ["Jane Doe"]
    ),
    ("a link to a section", "<div><a href=/topics/harbours/>Old Harbours</a></div>", []),
    ("a link to a person in a list of links", "<ul><li><a href=/author/x>jane</a></li></ul>", []),
    (
      "one on each line", "<div class=byline>Jane Doe<br>John Roe<br>Ada Lund</div>",
      ["Jane Doe", "John Roe", "Ada Lund"]
    ),
    (
      "the second on a line of its own", "<p class=byline>By Jane Doe<br>and John Roe</p>",
      ["Jane Doe", "John Roe"]
    ),
    ("one name on two lines", "<div class=author>Jane<br>Doe</div>", ["Jane Doe"]),
    (
      "a place below", "<p class=byline>By Jane Doe<br>New York<br>Staff Writer</p>", ["Jane Doe"]
    ),
    (
      "surnames first with what is behind them", "<p class=byline>By Doe, Jane, Jr.; Roe, John</p>",
      ["Jane Doe, Jr.", "John Roe"]
    ),
    (
      "where each is", "<p class=byline>By Jane Doe, Oldtown; John Roe, Westhaven</p>",
      ["Jane Doe", "John Roe"]
    ),
    (
      "an infobox", "<table class='infobox vcard'><tr><td>Jane Doe</td></tr></table>", []
    ),
    (
      "a quoted post", "<blockquote>&mdash; <span class=author>Jane Doe</span></blockquote>", []
    ),
  ]

  @Test(arguments: cases)
  func findsTheAuthor(_ row: (name: String, markup: String, byline: [String])) throws {
    let page = "<title>x</title><article><h1>The bridge</h1>\(row.markup)<p>\(Prose.first)<p>"
    #expect(try PageCase.read(page + Prose.second).facts.byline == row.byline)
  }

  private static let dates: [(name: String, markup: String, published: String?, updated: String?)] =
    [
      (
        "the change first",
        "<p class=dates><span>Last updated:</span> <time datetime=2024-09-02>2 September 2024</time> "
          + "<span>First published:</span> <time datetime=2024-05-14>14 May 2024</time></p>",
        "2024-05-14", "2024-09-02"
      ),
      (
        "received and accepted",
        "<p>Received 3 February 2024 · Accepted 20 April 2024 · Published 14 May 2024</p>",
        "2024-05-14", nil
      ),
      (
        "a plain date before that of a change",
        "<p class=date>14 May 2024 (updated 2 September 2024)</p>", "2024-05-14", "2024-09-02"
      ),
      (
        "a day that a sentence tells of",
        "<p>The mayor said on <time datetime=2023-01-02>2 January</time> that the count was right.</p>",
        nil, nil
      ),
      (
        "a change alone", "<time class=updated datetime=2024-09-02>2 September 2024</time>", nil,
        "2024-09-02"
      ),
      (
        "a German change before the publication",
        "<div>Stand: 02.09.2024, 10:00 Uhr | Erstveröffentlichung: 14. Mai 2024</div>",
        "2024-05-14", nil
      ),
      (
        "a submission", "<div>Submitted by Jane Doe on Tue, 05/14/2024 - 08:30</div>", "2024-05-14",
        nil
      ),
      (
        "a day of submission alone", "<p>Submitted 3 February 2024</p>", nil, nil
      ),
      (
        "a day with which a text begins",
        "<p>OLDTOWN, Nov. 22, 1963 — \(Prose.first) \(Prose.second)</p>", nil, nil
      ),
      ("the day of a correction", "<h3>Correction: May 20, 2024</h3>", nil, nil),
      (
        "the day of a correction below its label", "<p>Correction</p><p>May 20, 2024</p>", nil, nil
      ),
      (
        "the day of a correction behind its label",
        "<aside><p><strong>CORRECTION</strong> May 20, 2024</p></aside>", nil, nil
      ),
      (
        "the day of a correction in an element of its own",
        "<p>Correction: <time datetime=2024-05-20>May 20</time></p>", nil, nil
      ),
      (
        "a day in a sentence",
        "<p>On May 14, 2024 – the day of the count – \(Prose.first) \(Prose.second)</p>", nil, nil
      ),
      (
        "the date of a quoted post",
        "<blockquote><p>We counted.</p><a href=/1>May 14, 2024</a></blockquote>", nil, nil
      ),
    ]

  @Test func tellsALanguageThatThePageDoesNotName() throws {
    let prose =
      "Die Mühle ist in der Nacht abgebrannt. Die Feuerwehr war mit drei Wagen da und nicht zu spät."
    let page = "<h1>Die Mühle brennt</h1><p>Berlin, den 3. März 2025</p>"
    let article = try PageCase.read(page + "<p>\(prose)</p><p>\(prose) \(prose)</p>")
    #expect(article.facts.language == "de")
    #expect(article.facts.published == PartialDate("2025-03-03"))
    #expect(article.notices.contains { LanguageGuess.notices(of: "de").contains($0) })
    #expect(article.blocks.dropFirst().first?.kind == .dateline)
  }

  @Test(arguments: dates)
  func findsTheDate(
    _ row: (name: String, markup: String, published: String?, updated: String?)
  ) throws {
    let page = "<title>x</title><article><h1>The bridge</h1>\(row.markup)<p>\(Prose.first)<p>"
    let facts = try PageCase.read(page + Prose.second).facts
    #expect(facts.published == row.published.flatMap { PartialDate($0) })
    #expect(facts.updated == row.updated.flatMap { PartialDate($0) })
  }
}
