import FactModel
import Interchange
import Testing

/// Our own lines, which come back in.
struct JSONLinesReadingTests {
  private static let article = #""article": {"title": "Mill", "sha256": "00"}"#
  private static let signed = #""by": {"name": "Kim"}, "at": "2024-02-01T00:00:00.000Z""#

  private static func claim(_ label: String, _ members: String) -> String {
    #"{"type": "claim", "session": "mill", \#(article), "label": "\#(label)", "status": "open", \#(members)}"#
      + "\n"
  }

  @Test func readsVerdictsEvidenceAndLayers() throws {
    let verdict = #"{"rating": "Unproven", "scale": "aap/2024", \#(Self.signed)}"#
    let last = #"{"rating": "False", "scale": "aap/2024", "reason": "180", \#(Self.signed)}"#
    let source = #"{"label": "@1", "slug": "mfa", "url": "https://a.example/1", "title": "A"}"#
    let evidence =
      #"{"id": "00000000-0000-4000-8000-000000000001", "source": \#(source), "stance": "refutes", "#
      + #""quotation": "180", \#(Self.signed)}"#
    let file =
      Self.claim(
        "c1",
        #""restatement": "It employs 240.", "about": "attribution", "verdicts": [\#(verdict), \#(last)], "#
          + #""evidence": [\#(evidence)], "future": 1"#
      )
      + Self.claim("c1.1", #""restatement": "It has 240.", "below": "c1""#)
      + #"{"type": "mark", "session": "mill", \#(Self.article), "label": "m1"}"# + "\n"
      + #"{"type": "source", "label": "@1", \#(Self.article), "session": "mill", "url": "https://a.example/1"}"#
      + "\n"
      + #"{"type": "source", "label": "@2", \#(Self.article), "session": "mill", "title": "B"}"#
    let made = try ImportCase(file)
    #expect(made.misfits == [])
    let first = try #require(made.claims.first)
    #expect(first.verdict?.rating == "False")
    #expect(first.verdict?.signed.by.name == "Kim")
    #expect(first.evidence.map(\.quotation) == ["180"])
    #expect(made.session.sources.all.map(\.url) == ["https://a.example/1"])
    #expect(made.session.sources.all.map(\.title) == ["A"])
    #expect(made.session.sources.all.map(\.slug) == ["mfa"])
    #expect(made.claims.map(\.number.part) == [nil, 1])
    for told in [
      "“earlier verdict” (1)", "“mark” (1)", "Source “@2” (1) is not taken",
    ] {
      #expect(made.told.contains(told), "\(told) in \(made.told)")
    }
  }

  @Test func tellsWhatALineLacks() throws {
    let file =
      Self.claim("c1", #""restatement": "It rained.""#)
      + Self.claim("c2", #""restatement": 5"#) + Self.claim("c3", #""passages": [{"start": 9}]"#)
    let made = try ImportCase(file)
    #expect(made.claims.count == 1)
    #expect(made.misfits.map { $0.prefix(7) } == ["line 2:", "line 3:"])
  }
}
