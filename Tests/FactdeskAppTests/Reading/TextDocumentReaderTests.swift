import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import FactdeskApp

/// An OpenDocument text of a body.
private func text(_ body: String, styles: String = "", mimeTypeFirst: Bool = true) -> [UInt8] {
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
    mimeTypeFirst ? [type, content, manifest] : [manifest, content, type]
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
}
