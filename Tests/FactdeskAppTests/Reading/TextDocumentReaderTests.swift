import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import FactdeskApp

/// An OpenDocument text of a body.
private func text(
  _ body: String,
  styles: String = "",
  mimeTypeFirst: Bool = true,
  files: [(path: String, content: String)] = []
) -> [UInt8] {
  let type = (path: "mimetype", content: "application/vnd.oasis.opendocument.text")
  let content = (
    path: "content.xml",
    content: "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" "
      + "xmlns:draw=\"d\" xmlns:dc=\"c\" xmlns:xlink=\"x\" xmlns:style=\"s\" xmlns:fo=\"f\" "
      + "xmlns:form=\"m\">"
      + "<office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
  )
  let manifest = (path: "META-INF/manifest.xml", content: "<manifest/>")
  return StoredArchive.bytes(
    (mimeTypeFirst ? [type, content, manifest] : [manifest, content, type]) + files
  )
}

struct TextDocumentReaderTests {
  @Test(arguments: [
    ("a section", "<text:section><text:p>Inside.</text:p></text:section>", "Inside."),
    (
      "a section in a section",
      "<text:section><text:section><text:p>Deep.</text:p></text:section></text:section>", "Deep."
    ),
    (
      "header rows",
      "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Town</text:p>"
        + "</table:table-cell><table:table-cell><text:p>Dead</text:p></table:table-cell>"
        + "</table:table-row></table:table-header-rows></table:table>", "Town | Dead"
    ),
    (
      "a list in a cell",
      "<table:table><table:table-row><table:table-cell><text:p>Both</text:p></table:table-cell>"
        + "<table:table-cell><text:list><text:list-item><text:p>One</text:p></text:list-item>"
        + "<text:list-item><text:p>Two</text:p></text:list-item></text:list></table:table-cell>"
        + "</table:table-row></table:table>", "Both | One\nTwo"
    ),
    (
      "a text box",
      "<text:p><draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>",
      "Boxed."
    ),
    (
      "a formula",
      "<text:p>It is <draw:frame><draw:object><math><semantics><mfrac><mn>3</mn><mn>4</mn></mfrac>"
        + "<annotation>{3} over {4}</annotation></semantics></math></draw:object></draw:frame> of it."
        + "</text:p>", "It is 3/4 of it."
    ),
    ("a field", "<text:p>On <text:date>3 May</text:date>.</text:p>", "On 3 May."),
    ("spaces", "<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c</text:p>", "a b c"),
    (
      "a reading aid",
      "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう"
        + "</text:ruby-text></text:ruby></text:p>", "東京（とうきょう）"
    ),
  ])
  func readsWhatIsShown(_ row: (name: String, body: String, line: String)) throws {
    let article = try readArticle(text("<text:p>First.</text:p>" + row.body), "a.odt")
    #expect(blockTexts(article).dropFirst().first == row.line, "\(row.name)")
    #expect(article.notices.isEmpty)
  }

  @Test(arguments: [
    (
      "a variable that is not shown",
      "<text:p>It is <text:variable-set text:display=\"none\">300</text:variable-set>400.</text:p>",
      ["First.", "It is 400."], "1 hidden variable (1 word, “300”)"
    ),
    (
      "a hidden paragraph",
      "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>Nobody sees it.</text:p>",
      ["First."],
      "1 hidden paragraph (3 words, “Nobody sees it.”)"
    ),
    (
      "a paragraph whose condition does not hold",
      "<text:p><text:hidden-paragraph text:is-hidden=\"false\"/>All see it.</text:p>",
      ["First.", "All see it."], ""
    ),
    (
      "a section that is hidden by a condition",
      "<text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>Nobody sees it."
        + "</text:p></text:section>", ["First."], "1 section (3 words, “Nobody sees it.”)"
    ),
    (
      "a form's field in the text",
      "<office:forms><form:textarea form:id=\"c\" form:current-value=\"300 jobs\"/></office:forms>"
        + "<text:p>He typed <draw:control draw:control=\"c\"/>.</text:p>",
      ["First.", "He typed 300 jobs."], ""
    ),
    (
      "a form's field without a place",
      "<office:forms><form:listbox><form:option form:label=\"Never\"/><form:option "
        + "form:label=\"Always\" form:current-selected=\"true\"/></form:listbox></office:forms>",
      ["First."], "1 form field (1 word, “Always”)"
    ),
  ])
  func readsOrTellsOfFieldsAndForms(
    _ row: (name: String, body: String, lines: [String], told: String)
  ) throws {
    let article = try readArticle(text("<text:p>First.</text:p>" + row.body), "a.odt")
    #expect(blockTexts(article) == row.lines, "\(row.name)")
    #expect(article.notices == (row.told.isEmpty ? [] : ["not read: " + row.told]), "\(row.name)")
  }

