import FactModel
import Interchange
import Testing

/// Where the selectors of web annotations lead to.
struct SelectorTests {
  private static let text =
    "The old mill employs 240 people. Rita Holm paid for the roof. The mill opened in 1998."

  private static func quote(_ exact: String, _ rest: String = "") -> String {
    #"{"type": "TextQuoteSelector", "exact": "\#(exact)"\#(rest)}"#
  }

  private static func place(_ start: Int, _ end: Int) -> String {
    #"{"type": "TextPositionSelector", "start": \#(start), "end": \#(end)}"#
  }

  private static func range(_ start: String, _ end: String) -> String {
    #"{"type": "RangeSelector", "startSelector": \#(start), "endSelector": \#(end)}"#
  }

  private static func path(_ refined: String) -> String {
    #"{"type": "XPathSelector", "value": "/p[1]", "refinedBy": \#(refined)}"#
  }

  /// `words`: Nil where none are found, which is told.
  static let cases: [(name: String, selector: String, words: String?)] = [
    ("words", quote("240 people"), "240 people"),
    ("a place", place(21, 31), "240 people"),
    ("between two quotations", range(quote("Rita"), quote("the roof")), "Rita Holm paid for"),
    ("between two places", range(place(33, 34), place(42, 43)), "Rita Holm"),
    (
      "between quotations in elements",
      range(path(quote("Rita")), path(quote("the roof"))), "Rita Holm paid for"
    ),
    ("an end before the beginning", range(quote("Rita"), quote("old mill")), nil),
    ("a beginning that is there twice", range(quote("mill"), quote("Rita")), nil),
    ("an element, then words", path(quote("Rita Holm")), "Rita Holm"),
    ("an element, then a place in it", path(place(0, 4)), nil),
    (
      "words, then a place in them",
      quote("The mill opened", #", "refinedBy": \#(place(4, 8))"#), "mill"
    ),
    (
      "words, then words of them",
      quote("The mill opened", #", "refinedBy": \#(quote("mill"))"#), "mill"
    ),
    ("a fragment", #"{"type": "FragmentSelector", "value": "char=0,12"}"#, "The old mill"),
    ("a fragment of another kind", #"{"type": "FragmentSelector", "value": "t=10,12"}"#, nil),
  ]

  @Test(arguments: cases)
  func leadsToWords(_ name: String, _ selector: String, _ words: String?) throws {
    let base = try ImportCase(#"{"text": "\#(Self.text)", "label": [[0, 3, "Claim"]]}"#).session
    let file =
      #"{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:a", "type": "Annotation", "#
      + #""body": "https://a.example/x", "target": {"source": "https://b.example", "#
      + #""selector": \#(selector)}}"#
    let source = try ImportSource(Array(file.utf8), name: "a", ports: RoundTrip.ports([]))
    let format = try #require(FormatTable.format(named: "web-annotation"))
    let signed = Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    let context = ImportContext(signed: signed)
    let reading = try format.read(source, context)
    guard let document = reading.documents.first else {
      #expect(words == nil && !reading.tally.isEmpty, "\(name)")
      return
    }
    let placement = Placement(document, in: base, unit: format.unit, context: context)
    guard let words else {
      #expect(placement.changes.isEmpty && !placement.misfits.isEmpty, "\(name)")
      return
    }
    var session = base
    let draft = EditDraft(
      id: .random(),
      signed: signed,
      kind: .make,
      command: "import",
      changes: placement.changes
    )
    try session.apply(draft)
    let claim = try #require(session.claims.all.last)
    #expect(claim.passages.map(\.exact) == [words], "\(name)")
    if name == "words, then a place in them" || name == "words, then words of them" {
      #expect(claim.passages.first?.range == 66..<70)
    }
  }
}
