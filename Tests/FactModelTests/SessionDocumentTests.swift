import FactModel
import OrderedJSON
import TestSupport
import Testing

struct SessionDocumentTests {
  private func worked(seed: UInt64) throws -> Session {
    var work = Workpiece(seed: seed)
    for _ in 0..<25 { try work.make(work.change()) }
    return work.session
  }

  @Test func givesTheSameBytesBack() throws {
    for seed in 1...40 {
      let bytes = try worked(seed: UInt64(seed)).document
      #expect(try SessionDocument.read(bytes).session.document == bytes, "seed \(seed)")
    }
  }

  @Test func hasOneEditALine() throws {
    let session = try worked(seed: 3)
    let lines = String(decoding: session.document, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: "  \"edits\": ["))
    let edits = lines[(start + 1)..<(start + 1 + session.log.count)]
    for (index, line) in edits.enumerated() {
      #expect(line.hasPrefix("    {\"id\":\""))
      #expect(line.hasSuffix(index + 1 == session.log.count ? "}" : "},"))
    }
    #expect(lines[(start + 1 + session.log.count)...].prefix(1) == ["  ],"])
  }

  @Test func holdsNoControlCharacterAndNoEscapedSlash() throws {
    for seed in 1...10 {
      let bytes = try worked(seed: UInt64(seed)).document
      #expect(!bytes.contains { $0 < 32 && $0 != 10 })
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\\/"))
    }
  }

  @Test func keepsTheTextAsLines() throws {
    var random = RandomEntities(seed: 1)
    let text = "One.\n\nTwo / two.\r\nThree é e\u{301}\u{2028}.\n"
    let signed = random.signed()
    let session = Session(
      id: random.id(),
      created: signed,
      facts: ArticleFacts(),
      revision: ArticleRevision(
        origin: "-",
        read: signed.at,
        text: ArticleText(text),
        blocks: []
      ),
      scale: .desk
    )
    let document = String(decoding: session.document, as: UTF8.self)
    #expect(document.contains("\"One.\",\n"))
    #expect(document.contains("\"Two / two.\\r\",\n"))
    let read = try SessionDocument.read(session.document).session
    #expect(Array(read.article.text.utf8) == Array(text.utf8))
  }

  @Test func refusesATextThatWasChanged() throws {
    let text = String(decoding: try worked(seed: 1).document, as: UTF8.self)
    let changed = text.replacing(
      "\"text\": [\n        \"It is so.",
      with: "\"text\": [\n        \"It was so."
    )
    #expect(changed != text)
    #expect(throws: FormatProblem.self) { try SessionDocument.read(Array(changed.utf8)) }
  }

  @Test(arguments: [
    ("", "line 1, column 1"), ("{", "line 1, column 2"), ("[]", "line 1, column 1"),
    ("{}", "format"),
    ("{\"format\":\"other\"}", "format"), ("{\"format\":\"factdesk-session\"}", "version"),
    ("{\"format\":\"factdesk-session\",\"version\":0}", "version"),
    ("{\"format\":\"factdesk-session\",\"version\":\"1\"}", "version"),
    ("{\"format\":\"factdesk-session\",\"version\":1}", "foldedThrough"),
    ("{\"format\":\"factdesk-session\",\"version\":1,\"digest\":\"\"}", "digest"),
    ("{\"format\":\"factdesk-session\",\"version\":2}", "digest"),
    ("{\"format\":\"factdesk-session\",\"version\":2,\"digest\":\"\"}", "foldedThrough"),
  ])
  func refusesWhatIsNoSession(_ row: (text: String, place: String)) {
    do throws(FormatProblem) {
      _ = try SessionDocument.read(Array(row.text.utf8))
      Issue.record("was taken: \(row.text)")
    } catch {
      #expect(error.place == row.place)
    }
  }
}