  @Test func findsTheTypeWhereverItLies() throws {
    let article = try readArticle(text("<text:p>First.</text:p>", mimeTypeFirst: false), "a.odt")
    #expect(blockTexts(article) == ["First."])
  }

  @Test func tellsWhatIsNotShown() throws {
    let body =
      "<text:p>First.</text:p><text:section text:display=\"none\"><text:p>Not for all.</text:p>"
      + "</text:section>"
    let article = try readArticle(text(body), "a.odt")
    #expect(blockTexts(article) == ["First."])
    #expect(article.notices == ["not read: 1 section (3 words, “Not for all.”)"])
  }

  static let changed =
    "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><office:change-info>"
    + "<dc:creator>Ann</dc:creator><dc:date>2021-05-03T10:00:00</dc:date></office:change-info>"
    + "<text:p>5</text:p></text:deletion></text:changed-region><text:changed-region text:id=\"c2\">"
    + "<text:insertion><office:change-info><dc:creator>Bo</dc:creator></office:change-info>"
    + "</text:insertion></text:changed-region></text:tracked-changes><text:p>It cost <text:change "
    + "text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>7<text:change-end "
    + "text:change-id=\"c2\"/> crowns.</text:p>"

  @Test func readsBothStatesOfADraft() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.odt", text(Self.changed))
    let proposed = try ArticleLoader().load("\(folder.path)/a.odt").article
    #expect(blockTexts(proposed) == ["It cost 7 crowns."])
    #expect(proposed.notices.first?.hasPrefix("it has 2 tracked changes by Ann, Bo") == true)
    let original = try ArticleLoader().load("\(folder.path)/a.odt#original").article
    #expect(blockTexts(original) == ["It cost 5 crowns."])
  }

  @Test func findsCommentsNotesAndLinks() throws {
    let body =
      "<text:p>The <office:annotation office:name=\"1\"><dc:creator>Ann</dc:creator>"
      + "<dc:date>2021-05-03T10:00:00</dc:date><text:p>Which?</text:p></office:annotation>mill"
      + "<office:annotation-end office:name=\"1\"/> burned<text:note><text:note-citation>1"
      + "</text:note-citation><text:note-body><text:p>On Monday.</text:p></text:note-body></text:note>"
      + ", <text:a xlink:href=\"https://a.example/\">they</text:a> said.</text:p>"
    let folder = try TemporaryFolder()
    try folder.write("a.odt", text(body))
    let article = try ArticleLoader().load("\(folder.path)/a.odt").article
    #expect(blockTexts(article) == ["The mill burned[1], they said.", "[1] On Monday."])
    let found = try ArticleLoader().loadAnnotations("\(folder.path)/a.odt")
    #expect(found.map(\.kind) == [.comment, .footnote, .link])
    #expect(found.map(\.exact) == ["mill", "", "they"])
    #expect(found[0].author == "Ann" && found[0].text == "Which?")
  }

  private static func row(_ cells: String...) -> String {
    let inner = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
    return "<table:table-row>\(inner)</table:table-row>"
  }

  /// Words in elements of all kinds: each is read, or told.
  static let words: [(name: String, body: String, lines: [String], told: [String])] = [
    (
      "the field of the title", "<text:p>Of <text:title>Ports</text:title>.</text:p>",
      ["Of Ports."], []
    ),
    (
      "a drawn line with words", "<text:p>A<draw:line><text:p>to B</text:p></draw:line></text:p>",
      ["A", "to B"], []
    ),
    (
      "a drawing between paragraphs", "<draw:ellipse><text:p>Round.</text:p></draw:ellipse>",
      ["Round."],
      []
    ),
    (
      "a table in a frame",
      "<text:p>A<draw:frame><table:table>\(row("North", "7"))\(row("South", "8"))</table:table></draw:frame>"
        + "</text:p>", ["A", "North | 7", "South | 8"], []
    ),
    (
      "words before an item",
      "<text:list><text:list-item><text:number>Article 5</text:number><text:p>Boxes.</text:p>"
        + "</text:list-item><text:list-item><text:number>xii.</text:number><text:p>Cranes.</text:p>"
        + "</text:list-item></text:list>", ["Article 5 Boxes.", "Cranes."], []
    ),
    (
      "an entry that is chosen and a box",
      "<text:p>He <f:fieldmark xmlns:f=\"f\" f:type=\"x.FORMDROPDOWN\"><f:param f:name=\"Dropdown_ListEntry\" "
        + "f:value=\"never\"/><f:param f:name=\"Dropdown_ListEntry\" f:value=\"always\"/><f:param "
        + "f:name=\"Dropdown_Selected\" f:value=\"1\"/></f:fieldmark> came.</text:p>",
      ["He always came."], []
    ),
    (
      "words that are hidden by a condition",
      "<text:p>A<text:hidden-text text:string-value=\"not for all\" text:is-hidden=\"true\"/></text:p>",
      ["A"], ["not read: 1 hidden text (3 words, “not for all”)"]
    ),
    (
      "hidden words that stand there and in a value",
      "<text:p>A<text:hidden-text text:string-value=\"not for all\" text:is-hidden=\"true\">not for all"
        + "</text:hidden-text></text:p>",
      ["A"], ["not read: 1 hidden text (3 words, “not for all”)"]
    ),
    (
      "a section of another file",
      "<text:section><text:section-source xlink:href=\"other.odt\"/></text:section>", [],
      ["not read: the part other.odt"]
    ),
    (
      "objects that are not there or not read",
      "<text:p>A<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame><draw:frame><draw:object-ole "
        + "xlink:href=\"./Object 2\"/></draw:frame><draw:frame><draw:floating-frame "
        + "xlink:href=\"https://a.example/\"/></draw:frame></text:p>", ["A"],
      [
        "not read: the part Object 1", "not read: the part Object 2",
        "not read: the part https://a.example/",
      ]
    ),
  ]

  @Test(arguments: words)
  func readsOrTellsAllWords(
    _ row: (name: String, body: String, lines: [String], told: [String])
  ) throws {
    let article = try readArticle(text("<text:p>First.</text:p>" + row.body), "a.odt")
    #expect(blockTexts(article) == ["First."] + row.lines, "\(row.name)")
    #expect(article.notices == row.told, "\(row.name)")
  }

  @Test func readsChartsBehindTheirParagraph() throws {
    let chart =
      "<office:c xmlns:office=\"o\" xmlns:chart=\"h\" xmlns:text=\"t\" xmlns:table=\"b\"><chart:chart>"
      + "<chart:title><text:p>Boxes</text:p></chart:title><table:table>\(Self.row("", "April"))"
      + "\(Self.row("North", "7"))</table:table></chart:chart></office:c>"
    let body =
      "<text:p>Before<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>.</text:p>"
    let article = try readArticle(
      text(body, files: [("Object 1/content.xml", chart)]),
      "a.odt"
    )
    #expect(blockTexts(article) == ["Before.", "Boxes", "| April", "North | 7"])
    #expect(article.notices.isEmpty)
  }

  @Test func readsTheHeadsOfPagesAsItReadsTheText() throws {
    let head =
      "<style:header><text:tracked-changes><text:changed-region text:id=\"h1\"><text:insertion>"
      + "<office:change-info><dc:creator>Bo</dc:creator></office:change-info></text:insertion>"
      + "</text:changed-region></text:tracked-changes><text:h>Port</text:h><text:p>Of<text:tab/><text:change-start "
      + "text:change-id=\"h1\"/>call<text:change-end text:change-id=\"h1\"/><draw:frame><draw:text-box>"
      + "<text:p>Boxed.</text:p></draw:text-box></draw:frame><office:annotation><text:p>Sure?</text:p>"
      + "</office:annotation></text:p><text:p>7</text:p></style:header>"
    let styles =
      "<office:s xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\" xmlns:draw=\"d\" xmlns:dc=\"c\">"
      + "<style:master-page>\(head)</style:master-page></office:s>"
    let article = try readArticle(
      text("<text:p>First.</text:p>", files: [("styles.xml", styles)]),
      "a.odt"
    )
    #expect(blockTexts(article) == ["First.", "Port", "Of call", "Boxed."])
    #expect(article.notices.first?.hasPrefix("it has 1 tracked change by Bo") == true)
  }
}
