import ArticleReading
import DocumentReading
import FactModel
import TestSupport
import Testing
import Workbench

@testable import FactdeskApp

/// Fixes, queries and findings go into the author's Word document, and come back decided and answered.
struct AuthorsDocumentTests {
  private let desk: InMemoryDesk
  private let folder: TemporaryFolder

  private static func document(_ paragraphs: String, _ others: [(String, String)] = []) -> [UInt8] {
    let head = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>"
    let types = "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>"
    return StoredArchive.bytes(
      [
        ("[Content_Types].xml", types),
        ("word/document.xml", head + paragraphs + "</w:body></w:document>"),
      ] + others
    )
  }

  private static func paragraph(_ text: String) -> String {
    "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  init() throws {
    folder = try TemporaryFolder()
    let bytes = Self.document(
      Self.paragraph("The mill burned 5 times in May.") + Self.paragraph("It rained on Monday.")
        + Self.paragraph("Nobody was hurt in the fire.")
    )
    let arrival = Arrival(bytes: bytes, origin: "draft.docx", retrieved: Timestamp(milliseconds: 0))
    let loaded = try ArticleLoader().load(arrival)
    let moment = Timestamp(milliseconds: 1_700_000_000_000)
    let session = Session(
      id: EntityID.random(),
      created: Signed(by: Checker(name: "Ada", role: "checker"), at: moment),
      facts: loaded.article.facts,
      revision: loaded.revision(read: moment),
      scale: .desk
    )
    desk = InMemoryDesk(session: session, world: InMemoryDesk.World())
    desk.world.drafts = DraftFiles.ports
    desk.store.keep(bytes, as: try #require(loaded.received))
    desk.type(lines: [
      "1.1\"5 times\" x The log says seven.", "c1 fix must seven times",
      "2.1\"Monday\" x It was Tuesday.", "c2 fix Tuesday",
      "3.1\"Nobody was hurt\" x?", "query author c3 Who says so?",
    ])
  }

  /// The texts of a document with all changes made, and without.
  private func states(_ document: [UInt8]) throws -> [String] {
    let parts = try #require(PackedParts(document, name: "a.docx"))
    return try [DraftReading.original, .proposed].map { reading in
      try #require(WordReader.read(parts, reading: reading)).blocks
        .map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
    }
  }

  @Test func writesFixesAndQueriesWhereTheyBelong() throws {
    let answer = desk.type("fixes docx marked.docx")
    #expect(answer.hasPrefix("3 of 3 marks written to marked.docx"), "\(answer)")
    let document = try #require(desk.world.files["marked.docx"])
    #expect(
      try states(document) == [
        "The mill burned 5 times in May. It rained on Monday. Nobody was hurt in the fire.",
        "The mill burned seven times in May. It rained on Tuesday. Nobody was hurt in the fire.",
      ]
    )
    let parts = try #require(PackedParts(document, name: "a.docx"))
    let comments = try #require(WordReader.read(parts, reading: .proposed)).annotations
      .filter { $0.kind == .comment }
    #expect(comments.map(\.exact) == ["seven times", "Tuesday", "Nobody was hurt"])
    #expect(comments.last?.text == "[q1] Who says so?")
    #expect(comments.allSatisfy { $0.author == "Ada" })
  }

  /// What came back: the first fix accepted, the second refused, the query answered below it.
  private func comeBack(question: String = "[q1] Who says so?") throws -> String {
    let comment: (Int, String, String) -> String = { id, author, text in
      "<w:comment w:id=\"\(id)\" w:author=\"\(author)\">\(Self.paragraph(text))</w:comment>"
    }
    let range = { (name: String) in [0, 1].map { "<w:\(name) w:id=\"\($0)\"/>" }.joined() }
    let body =
      Self.paragraph("The mill burned seven times in May.") + Self.paragraph("It rained on Monday.")
      + "<w:p>\(range("commentRangeStart"))<w:r><w:t>Nobody was hurt</w:t></w:r>"
      + "\(range("commentRangeEnd"))<w:r><w:t> in the fire.</w:t></w:r></w:p>"
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let document = Self.document(
      body,
      [
        (
          "word/comments.xml",
          "<w:comments xmlns:w=\"w\">" + comment(0, "Ada", question)
            + comment(1, "Bo Lind", "The hospital.") + "</w:comments>"
        ),
        (
          "word/_rels/document.xml.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"\(relations)/comments\" "
            + "Target=\"comments.xml\"/></Relationships>"
        ),
        (
          "docProps/core.xml",
          "<cp:coreProperties xmlns:cp=\"cp\"><cp:lastModifiedBy>Edith Ord</cp:lastModifiedBy>"
            + "</cp:coreProperties>"
        ),
      ]
    )
    try folder.write("back.docx", document)
    return folder["back.docx"]
  }

  @Test func showsWhatCameBackBeforeItIsTaken() throws {
    let file = try comeBack()
    let edits = desk.session.log.count
    let answer = desk.type("answers read \(file)")
    #expect(
      answer.hasPrefix(
        """
        c1 fix accepted by Edith Ord: “seven times”
        c2 fix refused by Edith Ord: “Tuesday”
        q1 answered by Bo Lind: “The hospital.”
        ~ Nothing is entered yet: answers take
        """
      ),
      "\(answer)"
    )
    #expect(desk.session.log.count == edits)
  }

  @Test func takesDecisionsAndAnswersOnce() throws {
    let file = try comeBack()
    desk.type("answers take \(file)")
    let fixes = desk.session.claims.all.compactMap(\.fix?.decision)
    #expect(fixes.map(\.kind) == [.accepted, .refused])
    #expect(fixes.allSatisfy { $0.signed.by == Checker(name: "Edith Ord", role: "editor") })
    let answer = try #require(desk.session.queries.all.first?.answers.first)
    #expect(answer.text == "The hospital." && answer.from == "Bo Lind")
    #expect(
      desk.type("answers take \(file)").contains("Nothing in it decides or answers anything new")
    )
  }

  @Test func takesNoAnswerToAnotherQuestion() throws {
    let answer = desk.type("answers read \(try comeBack(question: "[q1] Who was hurt?"))")
    #expect(!answer.contains("q1 answered"), "\(answer)")
  }
}
