import ArticleReading
import DocumentReading
import FactModel
import Handover
import Interchange
import TestSupport
import Testing

@testable import FactdeskApp

/// What a desk writes into an author's document, and what comes back in it.
struct WordDraftTests {
  private static let head =
    "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>"
  private static let tail = "<w:sectPr/></w:body></w:document>"

  private static func document(_ body: String) -> [UInt8] {
    StoredArchive.bytes([
      ("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"x\"/></Types>"),
      ("word/document.xml", head + body + tail), ("word/media/a.bin", "\u{1}\u{2}"),
    ])
  }

  private static let body =
    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">The mill </w:t></w:r><w:r><w:t>burned "
    + "5 &amp; 6 times.</w:t></w:r></w:p><w:p><w:r><w:t>The mill stood.</w:t></w:r></w:p>"

  private static func mark(
    _ exact: String,
    _ prefix: String,
    _ suffix: String,
    _ replacement: String?,
    _ comment: String? = nil
  ) -> DraftMark {
    DraftMark(
      exact: exact,
      prefix: prefix,
      suffix: suffix,
      replacement: replacement,
      comment: comment,
      author: "Ada <Lind>",
      date: "2024-05-14T10:00:00Z"
    )
  }

  private static func marked(_ body: String, _ marks: [DraftMark]) throws -> [UInt8] {
    try DraftFiles.ports.mark(document(body), marks).bytes
  }

  private static func states(_ document: [UInt8]) throws -> [String] {
    let parts = try #require(PackedParts(document, name: "a.docx"))
    return try [DraftReading.original, .proposed].map { reading in
      let article = try #require(WordReader.read(parts, reading: reading))
      return article.blocks.map { String(decoding: $0.text, as: UTF8.self) }.joined(
        separator: " ¶ "
      )
    }
  }

  @Test(arguments: [
    ("a part of a text", mark("5 & 6", "burned ", " times", "7"), "The mill burned 7 times."),
    ("over two runs", mark("mill burned", "The ", " 5", "barn fell"), "The barn fell 5 & 6 times."),
    ("the first words", mark("The mill", "", " burned", "A barn"), "A barn burned 5 & 6 times."),
    ("the last words", mark("times.", "6 ", "", "nights."), "The mill burned 5 & 6 nights."),
    ("nothing instead", mark(" 5 & 6", "burned", " times", ""), "The mill burned times."),
    ("signs of XML", mark("5 & 6", "burned ", " times", "<7>"), "The mill burned <7> times."),
  ])
  func writesFixesAsChanges(_ row: (name: String, mark: DraftMark, text: String)) throws {
    let states = try Self.states(Self.marked(Self.body, [row.mark]))
    #expect(states[0] == "The mill burned 5 & 6 times. ¶ The mill stood.", "\(row.name)")
    #expect(states[1] == row.text + " ¶ The mill stood.", "\(row.name)")
  }

  @Test func writesSeveralMarksIntoOneText() throws {
    let marks = [
      Self.mark("5", "burned ", " & 6", "4"), Self.mark("6", "5 & ", " times", "9"),
      Self.mark("burned", "mill ", " 5", nil, "[q1] When?"),
    ]
    let document = try Self.marked(Self.body, marks)
    #expect(try Self.states(document)[1] == "The mill burned 4 & 9 times. ¶ The mill stood.")
    let parts = try #require(PackedParts(document, name: "a.docx"))
    let annotations = try #require(WordReader.read(parts, reading: .proposed)).annotations
    let comment = try #require(annotations.first { $0.kind == .comment })
    #expect(comment.exact == "burned" && comment.text == "[q1] When?")
    #expect(comment.author == "Ada <Lind>" && comment.date == "2024-05-14T10:00:00Z")
    #expect(parts.bytes("word/media/a.bin") == [1, 2])
  }

