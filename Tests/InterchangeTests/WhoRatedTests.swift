import FactModel
import Interchange
import Notations
import OrderedJSON
import Release
import Testing

/// Who said something in a file, and when, stays with it; of two ratings nobody takes the first.
struct WhoRatedTests {
  private static func rows(_ rows: String...) -> String {
    #"{"annotations": [\#(rows.joined(separator: ","))]}"#
  }

  private static func row(_ id: String, _ tags: String, _ rest: String) -> String {
    #"{"id": "\#(id)", "created": "2024-05-07T10:00:00.123456+00:00", "user": "acct:rita@hypothes.is", "#
      + #""user_info": {"display_name": "Rita Holm"}, "uri": "https://g.example/m", "tags": [\#(tags)], "#
      + #""target": [{"source": "https://g.example/m", "selector": [{"type": "TextQuoteSelector", "#
      + #""exact": "240 people"}]}], \#(rest)}"#
  }

  private static let reply =
    #"{"id": "aa2", "created": "2024-05-08T10:00:00Z", "user": "acct:bob@hypothes.is", "uri": "#
    + #""https://g.example/m", "text": "I disagree", "tags": ["True", "sourced"], "references": ["#
    + #""aa1"], "target": [{"source": "https://g.example/m"}]}"#

  private static func exported(_ made: ImportCase, _ name: String) throws -> String {
    let format = try #require(FormatTable.format(named: name))
    let out = try format.export([ExportMaterial(made.session, name: "x", with: .notes)])
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test func aVerdictIsOfWhoeverGaveIt() throws {
    let made = try ImportCase(
      Self.rows(Self.row("aa1", #""False""#, #""text": "it was 180""#), Self.reply)
    )
    let claim = try #require(made.claims.first)
    #expect(claim.verdict?.rating == "False")
    #expect(claim.verdict?.signed.by.name == "Rita Holm")
    #expect(claim.verdict?.signed.at.description == "2024-05-07T10:00:00.123Z")
    #expect(claim.notes.map(\.text) == ["I disagree [True, sourced]"])
    #expect(claim.notes.first?.signed.by.name == "bob")
    #expect(made.told.contains("1 reply is kept as a note."))
    let out = try Self.exported(made, "hypothesis")
    for word in [
      "acct:rita@hypothes.is", "Rita Holm", "acct:bob@hypothes.is", "sourced", "2024-05-08",
    ] {
      #expect(out.contains(word), "\(word): \(out)")
    }
    // What goes out again is as before.
    let source = try ImportSource(Array(out.utf8), name: "f", ports: RoundTrip.ports())
    let context = ImportContext(
      signed: Signed(by: Checker(name: "Ben"), at: Timestamp(milliseconds: 1))
    )
    let reading = try FormatTable.readable("hypothesis", for: source).read(source, context)
    let again = Placement(
      try #require(reading.documents.first),
      in: made.session,
      unit: .utf16,
      context: context
    )
    #expect(again.changes == [] && again.sameClaims == 1, "\(again.changes.map { $0.json })")
  }

  @Test func twoRatingsOnOneAnnotationAreTags() throws {
    let made = try ImportCase(
      Self.rows(Self.row("aa1", #""False", "Mostly True""#, #""text": "it was 180""#))
    )
    let claim = try #require(made.claims.first)
    #expect(claim.verdict == nil && claim.tags == ["False", "Mostly True"])
    #expect(claim.notes.map(\.text) == ["it was 180"])
    #expect(claim.notes.first?.signed.by.name == "Rita Holm")
    #expect(made.told.contains("Label “False, Mostly True on one” (1)"), "\(made.told)")
  }

  @Test func anAnnotationKeepsWhatItSaysOfItself() throws {
    let made = try ImportCase(
      #"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "urn:9", "#
        + #""motivation": "assessing", "creator": {"name": "Bob"}, "created": "2024-05-07T00:00:00Z", "#
        + #""rights": "https://cc.example", "body": [{"type": "TextualBody", "value": "<p>nein</p>", "#
        + #""format": "text/html", "language": "de", "creator": "urn:c"}], "target": {"source": "#
        + #""https://g.example/m", "selector": {"type": "TextQuoteSelector", "exact": "240 people"}}}"#
    )
    let claim = try #require(made.claims.first)
    #expect(claim.notes.map(\.text) == ["nein"])
    #expect(claim.notes.first?.signed.by.name == "Bob")
    for word in ["“rights” (1)", "“format of a body” (1)", "“language of a body” (1)"] {
      #expect(made.told.contains(word), "\(made.told)")
    }
    let out = try Self.exported(made, "web-annotation")
    for word in [
      "Bob", "https://cc.example", "urn:9", "urn:c", "\"de\"", "text/html", "2024-05-07",
    ] {
      #expect(out.contains(word), "\(word): \(out)")
    }
  }

  /// Creators as the model allows them, and who it is.
  static let creators: [(json: String, name: String, role: String?)] = [
    (#""https://p.example/zo""#, "https://p.example/zo", nil),
    (#"{"id": "https://p.example/zo"}"#, "https://p.example/zo", nil),
    (#"{"nickname": "zo"}"#, "zo", nil),
    (#"{"email": "mailto:zo@p.example"}"#, "mailto:zo@p.example", nil),
    (#"{"name": "Zo", "nickname": "desk"}"#, "Zo", "desk"),
    (#"{"name": ["Zo", "Zoe"]}"#, "Zo; Zoe", nil),
    (
      #"["https://p.example/zo", "https://p.example/al"]"#,
      "https://p.example/zo; https://p.example/al", nil
    ),
  ]

  @Test(arguments: creators.map(\.json))
  func whoeverIsNamedInAnyWayGaveIt(_ json: String) throws {
    let row = try #require(Self.creators.first { $0.json == json })
    let made = try ImportCase(
      #"[{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "http://x/1", "#
        + #""created": "2024-05-01T10:00:00Z", "creator": \#(json), "body": {"type": "TextualBody", "#
        + #""purpose": "classifying", "value": "False"}, "target": {"source": "https://g.example/m", "#
        + #""styleClass": "red", "state": {"type": "TimeState", "sourceDate": "2015-07-20T13:30:00Z"}, "#
        + #""selector": {"type": "TextQuoteSelector", "exact": "240 people"}}}]"#
    )
    let verdict = try #require(made.claims.first?.verdict)
    #expect(verdict.signed.by == Checker(name: row.name, role: row.role))
    #expect(verdict.signed.at.description == "2024-05-01T10:00:00.000Z")
    #expect(made.told.contains("“styleClass of a target” (1)"), "\(made.told)")
    #expect(made.told.contains("“sourceDate of a target’s state” (1)"), "\(made.told)")
    let out = try Self.exported(made, "web-annotation")
    #expect(out.contains("2024-05-01T10:00:00Z") && out.contains("http://x/1"), "\(out)")
  }

  @Test func whatARowOfHypothesisSaysOfItselfGoesOutAgain() throws {
    let row = Self.row(
      "aa1",
      #""False""#,
      #""text": "x", "hidden": true, "flagged": true, "permissions": "#
        + #"{"read": ["group:g"]}"#
    )
    let made = try ImportCase(#"{"total": 40, "rows": [\#(row)]}"#)
    for word in ["“hidden” (1)", "“flagged” (1)", "Annotation “of 40, not in the file” (39)"] {
      #expect(made.told.contains(word), "\(made.told)")
    }
    let out = try Self.exported(made, "hypothesis")
    for word in ["\"aa1\"", "\"hidden\": true", "\"flagged\": true", "group:g"] {
      #expect(out.contains(word), "\(word): \(out)")
    }
  }

  /// Moments as other tools write them.
  static let moments: [(text: String, moment: String?)] = [
    ("2024-05-07T10:00:00Z", "2024-05-07T10:00:00.000Z"),
    ("2024-05-07T10:00:00.123456+00:00", "2024-05-07T10:00:00.123Z"),
    ("2024-05-07T10:00+02:00", "2024-05-07T08:00:00.000Z"),
    ("2024-05-07 01:30:05-0130", "2024-05-07T03:00:05.000Z"),
    ("2024-05-07", "2024-05-07T00:00:00.000Z"),
    ("2024-05", nil), ("2024-05-07T25:00:00Z", nil), ("2024-05-07T", nil), ("yesterday", nil),
  ]

  @Test(arguments: moments.map(\.text))
  func readsMoments(_ text: String) throws {
    let row = try #require(Self.moments.first { $0.text == text })
    let made = try ImportCase(
      Self.rows(
        Self.row("aa1", #""False""#, #""text": "x""#)
          .replacing("2024-05-07T10:00:00.123456+00:00", with: text)
      )
    )
    let at = made.claims.first?.verdict?.signed.at.description
    #expect(at == row.moment ?? "1970-01-01T00:00:00.000Z")
  }
}
