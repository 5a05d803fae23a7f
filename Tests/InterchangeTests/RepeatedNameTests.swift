import FactModel
import OrderedJSON
import Release
import TestSupport
import Testing

@testable import Interchange

/// What a file has several times under one name is kept as often, and never makes a session that cannot be
/// read.
struct RepeatedNameTests {
  private static let text = "The old mill employs 240 people, the owner said."

  private static func task(_ results: String) -> String {
    #"[{"id": 1, "data": {"text": "\#(text)"}, "annotations": [{"result": ["#
      + #"{"id": "r", "from_name": "label", "to_name": "text", "type": "labels", "value": "#
      + #"{"start": 21, "end": 31, "labels": ["Claim"]}}, \#(results)]}]}]"#
  }

  private static func choice(_ words: String) -> String {
    #"{"id": "r", "from_name": "tone", "to_name": "text", "type": "choices", "value": "#
      + #"{"start": 21, "end": 31, "choices": ["\#(words)"]}}"#
  }

  private static func annotation(_ bodies: String) -> String {
    #"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "body": [\#(bodies)], "#
      + #""target": {"source": "https://g.example/m", "selector": {"type": "TextQuoteSelector", "#
      + #""exact": "240 people"}}}"#
  }

  /// Each has `first` and `second` under one name.
  static let cases: [(name: String, format: String, file: String, isBeside: Bool)] = [
    (
      "columns of one heading", "csv", "claim,Odd,Odd,rating\nIt rained.,first,second,False\n",
      false
    ),
    (
      "columns without a heading", "csv", "claim;rating;;\nIt rained.;False;first;second\n", false
    ),
    (
      "a column that is read and one of the same heading", "csv",
      "claim,said,said\nIt rained.,2024-05-07,first and second\n", false
    ),
    (
      "bodies that are resources", "web-annotation",
      annotation(#""https://a.example/first", "https://a.example/second""#), false
    ),
    (
      "ratings of one control", "label-studio", task(choice("first") + "," + choice("second")),
      false
    ),
    (
      "notes of one type", "brat",
      "T1\tClaim 21 31\t240 people\n#1\tBar T1\tfirst\n#2\tBar T1\tsecond\n",
      true
    ),
    (
      "attributes of one type", "brat",
      "T1\tClaim 21 31\t240 people\nA1\tBar T1 first\nA2\tBar T1 second\n", true
    ),
  ]

  private static func reread(_ session: Session) throws -> Session {
    try SessionDocument.read(SessionDocument.write(session)).session
  }

  @Test(arguments: cases.map(\.name))
  func keepsThemAll(_ name: String) throws {
    let row = try #require(Self.cases.first { $0.name == name })
    let made = try ImportCase(row.file, as: row.format, companion: row.isBeside ? Self.text : nil)
    #expect(made.claims.count == 1)
    #expect(try Self.reread(made.session).claims.all.map(\.foreign) == made.claims.map(\.foreign))
    let format = try #require(FormatTable.format(named: row.format))
    let exported = try format.export([ExportMaterial(made.session, name: "x", with: .notes)])
    let out = String(decoding: exported.bytes, as: UTF8.self)
    #expect(out.contains("first") && out.contains("second"), "\(out)")
  }

  /// Names of all kinds, some of which differ in the form of a character only.
  private static let names = ["Odd", "", "several", "é", "e\u{301}", "rating", "Odd", "said"]

  @Test func whateverTheNamesTheSessionIsReadAgain() throws {
    var random = SplitMix64(seed: 19)
    for _ in 0..<TestLength.rounds(60, long: 2_000) {
      let names = (0..<Int.random(in: 1...80, using: &random)).map { _ in
        Self.names.randomElement(using: &random) ?? ""
      }
      let cells = names.indices.map { "v\($0)" }
      let table =
        ("claim," + names.joined(separator: ",")) + "\nIt rained.,"
        + cells.joined(separator: ",") + "\n"
      let notes = names.enumerated().map { "#\($0.offset)\tN\($0.element) T1\tv\($0.offset)" }
      let brat = "T1\tClaim 21 31\t240 people\n" + notes.joined(separator: "\n") + "\n"
      for made in [
        try ImportCase(table, as: "csv"), try ImportCase(brat, as: "brat", companion: Self.text),
      ] {
        #expect(
          try Self.reread(made.session).claims.all.map(\.foreign) == made.claims.map(\.foreign)
        )
      }
      let made = try ImportCase(table, as: "csv")
      let format = try #require(FormatTable.format(named: "csv"))
      let out = try format.export([ExportMaterial(made.session, name: "x")])
      let text = String(decoding: out.bytes, as: UTF8.self)
      for cell in cells where made.claims[0].verdict?.rating != cell {
        #expect(text.contains(cell), "\(names)")
      }
    }
  }

  @Test func fieldsOfOneNameInBibTeX() throws {
    let file = "@misc{a, title={X}, file={first}, file={second}, note={n}, annote={third}}\n"
    let source = try ImportSource(Array(file.utf8), name: "f", ports: RoundTrip.ports())
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let format = try FormatTable.readable(nil, for: source)
    let reading = try format.read(source, ImportContext(signed: signed))
    var made = ExchangeSession()
    for change in SourcePlacement(reading.sources, in: made.session).changes {
      try made.apply([change])
    }
    #expect(try Self.reread(made.session).sources.count == 1)
    #expect(
      reading.tally.sentences
        == [
          "Fields “file” (2), “annote” (1) are not read, but kept for an export in the same format."
        ]
    )
    let out = try format.export([ExportMaterial(made.session, name: "x")])
    let text = String(decoding: out.bytes, as: UTF8.self)
    for word in ["file = {first}", "file = {second}", "annote = {third}"] {
      #expect(text.contains(word), "\(text)")
    }
  }

  /// Whatever brings it in: an edit that could not be read again is refused, and nothing is changed.
  @Test func anEditThatHasANameTwiceIsRefused() throws {
    var made = ExchangeSession()
    var claim = Claim(
      id: made.newID(),
      number: EntityNumber(1),
      passages: [Passage(0..<5, in: made.session.article.text)]
    )
    claim.foreign["csv"] = JSONObject([
      JSONMember(key: "Odd", value: .string("x")), JSONMember(key: "Odd", value: .string("y")),
    ])
    let problem = try #require(throws: Problem.self) {
      try made.apply([Change(from: nil, to: claim)])
    }
    #expect(problem.what == "the name “Odd” would be kept twice for one thing")
    #expect(made.session.claims.isEmpty && made.session.log.count == 0)
  }
}