  @Test func leavesWhatHasNoPlace() throws {
    let marks = [
      Self.mark("nowhere", "", "", "x"), Self.mark("mill", "", "", "x"),
      Self.mark("5 & 6", "burned ", " times", "7"), Self.mark("6 times", "& ", ".", "8"),
    ]
    let result = try DraftFiles.ports.mark(Self.document(Self.body), marks)
    #expect(result.left == [marks[0], marks[1], marks[3]])
  }

  @Test func tellsWhatBecameOfChanges() throws {
    let mark = Self.mark("5 & 6", "The mill burned ", " times.", "7")
    func outcome(_ number: String) throws -> DraftReturn.Outcome {
      let body = "<w:p><w:r><w:t>The mill burned \(number) times.</w:t></w:r></w:p>"
      let parts = try #require(PackedParts(Self.document(body), name: "a.docx"))
      return try #require(DraftReturn(parts)).outcome(of: mark)
    }
    #expect(try outcome("7") == .accepted)
    #expect(try outcome("5 &amp; 6") == .refused)
    #expect(try outcome("8") == .lost)
    let parts = try #require(PackedParts(try Self.marked(Self.body, [mark]), name: "a.docx"))
    #expect(try #require(DraftReturn(parts)).outcome(of: mark) == .open)
  }

  /// Some programs lose an insertion that lies in another.
  @Test func putsWordsInBesideSomebodyElsesInsertion() throws {
    let body =
      "<w:p><w:ins w:id=\"7\" w:author=\"Bo\"><w:r><w:t>The mill burned 5 times.</w:t></w:r></w:ins></w:p>"
    let document = try Self.marked(body, [Self.mark("5 times", "burned ", ".", "once", "Sure?")])
    #expect(try Self.states(document) == ["", "The mill burned once."])
    let parts = try #require(PackedParts(document, name: "a.docx"))
    let xml = String(decoding: try #require(parts.bytes("word/document.xml")), as: UTF8.self)
    var depth = 0
    var deepest = 0
    for tag in xml.split(separator: "<") {
      if tag.hasPrefix("w:ins ") { depth += 1 }
      if tag.hasPrefix("/w:ins>") { depth -= 1 }
      deepest = max(deepest, depth)
    }
    #expect(deepest == 1 && depth == 0, "\(xml)")
  }

  @Test(arguments: [
    ("<w:del>five</w:del>", DraftReturn.Outcome.open), ("six", .accepted), ("five", .refused),
  ])
  func tellsWhatBecameOfChangesInSomebodyElsesInsertion(
    _ row: (words: String, outcome: DraftReturn.Outcome)
  ) throws {
    func inserted(_ words: String, _ name: String = "t") -> String {
      "<w:ins w:id=\"7\" w:author=\"Bo\" w:date=\"2024-05-14T00:00:00Z\"><w:r><w:t xml:space=\"preserve\">"
        + "\(words)</w:t></w:r></w:ins>"
    }
    let mark = Self.mark("five", "The mill burned ", " times.", "six")
    let whole = inserted("The mill burned five times.")
    let document =
      row.outcome == .open
      ? try Self.marked("<w:p>\(whole)</w:p>", [mark])
      : Self.document("<w:p>\(inserted("The mill burned \(row.words) times."))</w:p>")
    let parts = try #require(PackedParts(document, name: "a.docx"))
    let draft = try #require(DraftReturn(parts))
    #expect(draft.outcome(of: mark) == row.outcome, "\(row.words)")
    let article = try #require(WordReader.read(parts, reading: .proposed))
    let isOnce = article.notices.first?.contains("1 insertion") == true
    #expect(isOnce || row.outcome == .open, "\(article.notices)")
  }

  @Test func leavesAPassageOfWhichASignWouldStay() throws {
    let raised =
      "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>"
    let body = "<w:p><w:r><w:t>The 10</w:t></w:r>\(raised)<w:r><w:t> mills.</w:t></w:r></w:p>"
    let marks = [Self.mark("10²", "The ", " mills", "100"), Self.mark("mills", " ", ".", "barns")]
    #expect(try Self.states(Self.marked(body, marks)) == ["The 10² mills.", "The 10² barns."])
  }
}
