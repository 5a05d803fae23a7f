import Auditing
import FactModel
import OrderedJSON
import TestSupport
import Testing

struct SessionAuditTests {
  private static let one = "00000000-0000-4000-8000-000000000001"
  private static let two = "00000000-0000-4000-8000-000000000002"

  /// A session file in which parts of the text can be replaced.
  private func findings(_ replacements: (String, String)...) throws -> [AuditFinding] {
    var text = String(decoding: SessionDocument.write(try session()), as: UTF8.self)
    for (old, new) in replacements {
      let range = try #require(text.firstRange(of: old), "there is no \(old)")
      text.replaceSubrange(range, with: new)
    }
    return SessionAudit(try SessionDocument.read(Array(text.utf8)).session).findings
  }

  private func session() throws -> Session {
    let signed = Signed(by: Checker(name: "Anna"), at: Timestamp(milliseconds: 1_706_620_000_000))
    let text = ArticleText("The sky is green. It rains.")
    let block = Block(kind: .paragraph, label: "1", range: 0..<27, sentences: [0..<17, 18..<27])
    var session = Session(
      id: try id(1),
      created: signed,
      facts: ArticleFacts(),
      revision: ArticleRevision(origin: "a.txt", read: signed.at, text: text, blocks: [block]),
      scale: .aap
    )
    var source = Source(id: try id(2), number: EntityNumber(1))
    source.slug = "moj"
    var claim = Claim(
      id: try id(3),
      number: EntityNumber(1),
      passages: [Passage(4..<16, in: text)]
    )
    claim.evidence = [
      Evidence(id: try id(4), source: source.id, stance: .refutes, signed: signed)
    ]
    claim.verdicts = [Verdict(rating: "False", scale: Scale.aap.reference, signed: signed)]
    let changes: [Change] = [
      Change(from: nil, to: source), Change(from: nil, to: claim),
    ]
    for change in changes {
      try session.apply(
        EditDraft(
          id: try id(10 + session.log.count),
          signed: signed,
          kind: .make,
          command: "x",
          changes: [change]
        )
      )
    }
    return session
  }

  private func id(_ number: Int) throws -> EntityID {
    let digits = String(number)
    let zeros = String(repeating: "0", count: 12 - digits.count)
    return try EntityID(json: .string("00000000-0000-4000-8000-\(zeros)\(digits)"))
  }

  @Test func findsNothingWrongWithASoundSession() throws {
    #expect(try findings() == [])
  }

  @Test func findsPassagesThatDoNotFitTheText() throws {
    // Every one of these is no longer what the edits made of it, either.
    let wrong = try findings(("\"exact\": \"sky is green\"", "\"exact\": \"sky is blue!\""))
    #expect(
      wrong.first == AuditFinding("claims[0].passages[0].exact", "is not the text from 4 to 16")
    )
    let prefix = try findings(("\"prefix\": \"The \"", "\"prefix\": \"the \""))
    #expect(prefix.first?.place == "claims[0].passages[0].prefix")
    let suffix = try findings(("\"suffix\": \". It", "\"suffix\": \". it"))
    #expect(suffix.first?.place == "claims[0].passages[0].suffix")
    let end = try findings(("\"end\": 16", "\"end\": 99"))
    #expect(end.first?.place == "claims[0].passages[0].end")
  }

  @Test func findsReferencesThatLeadNowhere() throws {
    let missing = "\"source\": \"00000000-0000-4000-8000-000000000009\""
    let wrong = try findings(("\"source\": \"00000000-0000-4000-8000-000000000002\"", missing))
    #expect(wrong.first?.place == "claims[0].evidence[0].source")
    let origin = try findings(
      ("\"slug\": \"moj\"", "\"slug\": \"moj\",\n\"derivedFrom\": \"\(Self.two)\"")
    )
    #expect(origin.first?.place == "sources[0].derivedFrom")
  }

  @Test func findsAContentClaimWithoutItsAttribution() throws {
    let wrong = try findings(("\"number\": \"1\"", "\"number\": \"7.1\""))
    #expect(wrong.contains { $0.place == "claims[0].number" })
  }

  @Test func findsARatingThatIsNotOnTheScale() throws {
    let wrong = try findings(("\"rating\": \"False\"", "\"rating\": \"Wrong\""))
    #expect(wrong.first?.place == "claims[0].verdicts[0].rating")
  }

  @Test func findsAStateThatTheEditsDoNotLeadTo() throws {
    let changed = try findings(("\"slug\": \"moj\"", "\"slug\": \"mom\""))
    #expect(changed.map(\.place) == ["edits[0].changes[0]"])
  }

  @Test func findsAnEditThatDoesNotFollow() throws {
    let parents = "\"parents\":[\"\(Self.one)\"],\"chain\":"
    let wrong = try findings(("\"follows\":", parents))
    #expect(wrong.map(\.place) == ["edits[1]"])
    let kind = try findings(
      ("\"command\":\"x\"", "\"kind\":\"undo \(Self.two)\",\"command\":\"x\"")
    )
    #expect(kind.contains { $0.what == "refers to an edit \(Self.two)" })
    let damaged = try findings(("\"changes\":[", "\"changes\":[7,"))
    #expect(damaged.contains { $0.place == "edits[0].changes[0]" })
  }

  @Test func findsALineThatWasChanged() throws {
    let changed = try findings(("\"name\":\"Anna\"},\"at\"", "\"name\":\"Anne\"},\"at\""))
    #expect(changed.map(\.place) == ["edits[0]"])
  }
}
