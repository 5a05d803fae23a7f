import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing

@testable import FactdeskApp

struct RTFReaderTests {
  private func text(_ rtf: String) throws -> [String] {
    blockTexts(try readArticle(Array(rtf.utf8), "a.rtf"))
  }

  @Test(arguments: [
    ("Cyrillic", "{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e8\\'f0.\\par}", "Мир."),
    (
      "a font's own",
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset161 B;}}"
        + "\\f0 caf\\'e9 \\f1\\'ea\\f0 .\\par}", "café κ."
    ),
    (
      "Shift JIS",
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset128 M;}}\\f0\\'93\\'8c\\'8b\\'9e"
        + "\\par}", "東京"
    ),
    (
      "a trail byte that is a letter",
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 M;}}\\f0\\'83A\\par}", "ア"
    ),
    ("a pair", "{\\rtf1\\uc1 A \\u-10179?\\u-8704?!\\par}", "A 😀!"),
    ("stand-ins", "{\\rtf1\\uc2 W\\u322??ka\\uc0\\u322 a\\par}", "Włkała"),
    ("stand-ins in hexadecimal", "{\\rtf1\\uc1 W\\u322\\'3fadza\\par}", "Władza"),
    ("the code page of DOS", "{\\rtf1\\pc caf\\'82\\par}", "café"),
    ("Macintosh", "{\\rtf1\\mac caf\\'8e\\par}", "café"),
    ("Unicode in two versions", "{\\rtf1 a{\\upr{b}{\\*\\ud{c}}}d\\par}", "acd"),
    (
      "fields",
      "{\\rtf1 {\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}{\\fldrslt they}} said "
        + "{\\field{\\*\\fldinst{ REF t }}{\\fldrslt{so}}}.\\par}", "they said so."
    ),
    (
      "a symbol",
      "{\\rtf1 {\\field{\\*\\fldinst SYMBOL 163}{\\fldrslt}}4 and "
        + "{\\field{\\*\\fldinst SYMBOL 163 \\\\f Symbol}{\\fldrslt}}5.\\par}", "£4 and ≤5."
    ),
    (
      "a symbol with its result",
      "{\\rtf1 {\\field{\\*\\fldinst SYMBOL 163}{\\fldrslt \\'a3}}4.\\par}", "£4."
    ),
    (
      "a chosen entry and a ticked box",
      "{\\rtf1 He {\\field{\\*\\fldinst FORMDROPDOWN{\\*\\formfield{\\fftype2\\ffres1{\\*\\ffname d}"
        + "\\ffdefres0{\\*\\ffl never}{\\*\\ffl always}}}}{\\fldrslt}} said "
        + "{\\field{\\*\\fldinst FORMCHECKBOX{\\*\\formfield{\\fftype1\\ffres25\\ffdefres1}}}{\\fldrslt}}.\\par}",
      "He always said ☑."
    ),
    ("signs", "{\\rtf1 \\ldblquote a\\rdblquote\\~\\emdash\\_b\\par}", "“a”\u{A0}—\u{2011}b"),
    ("data", "{\\rtf1 a{\\pict\\bin4 }}}}\\par}b\\par}", "ab"),
    ("unknown groups", "{\\rtf1 a{\\*\\whatever nothing}b\\par}", "ab"),
    (
      "a fraction",
      "{\\rtf1 It is {\\mmath{\\*\\moMathPara{\\*\\moMath{\\mf{\\mfPr{\\mctrlPr\\f1}}{\\mnum{\\mr 3}}"
        + "{\\mden{\\mr 4}}}}}} of it.\\par}", "It is 3/4 of it."
    ),
    (
      "a power",
      "{\\rtf1 10{\\super 2.5} or {\\mmath{\\*\\moMath{\\msSup{\\me{\\mr 10}}{\\msup{\\mr 6}}}}}.\\par}",
      "10^2.5 or 10⁶."
    ),
    (
      "words before an item",
      "{\\rtf1 {\\listtext Count 1:\\tab}Boxes.\\par{\\listtext xii.\\tab}Cranes.\\par}",
      "Count 1: Boxes."
    ),
    ("no words before an item", "{\\rtf1 {\\listtext xii.\\tab}Cranes.\\par}", "Cranes."),
    (
      "a sign of a font in its private area",
      "{\\rtf1{\\fonttbl{\\f1\\fcharset2 Symbol;}}{\\f1\\u-3919?}5\\par}", "±5"
    ),
    (
      "words of an object",
      "{\\rtf1 a{\\object\\objemb{\\*\\objclass Word}{\\*\\objdata 01}{\\result b}}c\\par}", "ac"
    ),
    (
      "letters that are drawn",
      "{\\rtf1 a {\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv Port}}}}b\\par}", "a b"
    ),
    (
      "a button with words",
      "{\\rtf1 {\\field{\\*\\fldinst MACROBUTTON x Press here}{\\fldrslt}}.\\par}", "Press here."
    ),
    ("no end", "{\\rtf1 {\\b a", "a"),
  ])
  func readsWhatIsShown(_ row: (name: String, rtf: String, text: String)) throws {
    #expect(try text(row.rtf).first == row.text, "\(row.name)")
  }

  @Test(arguments: [
    "{\\rtf1 a {\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv Port}}}}b\\par c\\par}",
    "{\\rtf1 a {\\object\\objemb{\\*\\objdata 01}{\\result Port}}b\\par c\\par}",
  ])
  func readsDrawnAndEmbeddedWordsBehindTheirParagraph(_ rtf: String) throws {
    #expect(try text(rtf) == ["a b", "Port", "c"], "\(rtf)")
  }

  @Test func readsRowsNotesAndBoxes() throws {
    let rtf =
      "{\\rtf1\\pard First{\\footnote On Monday.}.\\par\\trowd\\cellx1\\cellx2\\pard\\intbl One\\cell "
      + "Two\\cell\\row\\pard {\\shp{\\*\\shpinst{\\shptxt\\pard Boxed.\\par}}}Last.\\par}"
    #expect(
      try text(rtf) == ["First[1].", "One | Two", "Last.", "Boxed.", "[1] On Monday."]
    )
  }

  @Test func tellsTrackedChangesAndReadsBothStates() throws {
    let rtf =
      "{\\rtf1{\\*\\revtbl{Unknown;}{Ann;}}It cost {\\deleted\\revauthdel1 5}{\\revised\\revauth1 7} "
      + "crowns.\\par}"
    let folder = try TemporaryFolder()
    try folder.write("a.rtf", Array(rtf.utf8))
    let proposed = try ArticleLoader().load("\(folder.path)/a.rtf").article
    #expect(blockTexts(proposed) == ["It cost 7 crowns."])
    #expect(proposed.notices.first?.hasPrefix("it has 2 tracked changes by Ann (1 i") == true)
    let original = try ArticleLoader().load("\(folder.path)/a.rtf#original").article
    #expect(blockTexts(original) == ["It cost 5 crowns."])
  }

  @Test func findsComments() throws {
    let rtf =
      "{\\rtf1 The {\\*\\atrfstart 3}mill{\\*\\atrfend 3}{\\*\\atnid A}{\\*\\atnauthor Ann}\\chatn"
      + "{\\*\\annotation{\\*\\atnref 3}\\pard Which one?} burned.\\par}"
    let folder = try TemporaryFolder()
    try folder.write("a.rtf", Array(rtf.utf8))
    let article = try ArticleLoader().load("\(folder.path)/a.rtf").article
    #expect(blockTexts(article) == ["The mill burned."])
    #expect(
      article.notices == ["it has 1 comment: annotations takes them in as the author's"]
    )
    let found = try ArticleLoader().loadAnnotations("\(folder.path)/a.rtf")
    #expect(found.map(\.exact) == ["mill"])
    #expect(found.map(\.text) == ["Which one?"])
    #expect(found.first?.author == "Ann")
  }

  @Test func readsAShapeOnceInTheFormThatHasWords() throws {
    let box = "{\\*\\do{\\dptxbx{\\dptxbxtext Old.\\par}}}"
    let both = "{\\rtf1 A{\\shp{\\*\\shpinst{\\shptxt New.\\par}}{\\shprslt\(box)}}\\par}"
    let old = "{\\rtf1 A{\\shp{\\*\\shpinst}{\\shprslt\(box)}}\\par}"
    #expect(try text(both) == ["A", "New."])
    #expect(try text(old) == ["A", "Old."])
  }

  @Test func tellsMovedWordsAndLeavesNotesWithTheirWords() throws {
    let moved = "{\\rtf1 {\\mvf Moved. }Here.\\par There. {\\mvt Moved.}\\par}"
    let article = try readArticle(Array(moved.utf8), "a.rtf")
    #expect(blockTexts(article) == ["Here.", "There. Moved."])
    #expect(article.notices.first?.hasPrefix("it has 2 tracked changes (1 i") == true)
    #expect(try text("{\\rtf1 A{\\deleted  b{\\footnote Struck.}}.\\par}") == ["A."])
  }

  @Test func tellsAnObjectWithoutWords() throws {
    let rtf = "{\\rtf1 First.{\\object\\objemb{\\*\\objdata 01}{\\result{\\pict 01}}}\\par}"
    let article = try readArticle(Array(rtf.utf8), "a.rtf")
    #expect(article.notices == ["not read: the part that is embedded"])
  }
}
