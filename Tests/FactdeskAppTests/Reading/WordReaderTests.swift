import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import FactdeskApp

/// A Word document of a body and other files.
private func word(_ body: String, _ files: [(path: String, content: String)] = []) -> [UInt8] {
  let document =
    "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:mc=\"mc\" "
    + "xmlns:wps=\"wps\" xmlns:v=\"v\" xmlns:m=\"m\"><w:body>\(body)</w:body></w:document>"
  return StoredArchive.bytes([("word/document.xml", document)] + files)
}

private func run(_ text: String) -> String {
  "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}

private func symbol(_ code: String) -> String {
  "<w:r><w:sym w:font=\"Symbol\" w:char=\"\(code)\"/></w:r>"
}

private func paragraph(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

private func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
  let elements = list.map { relation in
    "<Relationship Id=\"\(relation.id)\" Type=\"http://x/\(relation.kind)\" "
      + "Target=\"\(relation.target)\"/>"
  }
  return "<Relationships>\(elements.joined())</Relationships>"
}

struct WordReaderTests {
  @Test(arguments: [
    (
      "a simple field",
      "<w:p>\(run("On "))<w:fldSimple w:instr=\" DATE \">\(run("3 May 2021"))</w:fldSimple></w:p>",
      "On 3 May 2021"
    ),
    (
      "a field in parts",
      "<w:p>\(run("See "))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF a "
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("page 9"))"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("."))</w:p>",
      "See page 9."
    ),
    (
      "custom XML",
      "<w:p>\(run("The "))<w:customXml w:element=\"x\"><w:customXmlPr/>\(run("mill"))</w:customXml>"
        + "\(run(" burned"))</w:p>", "The mill burned"
    ),
    (
      "a content control",
      "<w:sdt><w:sdtPr/><w:sdtContent>\(paragraph("Nine"))</w:sdtContent></w:sdt>",
      "Nine"
    ),
    (
      "a reading aid",
      "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>\(run("とうきょう"))</w:rt><w:rubyBase>\(run("東京"))"
        + "</w:rubyBase></w:ruby></w:r></w:p>", "東京（とうきょう）"
    ),
    (
      "a formula", "<w:p><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>", "x=2"
    ),
    (
      "a fraction and a power",
      "<w:p>\(run("It is 2"))<m:oMath><m:f><m:fPr><m:ctrlPr/></m:fPr><m:num><m:r><m:t>3</m:t></m:r>"
        + "</m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>\(run(" or "))<m:oMathPara>"
        + "<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup>"
        + "</m:sSup></m:oMath></m:oMathPara>\(run("."))</w:p>", "It is 2 3/4 or 10⁶."
    ),
    (
      "a raised number",
      "<w:p>\(run("10"))<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2.5</w:t></w:r></w:p>",
      "10^2.5"
    ),
    (
      "a symbol",
      "<w:p>\(run("5 "))<w:r><w:sym w:font=\"Symbol\" w:char=\"F06D\"/></w:r>\(run("m"))</w:p>",
      "5 μm"
    ),
    (
      "signs of the font Symbol",
      "<w:p>\(run("5 "))\(symbol("F0B0"))\(run("C is "))\(symbol("F02D"))\(symbol("F033"))\(symbol("F025"))"
        + "\(symbol("F03C"))\(symbol("F0C7"))</w:p>", "5 °C is −3%<∩"
    ),
    (
      "a large first letter",
      "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>\(run("T"))</w:p>"
        + paragraph("he mayor denies it."), "The mayor denies it."
    ),
    (
      "marks and breaks",
      "<w:p>\(run("a"))<w:r><w:noBreakHyphen/><w:t>b</w:t><w:br/><w:t>c</w:t><w:tab/><w:t>d</w:t>"
        + "</w:r></w:p>", "a\u{2011}b\nc d"
    ),
    (
      "other prefixes",
      "<x:p xmlns:x=\"w\"><x:r><x:t>Said so</x:t></x:r></x:p>", "Said so"
    ),
    (
      "a superscript",
      "<w:p>\(run("10"))<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>6</w:t></w:r>"
        + "</w:p>", "10⁶"
    ),
  ])
  func readsWhatIsShown(_ row: (name: String, body: String, text: String)) throws {
    let article = try readArticle(word(paragraph("First.") + row.body), "a.docx")
    #expect(blockTexts(article).dropFirst().first == row.text, "\(row.name)")
    #expect(article.notices.isEmpty)
  }

  @Test func readsTheWordsBeforeNumberedParagraphs() throws {
    func item(_ text: String, _ level: Int, _ list: Int) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
        + run(text) + "</w:p>"
    }
    func level(_ number: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">"
      + level(0, "upperRoman", "Not proven, count %1:") + level(1, "decimal", "Point %1.%2")
      + level(2, "decimal", "%3.")
      + "</w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    let body =
      item("Boxes.", 0, 4) + item("Cranes.", 0, 4) + item("Men.", 1, 4) + item("Ships.", 2, 4)
    let article = try readArticle(
      word(body, [("word/numbering.xml", numbering)]),
      "a.docx"
    )
    #expect(
      blockTexts(article) == [
        "Not proven, count I: Boxes.", "Not proven, count II: Cranes.", "Point II.1 Men.", "Ships.",
      ]
    )
  }

  private static func field(_ data: String, _ instruction: String) -> String {
    "<w:p><w:r><w:fldChar w:fldCharType=\"begin\">\(data)</w:fldChar></w:r><w:r><w:instrText> "
      + "\(instruction) </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run(" it."))</w:p>"
  }

  private static let list =
    "<w:listEntry w:val=\"Never\"/><w:listEntry w:val=\"Always\"/></w:ddList></w:ffData>"

  static let fieldRows: [(name: String, body: String, text: String)] = [
    (
      "a chosen entry", field("<w:ffData><w:ddList><w:result w:val=\"1\"/>" + list, "FORMDROPDOWN"),
      "Always it."
    ),
    ("the first entry", field("<w:ffData><w:ddList>" + list, "FORMDROPDOWN"), "Never it."),
    (
      "a ticked box",
      field("<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>", "FORMCHECKBOX"),
      "☑ it."
    ),
    (
      "an empty box",
      field(
        "<w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData>",
        "FORMCHECKBOX"
      ),
      "☐ it."
    ),
    ("a symbol", field("", "SYMBOL 163"), "£ it."),
    ("a fraction", field("", "EQ \\f(3,4)"), "3/4 it."),
    ("a number and a fraction", field("", "EQ 1\\f(3;4)"), "1 3/4 it."),
    ("a quotation", field("", "QUOTE &quot;Never said&quot;"), "Never said it."),
    ("a symbol of a font", field("", "SYMBOL 0xA3 \\f &quot;Symbol&quot;"), "≤ it."),
    (
      "a symbol in a simple field",
      "<w:p><w:fldSimple w:instr=\" SYMBOL 8364 \\u \"></w:fldSimple>\(run("4"))</w:p>", "€4"
    ),
  ]

  @Test(arguments: fieldRows)
  func readsFieldsThatHaveNoResult(_ row: (name: String, body: String, text: String)) throws {
    let article = try readArticle(word(paragraph("First.") + row.body), "a.docx")
    #expect(blockTexts(article).last == row.text, "\(row.name)")
  }

  private static func drawing(_ inner: String) -> String {
    "<w:p>\(run("Before."))<w:r><w:drawing>\(inner)</w:drawing></w:r></w:p>" + paragraph("Behind.")
  }

  @Test func readsChartsAndDiagramsBehindTheirParagraphs() throws {
    let points = { (values: [String]) in
      values.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\($1)</c:v></c:pt>" }.joined()
    }
    let chart =
      "<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:title><c:tx><c:rich><a:p><a:r><a:t>Visitors</a:t></a:r>"
      + "</a:p></c:rich></c:tx></c:title><c:ser><c:tx>\(points(["Old mill"]))</c:tx><c:cat>"
      + "\(points(["2022", "2023"]))</c:cat><c:val>\(points(["90", "84"]))</c:val></c:ser></c:chartSpace>"
    let diagram =
      "<dgm:dataModel xmlns:dgm=\"d\" xmlns:a=\"a\"><dgm:pt><dgm:t><a:p><a:r><a:t>The county pays."
      + "</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt/></dgm:dataModel>"
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([
          ("r1", "chart", "charts/chart1.xml"), ("r2", "diagramData", "diagrams/data1.xml"),
          ("r3", "chart", "charts/none.xml"),
        ])
      ),
      (path: "word/charts/chart1.xml", content: chart),
      (path: "word/diagrams/data1.xml", content: diagram),
    ]
    let body = Self.drawing(
      "<c:chart r:id=\"r1\"/><dgm:relIds r:dm=\"r2\"/><c:chart r:id=\"r3\"/>"
    )
    let article = try readArticle(word(body, files), "a.docx")
    #expect(
      blockTexts(article) == [
        "Before.", "Visitors", "| Old mill", "2022 | 90", "2023 | 84", "The county pays.",
        "Behind.",
      ]
    )
    #expect(article.notices == ["not read: the part word/charts/none.xml"])
  }

  @Test func readsATextBoxOnceBehindItsParagraph() throws {
    let box = "<w:txbxContent>\(paragraph("In the box."))</w:txbxContent>"
    let body =
      "<w:p>\(run("Before."))<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\(box)"
      + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox>"
      + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("Behind.")
    let article = try readArticle(word(body), "a.docx")
    #expect(blockTexts(article) == ["Before.", "In the box.", "Behind."])
    #expect(article.notices.isEmpty)
  }

  @Test func readsRowsWithListsInTheirCells() throws {
    let list = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
    let cell = "<w:tc><w:p>\(list)\(run("One"))</w:p><w:p>\(list)\(run("Two"))</w:p></w:tc>"
    let body = "<w:tbl><w:tr><w:tc>\(paragraph("Both"))</w:tc>\(cell)</w:tr></w:tbl>"
    #expect(
      blockTexts(try readArticle(word(paragraph("First.") + body), "a.docx")).last
        == "Both | One\nTwo"
    )
  }

  @Test func takesInPartsThatAreInsertedWhole() throws {
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([
          ("r1", "aFChunk", "one.html"), ("r2", "aFChunk", "two.rtf"), ("r3", "aFChunk", "no.html"),
        ])
      ),
      (path: "word/one.html", content: "<p>From a page.</p>"),
      (path: "word/two.rtf", content: "{\\rtf1 From a text.\\par}"),
    ]
    let chunks = ["r1", "r2", "r3"].map { "<w:altChunk r:id=\"\($0)\"/>" }.joined()
    let article = try readArticle(word(paragraph("First.") + chunks, files), "a.docx")
    #expect(blockTexts(article) == ["First.", "From a page.", "From a text."])
    #expect(article.notices == ["not read: the part word/no.html"])
  }

  @Test func tellsWhatIsHidden() throws {
    let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>two words</w:t></w:r></w:p>"
    let article = try readArticle(word(paragraph("First.") + hidden), "a.docx")
    #expect(blockTexts(article) == ["First."])
    #expect(article.notices == ["not read: 1 hidden text (2 words, “two words”)"])
  }

  @Test func resolvesStylesOfRunsAndParagraphs() throws {
    let styles = """
      <w:styles xmlns:w="w">
      <w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>
      <w:style w:styleId="U"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
      <w:style w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>
      </w:styles>
      """
    func styled(_ text: String, _ style: String) -> String {
      "<w:r><w:rPr><w:rStyle w:val=\"\(style)\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    let body =
      "<w:p>\(run("It is "))\(styled("not ", "H2"))\(run("10"))\(styled("6", "U"))\(run(" or "))"
      + "\(styled("5", "S"))</w:p><w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>\(run("Hidden."))"
      + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Shown.</w:t></w:r></w:p>"
    let article = try readArticle(word(body, [("word/styles.xml", styles)]), "a.docx")
    #expect(blockTexts(article) == ["It is 10⁶ or ~~5~~", "Shown."])
  }

  /// The XML library compares each attribute of an element with all before it.
  @Test func refusesAFloodOfAttributes() throws {
    let attributes = (0..<25_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let document = word("<w:p \(attributes)>\(run("First."))</w:p>")
    #expect(throws: Problem.self) { try readArticle(document, "a.docx") }
  }

  static let changed =
    "<w:p>\(run("It cost "))<w:del w:author=\"Ann\"><w:r><w:delText>5</w:delText></w:r></w:del>"
    + "<w:ins w:author=\"Ann\">\(run("7"))</w:ins>\(run(" crowns."))</w:p>"

  @Test func makesNoChangeInSilence() throws {
    let article = try readArticle(word(Self.changed), "a.docx")
    #expect(blockTexts(article) == ["It cost 7 crowns."])
    #expect(
      article.notices.first == "it has 2 tracked changes by Ann (1 insertion, 1 deletion), not yet "
        + "accepted: it is read with them made; FILE#original is the text without them"
    )
  }

  @Test func readsTheWordsBeforeParagraphsOfANumberedStyle() throws {
    let styles =
      "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr>"
      + "</w:pPr></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"
    let numbering =
      "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
      + "<w:lvlText w:val=\"Article %1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"4\">"
      + "<w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    func styled(_ style: String, _ text: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run(text))</w:p>"
    }
    let files = [
      (path: "word/styles.xml", content: styles), (path: "word/numbering.xml", content: numbering),
    ]
    let body = styled("A", "Boxes.") + styled("B", "Cranes.") + paragraph("Plain.")
    let article = try readArticle(word(body, files), "a.docx")
    #expect(blockTexts(article) == ["Article 1. Boxes.", "Article 2. Cranes.", "Plain."])
  }

  private static func mark(_ name: String) -> String { "<w:\(name) w:author=\"Ann\"/>" }

  private static func format(_ property: String) -> String {
    "<w:p>\(run("It is "))<w:r><w:rPr><w:\(property)/><w:rPrChange w:author=\"Ann\"><w:rPr/></w:rPrChange>"
      + "</w:rPr><w:t xml:space=\"preserve\">not </w:t></w:r>\(run("so."))</w:p>"
  }

  static let marked: [(name: String, body: String, proposed: String, original: String)] = [
    (
      "runs of a formula",
      "<w:p><m:oMath><w:del w:author=\"Ann\"><m:r><m:t>5</m:t></m:r></w:del><w:ins w:author=\"Ann\">"
        + "<m:r><m:t>7</m:t></m:r></w:ins></m:oMath></w:p>", "7", "5"
    ),
    (
      "marks in the runs of a formula",
      "<w:p><m:oMath><m:r><w:rPr>\(mark("del"))</w:rPr><m:t>5</m:t></m:r>"
        + "<m:r><w:rPr>\(mark("ins"))</w:rPr><m:t>7</m:t></m:r></m:oMath></w:p>", "7", "5"
    ),
    (
      "cells",
      "<w:tbl><w:tr><w:tc>\(paragraph("North"))</w:tc><w:tc><w:tcPr>\(mark("cellIns"))</w:tcPr>"
        + "\(paragraph("81"))</w:tc><w:tc><w:tcPr>\(mark("cellDel"))</w:tcPr>\(paragraph("74"))</w:tc>"
        + "</w:tr></w:tbl>", "North | 81", "North | 74"
    ),
    ("what was struck", format("strike"), "It is ~~not ~~so.", "It is not so."),
    ("what was hidden", format("vanish"), "It is so.", "It is not so."),
  ]

  @Test(arguments: marked)
  func knowsChangesWhereverTheyStand(
    _ row: (name: String, body: String, proposed: String, original: String)
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.docx", word(paragraph("First.") + row.body))
    for (state, text) in [("proposed", row.proposed), ("original", row.original)] {
      let loaded = try ArticleLoader().load("\(folder.path)/a.docx#\(state)")
      #expect(blockTexts(loaded.article).last == text, "\(row.name), \(state)")
      #expect(loaded.article.notices.contains { $0.contains("by Ann") }, "\(row.name)")
    }
  }

  @Test func knowsChangesAtTheHeadOfPages() throws {
    let folder = try TemporaryFolder()
    let head =
      "<w:hdr xmlns:w=\"w\"><w:p><w:ins w:author=\"Ann\">\(run("new head"))</w:ins>"
      + "<w:del w:author=\"Ann\"><w:r><w:delText>old head</w:delText></w:r></w:del></w:p></w:hdr>"
    let files = [
      (path: "word/_rels/document.xml.rels", content: relations([("h", "header", "h1.xml")])),
      (path: "word/h1.xml", content: head),
    ]
    try folder.write("a.docx", word(paragraph("First."), files))
    for (state, text) in [("proposed", "new head"), ("original", "old head")] {
      let article = try ArticleLoader().load("\(folder.path)/a.docx#\(state)").article
      #expect(blockTexts(article) == ["First.", text])
    }
  }

  @Test func readsTheTextWithoutTheChangesToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.docx", word(Self.changed))
    let article = try ArticleLoader().load("\(folder.path)/a.docx#original").article
    #expect(blockTexts(article) == ["It cost 5 crowns."])
    let annotations = try ArticleLoader().loadAnnotations("\(folder.path)/a.docx")
    #expect(annotations.map(\.kind) == [.deletion, .insertion])
    #expect(annotations.map(\.text) == ["5", "7"])
    #expect(annotations.map(\.exact) == ["", "7"])
  }

  @Test func findsCommentsOfEveryShape() throws {
    let comment = { (id: Int, author: String, text: String) in
      "<w:comment w:id=\"\(id)\" w:author=\"\(author)\" w:date=\"2021-05-03T10:00:00Z\">"
        + "<w:p w14:paraId=\"P\(id)\">\(run(text))</w:p></w:comment>"
    }
    let mark = { (name: String, id: Int) in "<w:\(name) w:id=\"\(id)\"/>" }
    let body =
      "<w:p>\(run("The "))" + mark("commentRangeStart", 1) + mark("commentRangeStart", 2)
      + run("mill") + mark("commentRangeEnd", 1) + mark("commentRangeEnd", 2)
      + run(" burned.") + "<w:r>\(mark("commentReference", 3))</w:r></w:p>"
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([
          ("r1", "comments", "comments.xml"), ("r2", "commentsExtended", "extended.xml"),
        ])
      ),
      (
        path: "word/comments.xml",
        content: "<w:comments>" + comment(1, "Ann", "Which? https://mill.example/a.")
          + comment(2, "Bo", "The old one") + comment(3, "Ann", "When?")
          + comment(4, "Ann", "About all") + "</w:comments>"
      ),
      (
        path: "word/extended.xml",
        content: "<w15:x><w15:commentEx w15:paraId=\"P2\" w15:paraIdParent=\"P1\"/></w15:x>"
      ),
    ]
    let folder = try TemporaryFolder()
    try folder.write("a.docx", word(body, files))
    let found = try ArticleLoader().loadAnnotations("\(folder.path)/a.docx")
    #expect(found.map(\.exact) == ["mill", "mill", "", ""])
    #expect(
      found.map(\.text) == ["Which? https://mill.example/a.", "The old one", "When?", "About all"]
    )
    #expect(found[0].urls == ["https://mill.example/a"])
    #expect(found[1].repliesTo == "Ann")
  }

  @Test func numbersNotesAsTheTextRefersToThem() throws {
    let reference = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    let note = { (id: Int, text: String) in
      "<w:footnote w:id=\"\(id)\">\(paragraph(text))</w:footnote>"
    }
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([("r1", "footnotes", "footnotes.xml")])
      ),
      (
        path: "word/footnotes.xml",
        content: "<w:footnotes>" + note(5, "On Monday.") + note(9, "Or later.") + "</w:footnotes>"
      ),
    ]
    let body = "<w:p>\(run("It rose"))\(reference(9))\(run(" and fell."))\(reference(5))</w:p>"
    let article = try readArticle(word(body, files), "a.docx")
    #expect(blockTexts(article) == ["It rose[1] and fell.[2]", "[1] Or later.", "[2] On Monday."])
  }

  /// Words in elements of all kinds: each is read, or told.
  static let words: [(name: String, body: String, lines: [String], told: [String])] = [
    (
      "a field that nothing ends",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(run("Nine."))</w:p>"
        + paragraph("Ten."),
      ["Nine.", "Ten."], []
    ),
    (
      "a field whose end a change takes out",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(run("Nine."))<w:del w:author=\"Ann\"><w:r>"
        + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:del></w:p>", [],
      [
        "it has 1 tracked change by Ann (1 deletion), not yet accepted: it is read with them made; "
          + "FILE#original is the text without them",
        "not read: 1 piece of text (1 word, “Nine.”)",
      ]
    ),
    (
      "a button with words", field("", "MACROBUTTON x Press here"), ["Press here it."], []
    ),
    (
      "forms in a run",
      "<w:p>\(run("A "))<w:r><mc:AlternateContent><mc:Choice><w:t>b</w:t></mc:Choice><mc:Fallback>"
        + "<w:t>b</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", ["A b"], []
    ),
    (
      "a form of which only the other has words",
      "<w:p>\(run("A "))<w:r><mc:AlternateContent><mc:Choice><w:symEx w:char=\"1F602\"/></mc:Choice>"
        + "<mc:Fallback><w:t>😂</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", ["A 😂"], []
    ),
    (
      "letters that are drawn",
      "<w:p>\(run("A "))<w:r><w:pict><v:shape><v:textpath string=\"Port of call\"/></v:shape></w:pict>"
        + "</w:r></w:p>", ["A", "Port of call"], []
    ),
    (
      "a hidden box",
      "<w:p>\(run("A"))<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent>\(paragraph("Boxed."))"
        + "</w:txbxContent></w:pict></w:r></w:p>", ["A"],
      ["not read: 1 text box (1 word, “Boxed.”)"]
    ),
    (
      "signs of a font in its private area",
      "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\u{F0B1}</w:t></w:r>\(run("5"))</w:p>",
      ["±5"], []
    ),
    (
      "a control", "<w:p>\(run("A"))<w:r><w:object><w:control r:id=\"x\"/></w:object></w:r></w:p>",
      ["A"],
      ["not read: the part x"]
    ),
    ("a document beside it", "<w:subDoc r:id=\"x\"/>", [], ["not read: the part x"]),
    ("an inserted part that is nowhere", "<w:altChunk r:id=\"x\"/>", [], ["not read: the part x"]),
  ]

  @Test(arguments: words)
  func readsOrTellsAllWords(
    _ row: (name: String, body: String, lines: [String], told: [String])
  ) throws {
    let article = try readArticle(word(paragraph("First.") + row.body), "a.docx")
    #expect(blockTexts(article) == ["First."] + row.lines, "\(row.name)")
    #expect(article.notices.filter { !$0.hasPrefix("annotations") } == row.told, "\(row.name)")
  }

  @Test func countsChangesWithoutLetters() throws {
    let signs = [
      "<w:noBreakHyphen/>", "<w:sym w:font=\"Symbol\" w:char=\"F0B1\"/>", "<w:drawing/>",
    ]
    for sign in signs {
      let body =
        "<w:p>\(run("A"))<w:ins w:author=\"Ann\"><w:r>\(sign)</w:r></w:ins>\(run("b"))</w:p>"
      let article = try readArticle(word(body), "a.docx")
      #expect(article.notices.first?.hasPrefix("it has 1 tracked change by Ann") == true, "\(sign)")
    }
  }

  @Test func readsTheHeadsOfPagesAsItReadsTheText() throws {
    let box = "<w:txbxContent>\(paragraph("In a box."))</w:txbxContent>"
    let head =
      "<w:hdr xmlns:w=\"w\" xmlns:mc=\"m\" xmlns:v=\"v\"><w:p>\(run("Port"))<w:r><w:tab/></w:r>"
      + "\(run("1900"))<w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing></mc:Choice>"
      + "<mc:Fallback><w:pict>\(box)</w:pict>"
      + "</mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:pict><v:textpath "
      + "string=\"DRAFT\"/></w:pict></w:r></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not for all"
      + "</w:t></w:r></w:p>\(paragraph("12"))\(paragraph("2024-05-14"))</w:hdr>"
    let files = [
      (path: "word/_rels/document.xml.rels", content: relations([("h", "header", "h1.xml")])),
      (path: "word/h1.xml", content: head),
    ]
    let article = try readArticle(word(paragraph("First."), files), "a.docx")
    #expect(blockTexts(article) == ["First.", "Port 1900", "In a box.", "DRAFT", "2024-05-14"])
    #expect(article.notices == ["not read: 1 hidden text (3 words, “not for all”)"])
  }

  @Test func tellsNotesThatNothingRefersTo() throws {
    let struck =
      "<w:p>\(run("It rose."))<w:del w:author=\"Ann\"><w:r><w:footnoteReference w:id=\"5\"/></w:r></w:del>"
      + "</w:p>"
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([("r1", "footnotes", "footnotes.xml")])
      ),
      (
        path: "word/footnotes.xml",
        content: "<w:footnotes><w:footnote w:id=\"5\">\(paragraph("Struck."))</w:footnote>"
          + "<w:footnote w:id=\"9\">\(paragraph("Or later."))</w:footnote></w:footnotes>"
      ),
    ]
    let article = try readArticle(word(struck, files), "a.docx")
    #expect(blockTexts(article) == ["It rose."])
    #expect(article.notices.contains("not read: 1 footnote (2 words, “Or later.”)"))
  }

  @Test func readsChartsOfEveryShapeOrTellsTheirWords() throws {
    func points(_ values: [String]) -> String {
      values.enumerated().map { "<c:pt idx=\"\($0)\"><c:v>\($1)</c:v></c:pt>" }.joined()
    }
    let title =
      "<c:title><c:tx><c:strRef><c:strCache>\(points(["By cell"]))</c:strCache></c:strRef></c:tx></c:title>"
    let levels =
      "<c:cat><c:lvl>\(points(["North", "South"]))</c:lvl><c:lvl>\(points(["2023"]))</c:lvl></c:cat>"
    let series =
      "<c:ser>\(levels)<c:val>\(points(["7", "8"]))</c:val></c:ser><c:ser><c:cat>\(points(["Elsewhere"]))"
      + "</c:cat><c:val>\(points(["9"]))</c:val></c:ser>"
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([("r1", "chart", "charts/chart1.xml")])
      ),
      (
        path: "word/charts/chart1.xml",
        content: "<c:chartSpace xmlns:c=\"c\">\(title)\(series)</c:chartSpace>"
      ),
    ]
    let article = try readArticle(word(Self.drawing("<c:chart r:id=\"r1\"/>"), files), "a.docx")
    #expect(
      blockTexts(article) == [
        "Before.", "By cell", "2023 North | 7 | 9", "2023 South | 8 |", "Behind.",
      ]
    )
    #expect(article.notices == ["not read: 1 chart (1 word, “Elsewhere”)"])
  }

  @Test func tellsWhatInsertedPartsLose() throws {
    let files = [
      (
        path: "word/_rels/document.xml.rels",
        content: relations([("r1", "aFChunk", "two.rtf"), ("r2", "aFChunk", "three.txt")])
      ),
      (path: "word/two.rtf", content: "{\\rtf1 From a {\\v hidden }text.\\par}"),
      (path: "word/three.txt", content: "\u{FEFF}From lines."),
    ]
    let chunks = "<w:altChunk r:id=\"r1\"/><w:altChunk r:id=\"r2\"/>"
    let article = try readArticle(word(paragraph("First.") + chunks, files), "a.docx")
    #expect(blockTexts(article) == ["First.", "From a text.", "From lines."])
    #expect(
      article.notices == [
        "a document inserted in it: not read: 1 hidden text (1 word, “hidden”)"
      ]
    )
  }
}
