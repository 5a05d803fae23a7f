import FactModel
import Interchange
import Testing

/// Files that are damaged, foreign, mixed up or hostile: what is wrong is said, and where.
@Suite struct BadImportTests {
  private static let article = "The 😀 bridge cafe\u{301} opened in 1998. Nobody came."

  /// The problem, or the misfits behind one another.
  private func result(_ text: String, as name: String?, companion: String? = nil) -> String {
    let beside = companion.map { [(ending: "txt", bytes: Array($0.utf8))] } ?? []
    do throws(Problem) {
      let source = try ImportSource(Array(text.utf8), name: "f", ports: RoundTrip.ports(beside))
      let format = try FormatTable.readable(name, for: source)
      let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
      let reading = try format.read(source, ImportContext(signed: signed))
      var session = ExchangeSession().session
      let article = ArticleText(Self.article)
      session = Session(
        id: session.id,
        created: signed,
        facts: ArticleFacts(),
        revision: ArticleRevision(
          origin: "f",
          read: signed.at,
          text: article,
          blocks: ExchangeSession.blocks(article)
        ),
        scale: .aap
      )
      let misfits = reading.documents.flatMap { document in
        Placement(
          document,
          in: session,
          unit: format.unit,
          context: ImportContext(signed: signed)
        ).misfits
      }
      return misfits.isEmpty ? "fits" : misfits.map(\.sentence).joined(separator: "; ")
    } catch {
      let line = error.place?.line.map { "line \($0): " } ?? ""
      return "\(line)\(error.what)"
    }
  }

  private static func doccano(_ spans: String) -> String {
    #"{"text": "The 😀 bridge cafe\#u{301} opened in 1998. Nobody came.", "label": [\#(spans)]}"#
  }

  static let cases: [(name: String, text: String, format: String?, answer: String)] = [
    ("nothing", " \n", nil, "there is nothing in it"),
    ("a text", "Dear all,\n", nil, "is in no format that is known by its content"),
    ("a format that is not read", "[]", "fever", "fever is no format that is read"),
    ("a format that is none", "[]", "pdf", "pdf is no format that is read"),
    ("JSON that is cut short", "{\"text\": \"a", nil, "line 1: the JSON is damaged"),
    (
      "JSON Lines with a damaged line", doccano("[0,3,\"False\"]") + "\n{\"text\": }\n", nil,
      "line 2: the JSON is damaged"
    ),
    ("XML that is cut short", "<?xml version=\"1.0\"?><xmi:XMI", nil, "line 1: the XML is damaged"),
    (
      "XML with entities",
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"x\">]><a>&b;</a>", nil,
      "the XML has a document type (<!DOCTYPE …>), which is not read"
    ),
    (
      "XML of another kind", "<?xml version=\"1.0\"?><a/>", "xmi",
      "is not a CAS in XMI: its outermost element is not xmi:XMI"
    ),
    ("a fitting span", doccano("[0,3,\"False\"]"), nil, "fits"),
    (
      "a span outside the text", doccano("[0,900,\"False\"]"), nil,
      "span 1: 0–900 lies outside the text"
    ),
    (
      "a span inside a surrogate pair", doccano("[5,9,\"False\"]"), nil,
      "span 1: 5–9 begins or ends inside a surrogate pair"
    ),
    (
      "a span that splits a character", doccano("[14,18,\"False\"]"), nil,
      "span 1: 14–18 splits a character"
    ),
    (
      "a span that ends before it starts", doccano("[9,3,\"False\"]"), nil,
      "span 1: must be a start, an end not before it, and a label"
    ),
    (
      "a span with a huge number", doccano("[0,99999999999999999999,\"False\"]"), nil,
      "span 1: must be a start, an end not before it, and a label"
    ),
    (
      "a label that is unknown", doccano("[0,3,\"PERSON\"]"), nil, "fits"
    ),
    (
      "identifiers that are there twice",
      #"{"text": "x", "entities": [{"id": 1, "start_offset": 0, "end_offset": 1, "label": "False"}, "#
        + #"{"id": 1, "start_offset": 0, "end_offset": 1, "label": "True"}]}"#, nil,
      "span 2: the identifier 1 is there twice; span 1: “x” is not in the article"
    ),
    (
      "a table without claims", "a,b\r\n1,2\r\n", "csv",
      "is a table, and no column of it is known to hold claims: “a”, “b”"
    ),
    (
      "a quotation mark that is not closed", "exact,rating\n\"bridge,False\n", nil,
      "line 2: a quotation mark is not closed"
    ),
    (
      "a ragged row", "exact,rating\nbridge,False,more\n", nil,
      "line 2: the row has more fields than the first line; taken without the last 1"
    ),
    (
      "a date that is none", "exact,said\nbridge,yesterday\n", nil,
      "line 2: said: “yesterday” is no date: write YYYY-MM-DD, YYYY-MM or YYYY; taken without it"
    ),
    (
      "words that are not there", "exact,rating\ntunnel,False\n", nil,
      "line 2: “tunnel” is not in the article"
    ),
    (
      "brat without its text", "T1\tClaim 0 3\tThe\n", nil,
      "the text that the annotations are on is not beside them"
    ),
    (
      "an AVeriTeC date that is none",
      #"[{"claim": "Nobody came.", "questions": [], "claim_date": "soon", "label": "Refuted"}]"#,
      nil,
      "element 1: claim_date must be a date: DD-MM-YYYY, and is “soon”; taken without it"
    ),
    (
      "a Label Studio value without a region",
      #"[{"data": {"text": "x"}, "annotations": [{"result": [{"id": "a", "type": "choices", "#
        + #""from_name": "rating", "value": {"start": 0, "choices": ["False"]}}]}]}]"#, nil,
      "element 1, result 1: belongs to no region"
    ),
  ]

  @Test(arguments: cases.map(\.name))
  func saysWhatIsWrongAndWhere(_ name: String) throws {
    let row = try #require(Self.cases.first { $0.name == name })
    let answer = result(row.text, as: row.format)
    #expect(answer.hasPrefix(row.answer), "\(answer)")
  }

  @Test func saysWhatIsWrongInBrat() {
    let lines = [
      "T1\tClaim 0 3\tThe", "T1\tClaim 4 5\t😀", "T2\tClaim 900 910\tx", "T3\tClaim 9\tx",
      "A1\tRating T1 False", "A2\tRating T9 False", "A3\tColour T1 red", "E1\tEvent:T1", "x",
      "R1\tOther Arg1:T1 Arg2:T1",
    ]
    let answer = result(lines.joined(separator: "\n"), as: "brat", companion: Self.article)
    for part in [
      "line 2: the identifier T1 is there twice", "line 3: 900–910 lies outside the text",
      "line 4: “9” is no start with an end not before it",
      "line 6: is about T9, which is not there", "line 9: is no annotation: there is no tab in it",
    ] {
      #expect(answer.contains(part), "\(answer)")
    }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: Problem.self) {
      try ImportSource([0x50, 0x4B, 3, 4, 0, 0, 0xFF], name: "f", ports: RoundTrip.ports())
    }
    #expect(throws: Problem.self) {
      try ImportSource(
        Array("{\"a\": \"".utf8) + [0xFF, 0x22, 0x7D],
        name: "f",
        ports: RoundTrip.ports()
      )
    }
  }
}
