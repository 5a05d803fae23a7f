import FactModel
import Interchange
import Notations
import OrderedJSON
import Testing

/// Nothing in a file is dropped in silence: it is taken, kept, or told by its name.
struct ImportTellingTests {
  private static let text = "The old mill employs 240 people, the owner said."

  private static func task(_ annotations: String, _ rest: String = "") -> String {
    #"[{"id": 1, "data": {"text": "\#(text)"}, "annotations": [\#(annotations)]\#(rest)}]"#
  }

  private static func region(_ labels: String) -> String {
    #"{"id": "r", "from_name": "label", "to_name": "text", "type": "labels", "value": "#
      + #"{"start": 21, "end": 31, "text": "240 people", "labels": [\#(labels)]}}"#
  }

  /// Files with something that is no claim, and what is told of it.
  static let cases: [(name: String, file: String, told: String)] = [
    (
      "columns", "claim,Who said it,Link\nIt rained.,Rita,https://a.example\nIt froze.,Bo,\n",
      "Columns “Who said it” (2), “Link” (1) are not read, but kept for an export in the same format."
    ),
    (
      "what columns may be", "claim,Who said it,Link\nIt rained.,Rita,https://a.example\n",
      "Columns that may be read: column:\"Who said it\"=claimant column:Link=source"
    ),
    (
      "identifiers of rows", "id,claim\nFC-7,It rained.\n",
      "Column “id” (1) is not read, but kept for an export in the same format."
    ),
    (
      "identifiers of texts", #"{"id": "FC-1", "text": "\#(text)", "label": [[21, 31, "False"]]}"#,
      "Field “id” (1) is not taken."
    ),
    (
      "fields of tasks",
      task(#"{"result": [\#(region("\"False\""))]}"#, #", "meta": {"desk": "north"}"#),
      "Field “meta of a task” (1) is not taken."
    ),
    (
      "a text under another name",
      #"[{"id": 1, "data": {"article": "\#(text)", "author": "Zed"}, "annotations": "#
        + #"[{"result": [\#(region("\"False\""))]}]}]"#,
      "Field “author of the data of a task” (1) is not taken."
    ),
    ("a separator", "claim;verdict\nIt rained.;False\n", "are separated by semicolons"),
    (
      "titles", "Checks of May,\nclaim,verdict\nIt rained.,False\n",
      "The headings stand on line 2; above them: “Checks of May”."
    ),
    (
      "labels that are no ratings", #"{"text": "\#(text)", "label": [[21, 31, "C"]]}"#,
      "Label “C” (1) is no rating, and kept as a tag."
    ),
    (
      "predictions",
      task(
        #"{"result": [\#(region("\"False\""))]}"#,
        #", "predictions": [{"model_version": "m1"}]"#
      ),
      "Prediction “m1” (1) is not taken."
    ),
    (
      "second labels", task(#"{"result": [\#(region("\"False\", \"Staff figure\""))]}"#),
      "Label “Staff figure” (1) is no rating, and kept as a tag."
    ),
    (
      "cancelled annotations",
      task(#"{"was_cancelled": true, "result": []}, {"result": [\#(region("\"False\""))]}"#),
      "Annotation “cancelled” (1) is not taken."
    ),
    (
      "fields of forms",
      task(
        #"{"result": [\#(region("\"False\"")), {"id": "r", "from_name": "tone", "to_name": "text", "#
          + #""type": "choices", "value": {"start": 21, "end": 31, "choices": ["neutral"]}}]}"#
      ),
      "Choice “tone” (1) is not read, but kept for an export in the same format."
    ),
    (
      "comments on a text",
      #"{"text": "\#(text)", "entities": [{"id": 1, "label": "False", "start_offset": 21, "#
        + #""end_offset": 31}], "Comments": ["counts 180"], "source_file": "a"}"#,
      "Field “source_file” (1) is not taken.\n1 comment is kept as a note."
    ),
    (
      "drafts", task(#"{"result": [\#(region("\"False\""))]}"#, #", "drafts": [{"result": []}]"#),
      "Annotation “draft” (1) is not taken."
    ),
    (
      "two choices",
      task(
        #"{"result": [\#(region("\"Claim\"")), {"id": "r", "from_name": "verdict", "to_name": "text", "#
          + #""type": "choices", "value": {"start": 21, "end": 31, "choices": ["False", "Misleading"]}}]}"#
      ),
      "Label “False, Misleading on one” (1) is no rating, and kept as a tag."
    ),
    (
      "answers about the text",
      #"[{"id": 1, "text": "\#(text)", "label": [{"start": 21, "end": 31, "labels": ["Claim"]}], "#
        + #""verdict": "False", "comment": "no", "annotation_id": 1, "lead_time": 3.3}]"#,
      "Choices “verdict: False” (1), “comment: no” (1) are not taken."
    ),
    (
      "values of other types",
      #"[{"claim": "C", "label": "Supported", "speaker": ["A", "B"], "claim_types": "Numerical Claim", "#
        + #""questions": [{"question": "Q", "answers": "plain"}]}]"#,
      "Fields “answers that are no list” (1), “speaker of another type” (1)"
    ),
    (
      "a column of addresses",
      "Claim\tVerdict\tURL\nThe roof leaks\tFALSE\thttps://a.example, https://b.example\n",
      "Column “URL” (1) is not read"
    ),
    (
      "an article's address by another name", "Claim,URL\nThe roof leaks,https://a.example\n",
      "The column “URL” is read as the article's: column:\"URL\"=source takes it for sources."
    ),
    (
      "bytes that cut no word",
      #"{"text": "Café 🙂 employs 240 people, they say it is 12 percent more.", "label": [[19, 29, "#
        + #""False"], [46, 56, "True"]]}"#,
      "Offsets count bytes here"
    ),
    (
      "members of spans, comments and relations",
      #"{"text": "\#(text)", "entities": [{"id": "a", "start_offset": 21, "end_offset": 31, "label": "#
        + #""False", "score": 0.5}], "relations": [{"from_id": "a", "to_id": "a", "type": "r", "#
        + #""weight": 2}], "Comments": [{"text": "no", "user": "kim"}, 3]}"#,
      "Fields “score of a span” (1), “weight of a relation” (1), “user of a comment” (1) are not taken."
    ),
    (
      "what is no annotation",
      #"[{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "target": {"source": "#
        + #""x", "selector": {"type": "TextQuoteSelector", "exact": "240"}}}, 4, {"type": "Note"}]"#,
      "Row “that is no annotation” (2) is not taken."
    ),
    (
      "lists that are none",
      #"{"text": "\#(text)", "entities": [[21, 31, "False"]], "relations": {"from_id": 1}, "#
        + #""Comments": 3}"#,
      "Fields “relations of another type” (1), “comments of another type” (1) are not taken."
    ),
    (
      "labels of other types", task(#"{"result": [\#(region(#"null, "False", 3"#)), "x", 4]}"#),
      "Fields “results of another type” (2), “labels of another type” (1) are not taken."
    ),
    (
      "tags of other types",
      #"{"rows": [{"uri": "x", "text": 3, "tags": ["roof", 4], "target": "#
        + #"[{"selector": [{"type": "TextQuoteSelector", "exact": "240"}]}]}]}"#,
      "Fields “text of another type” (1), “tags of another type” (1) are not taken."
    ),
    (
      "page notes",
      #"{"rows": [{"uri": "x", "target": [{"source": "x"}]}, {"uri": "x", "text": "No.", "target": "#
        + #"[{"selector": [{"type": "TextQuoteSelector", "exact": "240"}]}]}]}"#,
      "Annotation “about the whole page” (1) is not taken."
    ),
  ]

  @Test(arguments: cases.map(\.name))
  func tells(_ name: String) throws {
    let row = try #require(Self.cases.first { $0.name == name })
    let made = try ImportCase(row.file)
    #expect(made.misfits == [])
    #expect(made.told.contains(row.told), "\(made.told)")
    #expect(!made.claims.isEmpty)
  }

  /// An address where a stance and a source are usual is a source.
  @Test func anAddressAloneIsEvidence() throws {
    let made = try ImportCase("claim,rating,evidence\nIt rained.,True,https://a.example\n")
    #expect(made.misfits == [])
    #expect(made.claims.first?.evidence.map(\.stance) == [.context])
    #expect(made.session.sources.all.map(\.url) == ["https://a.example"])
  }

  /// One text where a list is usual is that list.
  @Test func aTextStandsForAListOfOne() throws {
    let row =
      #"{"id": "r", "from_name": "l", "to_name": "text", "type": "labels", "value": "#
      + #"{"start": 21, "end": 31, "labels": "False"}}"#
    let made = try ImportCase(Self.task(#"{"result": [\#(row)]}"#))
    #expect(made.claims.first?.verdict?.rating == "False")
    let comment = #"{"text": "It rained.", "label": [[0, 2, "True"]], "Comments": "no"}"#
    #expect(try ImportCase(comment).claims.first?.notes.map(\.text) == ["no"])
  }

  /// An empty list has no claim in it, whatever format it is said to have.
  @Test(arguments: [nil] + FormatTable.readableNames.map(Optional.some))
  func anEmptyListIsEmpty(_ name: String?) throws {
    let source = try ImportSource(Array("[]".utf8), name: "f", ports: RoundTrip.ports())
    do throws(Problem) {
      _ = try FormatTable.readable(name, for: source)
      Issue.record("it was read")
    } catch {
      #expect(error.what == "nothing in it was taken: it is an empty list")
    }
  }

  /// What went with a claim that a mapping leaves out is not kept, and not called so.
  @Test func whatIsOnAClaimThatIsLeftOutIsNotTaken() throws {
    let made = try ImportCase(
      "T1\tPerson 0 9\tRita Holm\nT2\tClaim 10 23\towns the mill\nE1\tPerson:T1\n"
        + "#1\tAnnotatorNotes E1\ta note\nA1\tVague T1\n",
      as: "brat",
      mapping: ["label=Claim"],
      companion: "Rita Holm owns the mill."
    )
    #expect(made.claims.count == 1)
    #expect(made.told.contains("Note “AnnotatorNotes” (1) is not taken."), "\(made.told)")
    #expect(made.told.contains("Attribute “Vague” (1) is not taken."), "\(made.told)")
  }

  @Test func whatIsInNoViewIsNotTaken() throws {
    let made = try ImportCase(
      """
      <?xml version="1.0"?><xmi:XMI xmlns:xmi="a" xmlns:cas="b" xmlns:custom="c">
      <custom:Claim xmi:id="1" sofa="9" begin="33" end="42"/>
      <custom:Claim xmi:id="2" sofa="9" begin="21" end="31"/>
      <cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" sofaString="\(Self.text)"/>
      <cas:View sofa="9" members="2"/></xmi:XMI>
      """
    )
    #expect(made.claims.map { $0.passages[0].exact } == ["240 people"])
    #expect(made.told == "Annotation “in no view” (1) is not taken.")
  }

  @Test func contradictingMappingsAreRefused() throws {
    for entries in [
      ["rating:R=False", "rating:R=True"], ["column:X=notes", "column:X=kind"],
      ["unit=bytes", "unit=utf-16"],
    ] {
      #expect(throws: Problem.self, "\(entries)") {
        try ImportCase("claim\nIt rained.\n", mapping: entries)
      }
    }
    var mapping = ImportMapping()
    try mapping.read(Array("\u{FEFF}rating:R=False\nrating:R=False\n".utf8), name: "m")
    #expect(mapping.ratings == ["R": "False"])
  }

  @Test func tellsTheLayersThatAreNoClaims() throws {
    let file = """
      <?xml version="1.0"?><xmi:XMI xmlns:xmi="a" xmlns:cas="b" xmlns:ner="c">
      <ner:NamedEntity xmi:id="1" sofa="9" begin="33" end="42" value="PER"/>
      <ner:NamedEntity xmi:id="2" sofa="9" begin="21" end="31" value="NUM"/>
      <cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" sofaString="\(Self.text)"/></xmi:XMI>
      """
    let plain = try ImportCase(file)
    #expect(plain.claims.isEmpty)
    #expect(plain.told == "Layer “NamedEntity” (2) is not taken.")
    let mapped = try ImportCase(file, mapping: ["layer=NamedEntity", "rating:NUM=False"])
    #expect(mapped.claims.map { $0.passages[0].exact } == ["the owner", "240 people"])
    #expect(mapped.claims.map(\.tags) == [["PER"], []])
    #expect(mapped.claims.map { $0.verdict?.rating } == [nil, "False"])
  }

  /// The reason, the confidence and the comment stay on the claim where the rating is not known.
  @Test func keepsWhatIsSaidWithAnUnknownRating() throws {
    let made = try ImportCase(
      "claim,verdict,reason,confidence\nIt rained.,Not borne out,No.,high\n"
    )
    let claim = try #require(made.claims.first)
    #expect(claim.verdict == nil)
    #expect(claim.tags == ["Not borne out"])
    #expect(claim.notes.map(\.text) == ["No.", "Confidence: high"])
  }

  /// One value that cannot be read is told and kept, and does not take its claim along.
  @Test func keepsTheClaimOfAnUnreadableValue() throws {
    let made = try ImportCase("claim,verdict,said\nIt rained.,False,soon after Easter\n")
    #expect(
      made.misfits == [
        "line 2: said: “soon after Easter” is no date: write YYYY-MM-DD, YYYY-MM or YYYY; taken "
          + "without it"
      ]
    )
    #expect(made.claims.first?.said == nil)
    #expect(made.claims.first?.foreign["csv"]["said"] == .string("soon after Easter"))
  }

  static let mappings: [(entry: String, problem: String?)] = [
    ("label=Claim", nil), ("rating:R=False", nil), ("column:\"Who said it\"=claimant", nil),
    ("«column:Who said it=claimant»", nil), ("unit=bytes", nil), ("layer=custom.Claim", nil),
    ("unit=feet", "“feet” is no unit of offsets"),
    ("rating:=False", "“rating:=False” does not say"),
    ("colour=red", "“colour=red” does not say what is what"), ("label=", "“label=” does not say"),
  ]

  @Test(arguments: mappings.map(\.entry))
  func readsMappings(_ entry: String) throws {
    let row = try #require(Self.mappings.first { $0.entry == entry })
    var mapping = ImportMapping()
    do throws(Problem) {
      try mapping.add(entry)
      #expect(row.problem == nil && mapping != ImportMapping())
    } catch {
      #expect(row.problem.map { error.what.hasPrefix($0) } ?? false, "\(error.what)")
    }
  }

  @Test func aMappingSaysWhatIsWhat() throws {
    let table = "Behauptung,Who said it,Urteil\nEs regnet.,Rita,R\nEs friert.,Bo,x\n"
    let made = try ImportCase(
      table,
      mapping: [
        "column:Behauptung=restatement", "column:\"Who said it\"=claimant", "column:Urteil=rating",
        "rating:R=False", "rating:Z=True",
      ]
    )
    #expect(made.claims.map(\.wording) == ["Es regnet.", "Es friert."])
    #expect(made.claims.map { $0.verdict?.rating } == ["False", nil])
    #expect(made.claims.map(\.tags) == [[], ["x"]])
    #expect(made.told.contains("Nothing in the file has the label “Z”."))
    #expect(throws: Problem.self) { try ImportCase(table, as: "csv", mapping: ["column:A=said"]) }
  }

  @Test(arguments: ["rating:R=Fasle", "rating:R=f"])
  func aMappingMeansARating(_ entry: String) throws {
    let problem = try #require(throws: Problem.self) {
      try ImportCase("claim,verdict\nIt rained.,R\n", mapping: [entry])
    }
    #expect(problem.what.hasSuffix("is no rating: “R” cannot mean it"), "\(problem.what)")
  }

  @Test func aLayerSaysNothingOfATable() throws {
    let made = try ImportCase("claim,verdict\nIt rained.,False\n", mapping: ["layer=Claim"])
    #expect(made.told.contains("layer=Claim says nothing here: csv has no layers."))
  }

  @Test func twoColumnsOfRatingsAreTags() throws {
    let made = try ImportCase("exact,rating,rating\nIt rained.,True,False\n")
    #expect(made.claims.first?.verdict == nil && made.claims.first?.tags == ["True", "False"])
  }

  @Test func aLabelThatIsNamedIsTheOnlyOne() throws {
    let spans = #"[[0, 3, "Claim"], [4, 7, "Person"], [8, 12, "Claim"]]"#
    let made = try ImportCase(
      #"{"text": "\#(Self.text)", "label": \#(spans)}"#,
      mapping: ["label=Claim"]
    )
    #expect(made.claims.map(\.wording) == ["The", "mill"])
    #expect(made.told == "Label “Person” (1) is not taken.")
  }

  /// Offsets in every unit are found out by the text itself.
  @Test(arguments: OffsetUnit.allCases)
  func findsTheUnit(_ unit: OffsetUnit) throws {
    // Three emoji of a family: 7 code points, 11 UTF-16 units, 25 bytes, one grapheme each.
    let family = "👨\u{200D}👩\u{200D}👧\u{200D}👦"
    let text = family + family + family + " 240 people work there."
    let table = OffsetTable(ArticleText(text), withGraphemes: true)
    let point = text.unicodeScalars.prefix { $0 != "2" }.count
    let place = table.range(point..<point + 10, in: unit)
    let made = try ImportCase(
      #"{"text": "\#(text)", "label": [[\#(place.lowerBound), \#(place.upperBound), "False"]]}"#
    )
    #expect(made.claims.first?.passages[0].exact == "240 people", "\(unit)")
    #expect(made.reading.notices.isEmpty == (unit == .utf16))
  }

  /// What a column of its own says goes out again as it came.
  @Test func foreignColumnsGoOutAgain() throws {
    let made = try ImportCase("claim,Aktenzeichen\nIt rained.,\"7, b\"\n")
    let format = try #require(FormatTable.format(named: "csv"))
    let out = try format.export([ExportMaterial(made.session, name: "x")])
    let again = try ImportCase(String(decoding: out.bytes, as: UTF8.self))
    #expect(again.claims.first?.foreign["csv"]["Aktenzeichen"] == .string("7, b"))
  }

  @Test("of a table, claims on articles that nobody wants are counted, and neither kept nor told")
  func claimsOnOtherArticles() throws {
    let rows = (0..<300).map { "A \($0 % 3),It rained \($0).,False,x\n" }.joined()
    let file = Array("article_title,claim,rating,Own\n\(rows)".utf8)
    let source = try ImportSource(file, name: "f", ports: RoundTrip.ports([]))
    let format = try FormatTable.readable(nil, for: source)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let context = ImportContext(signed: signed, takes: { $0.facts.title == "A 1" })
    let reading = try format.read(source, context)
    // What is kept is told of the claims that are taken.
    #expect(reading.documents.map(\.claims.count) == [0, 100, 0])
    #expect(reading.documents.map(\.passedOver) == [100, 0, 100])
    #expect(reading.tally.isEmpty)
  }

  @Test("a table with a byte-order mark reads as one without")
  func mark() throws {
    let file: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("claim,rating\nIt rained.,False\n".utf8)
    let source = try ImportSource(file, name: "f", ports: RoundTrip.ports([]))
    let format = try FormatTable.readable(nil, for: source)
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let reading = try format.read(source, ImportContext(signed: signed))
    #expect(reading.documents.first?.claims.first?.claim.restatement == "It rained.")
  }

  @Test(
    "a table whose columns nobody knows is told as one, with its columns and what to say",
    arguments: [nil, "csv", "tsv"] as [String?]
  )
  func unknownTables(_ format: String?) throws {
    let problem = try #require(throws: Problem.self) {
      try ImportCase("\"What was said\";Finding\nIt rained.;False\n", as: format)
    }
    #expect(problem.what.hasSuffix("to hold claims: “What was said”, “Finding”"), "\(problem.what)")
    #expect(problem.remedy?.contains("column:\"What was said\"=restatement") == true)
    let known = try ImportCase(
      "\"What was said\";Finding\nIt rained.;False\n",
      mapping: ["column:\"What was said\"=restatement"]
    )
    #expect(known.claims.map(\.restatement) == ["It rained."])
  }

  @Test("a text with commas is no table")
  func noTable() throws {
    let problem = try #require(throws: Problem.self) {
      try ImportCase("It rained, and froze.\nNobody, it seems, was there, she said.\n")
    }
    #expect(problem.what == "is in no format that is known by its content")
  }

  @Test("a note on a relation or an event of brat's is kept on the span where it begins")
  func notesOnRelations() throws {
    let file = """
      T1\tClaim 21 31\t240 people
      T2\tClaim 33 42\tthe owner
      R1\tSaidBy Arg1:T1 Arg2:T2
      E1\tSpeech:T2 Who:T1
      #1\tAnnotatorNotes R1\tby phone
      #2\tAnnotatorNotes E1\tin May

      """
    let found = try ImportCase(file, companion: Self.text)
    #expect(
      found.claims.map { $0.notes.map(\.text) } == [["SaidBy: by phone"], ["Speech: in May"]]
    )
  }

  @Test("an annotation whose selector is not read is told with its type")
  func unknownSelectors() throws {
    let file = """
      [{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "a1",
      "motivation": "commenting", "target": {"source": "https://a.example",
      "selector": {"type": "XPathSelector", "value": "/p[1]"}}}]
      """
    let source = try ImportSource(Array(file.utf8), name: "f", ports: RoundTrip.ports())
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let reading = try FormatTable.readable(nil, for: source)
      .read(source, ImportContext(signed: signed))
    #expect(reading.tally.sentences == ["Annotation “with XPathSelector alone” (1) is not taken."])
  }

  @Test("a span of no words is no claim", arguments: ["[2, 2, \"True\"]", "[3, 4, \"True\"]"])
  func noWords(_ span: String) throws {
    let made = try ImportCase(#"{"text": "The old mill.", "label": [\#(span)]}"#)
    #expect(made.claims.isEmpty)
    #expect(made.misfits == ["span 1: there are no words in its passage"])
  }

  @Test("structures of a CAS without a place are counted")
  func structuresWithoutAPlace() throws {
    let file = """
      <?xml version="1.0"?><xmi:XMI xmlns:xmi="a" xmlns:cas="b" xmlns:c="c">
      <cas:NULL xmi:id="0"/><c:Claim xmi:id="50" sofa="9" begin="0" end="7" links="4"/>
      <c:ClaimLink xmi:id="4" role="evidence"/><c:DocVerdict xmi:id="70" overall="False"/>
      <cas:Sofa xmi:id="9" sofaNum="1" sofaID="_InitialView" sofaString="\(Self.text)"/></xmi:XMI>
      """
    let made = try ImportCase(file)
    #expect(
      made.told.contains("Layers “ClaimLink” (1), “DocVerdict” (1) are not taken."),
      "\(made.told)"
    )
    let format = try #require(FormatTable.format(named: "xmi"))
    let out = try format.export([ExportMaterial(made.session, name: "x")])
    let text = String(decoding: out.bytes, as: UTF8.self)
    #expect(text.contains("links=\"4\"") && !text.contains("xmi:id=\"4\""), "\(text)")
  }

  /// Labels of a file that names no scale, and the scale of the session that is made of it.
  static let scales: [(labels: [String], scale: String, rated: Int)] = [
    (["Opinion", "Person"], "aap", 0), (["Scam"], "aap", 0), (["Supported"], "aap", 0),
    (["True", "Person"], "aap", 1), (["True", "False"], "aap", 2), (["Claim", "Satire"], "aap", 0),
    (["False", "Pants on Fire"], "politifact", 2), (["Pants on Fire", "Person"], "aap", 0),
  ]

  @Test("one word that is a rating by chance chooses no scale", arguments: scales.indices)
  func scalesThatNobodyNamed(_ place: Int) throws {
    let row = Self.scales[place]
    let spans = row.labels.enumerated().map { index, label in
      "[\(index * 4), \(index * 4 + 3), \"\(label)\"]"
    }
    let made = try ImportCase(
      #"{"text": "\#(Self.text)", "label": [\#(spans.joined(separator: ", "))]}"#
    )
    #expect(made.session.scale.name == row.scale)
    #expect(made.claims.count { $0.verdict != nil } == row.rated)
    let document = try #require(made.reading.documents.first)
    #expect((document.scaleNotice != nil) == (row.rated > 0))
  }

  @Test("a result is on the text that it names")
  func resultsOnOtherTexts() throws {
    let span = #""start": 21, "end": 31, "text": "240 people", "labels": ["False"]"#
    let results =
      #"[{"id": "b", "from_name": "l", "to_name": "summary", "type": "labels", "value": {\#(span)}}]"#
    for first in ["text", "article"] {
      let made = try ImportCase(
        #"[{"id": 1, "data": {"\#(first)": "The mill employs 240 people.", "summary": "#
          + #""Not so: the town has 240 people."}, "annotations": [{"result": \#(results)}]}]"#,
        as: "label-studio"
      )
      #expect(made.session.article.text.string == "Not so: the town has 240 people.")
      #expect(made.claims.first?.verdict?.rating == "False")
      let told = "Field “\(first) of the data of a task” (1) is not taken."
      #expect(made.tally.sentences.contains(told), "\(made.told)")
    }
  }

  @Test("the clock of an import is not in its file")
  func timesThatAreNotTold() throws {
    let text =
      #"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://x.example/1", "type": "Annotation", "#
      + #""creator": {"name": "Ann"}, "body": {"type": "TextualBody", "value": "False", "purpose": "#
      + #""classifying"}, "target": {"source": "http://x.example/p", "selector": {"type": "#
      + #""TextQuoteSelector", "exact": "240 people"}}}"#
    let made = try ImportCase(text)
    let format = try #require(FormatTable.format(named: "web-annotation"))
    let later = ImportContext(
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 9_000_000))
    )
    let source = try ImportSource(Array(text.utf8), name: "f", ports: RoundTrip.ports())
    let document = try #require(try format.read(source, later).documents.first)
    let again = Placement(document, in: made.session, unit: format.unit, context: later)
    #expect(again.changes.isEmpty && again.sameClaims == 1)
  }

  @Test("a binary attribute of brat's comes back without a value")
  func binaryAttributes() throws {
    let made = try ImportCase("T1\tClaim 21 31\t240 people\nA1\tNegated T1\n", companion: Self.text)
    let format = try #require(FormatTable.format(named: "brat"))
    let out = try format.export([ExportMaterial(made.session, name: "x")])
    #expect(String(decoding: out.bytes, as: UTF8.self).contains("Negated T1\n"))
  }

  @Test("what AVeriTeC has of another type goes out as it came")
  func otherTypes() throws {
    let made = try ImportCase(
      #"[{"claim": "C two", "label": "Supported", "justification": "y", "claim_types": "Numerical Claim", "#
        + #""speaker": ["A", "B"], "original_claim_url": ["https://x.example"], "questions": [{"question": "#
        + #""Q", "answers": "plain answer"}]}]"#
    )
    let format = try #require(FormatTable.format(named: "averitec"))
    let out = try format.export([ExportMaterial(made.session, name: "x")])
    let record = try JSONParser.parse(out.bytes[...])
    guard case .array(let records) = record, case .object(let object)? = records.first else {
      Issue.record("no record")
      return
    }
    #expect(object["claim_types"] == .string("Numerical Claim"))
    #expect(object["speaker"] == .array([.string("A"), .string("B")]))
    #expect(object["original_claim_url"] == .array([.string("https://x.example")]))
    #expect(String(decoding: out.bytes, as: UTF8.self).contains("\"plain answer\""))
  }

  @Test("a row with a field too many is taken with what it has, and told")
  func longRows() throws {
    let made = try ImportCase("claim,rating,reason\nOne.,True,a,extra1\n")
    #expect(
      made.misfits == [
        "line 2: the row has more fields than the first line; taken without the last 1"
      ]
    )
    #expect(made.claims.first?.verdict?.rating == "True")
  }
}
