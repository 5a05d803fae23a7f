import FactModel
import Testing

@testable import ArticleReading
@testable import DocumentReading

struct FormatRecognitionTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var origin = "article"
    var mediaType: String?
    let text: String
    let format: ArticleFormat

    init(
      _ testDescription: String,
      origin: String = "article",
      mediaType: String? = nil,
      _ text: String,
      _ format: ArticleFormat
    ) {
      self.testDescription = testDescription
      self.origin = origin
      self.mediaType = mediaType
      self.text = text
      self.format = format
    }
  }

  static let rows = [
    Row("prose", "A title\n\nA sentence.", .plainText),
    Row("declaration", "\n<!DOCTYPE html><p>x", .page),
    Row("comment first", "<!-- a --><html>", .page),
    Row("fragment", "<p>A sentence.</p>", .page),
    Row("tag with attributes", "<div class=a>", .page),
    Row("mark of byte order", "\u{FEFF}<html lang=en>", .page),
    Row("an address in angle brackets", "<jane@example.org> wrote:", .plainText),
    Row("a remark in angle brackets", "<sigh> It rained.", .plainText),
    Row("only an angle bracket", "<", .plainText),
    Row("declared as a page", mediaType: "text/HTML", "plain looking", .page),
    Row("declared as text, yet a page", mediaType: "text/plain", "<html><p>x", .page),
    Row("a page by its name", origin: "a/b.HTM", "plain looking", .page),
    Row("Markdown by its name", origin: "notes.md", "<div>x</div>\n\ntext", .markdown),
    Row("Markdown served as text", origin: "notes.md", mediaType: "text/plain", "x", .markdown),
    Row("Markdown packed", origin: "notes.md.gz", "x", .markdown),
    Row("Markdown by its front matter", origin: "-", "---\ntitle: A\n---\ntext", .markdown),
    Row("Markdown by its title", origin: "-", "# A title\n\ntext", .markdown),
    Row("text with a number sign", origin: "a.txt", "# A title\n\ntext", .plainText),
    Row("a hashtag", origin: "-", "#flood is everywhere", .plainText),
    Row("PDF under another name", origin: "a.txt", "%PDF-1.7\n", .pdf),
    Row("RTF", "{\\rtf1\\ansi x}", .rtf),
  ]

  @Test(arguments: rows)
  func recognises(_ row: Row) throws {
    let arrival = Arrival(
      bytes: Array(row.text.utf8),
      origin: row.origin,
      retrieved: Timestamp(milliseconds: 0),
      mediaType: row.mediaType
    )
    #expect(try FormatRecognition.format(of: arrival.bytes, arrival) == row.format)
  }

  private func format(_ bytes: [UInt8]) throws(Problem) -> ArticleFormat {
    let moment = Timestamp(milliseconds: 0)
    return try FormatRecognition.format(
      of: bytes,
      Arrival(bytes: bytes, origin: "a", retrieved: moment)
    )
  }

  @Test(arguments: [
    (["mimetype", "content.xml"], "application/vnd.oasis.opendocument.text", ArticleFormat.odt),
    (["mimetype", "META-INF/container.xml"], "application/epub+zip", .epub),
    (["[Content_Types].xml", "word/document.xml"], "", .docx),
    (["META-INF/container.xml", "a.xhtml"], "", .epub),
  ])
  func recognisesPackedDocuments(
    _ row: (names: [String], content: String, format: ArticleFormat)
  ) throws {
    #expect(try format(StoredZIP.archive(row.names, content: row.content)) == row.format)
  }

  @Test(arguments: [
    (["xl/workbook.xml", "a"], "is a spreadsheet, not an article"),
    (["ppt/presentation.xml", "a"], "is a presentation, not an article"),
    (["photo.jpg"], "is a ZIP archive of one file, photo.jpg, not an article"),
    (["a", "b"], "is a ZIP archive of 2 files, not an article"),
    ([], "is an empty ZIP archive, not an article"),
  ])
  func saysWhatElseIsPacked(_ row: (names: [String], what: String)) throws {
    let archive = StoredZIP.archive(row.names, content: "x")
    let problem = try #require(throws: Problem.self) { try format(archive) }
    #expect(problem.what == row.what)
  }

  @Test func refusesWhatGrowsTooLarge() throws {
    let archive = StoredZIP.archive(["word/document.xml"], content: "x", claimedSize: 900_000_000)
    let problem = try #require(throws: Problem.self) { try format(archive) }
    #expect(problem.what.hasPrefix("grows to 900 MB in 1 files"))
  }

  @Test func refusesEncryptedDocuments() throws {
    let archive = StoredZIP.archive(["word/document.xml"], content: "x", flags: 1)
    let office =
      [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508 + 128)
      + "EncryptedPackage".utf8.flatMap { (letter: UInt8) -> [UInt8] in [letter, 0] }
    for bytes in [archive, office] {
      let problem = try #require(throws: Problem.self) { try format(bytes) }
      #expect(problem.what == "is protected by a password")
    }
  }

  @Test func survivesEveryCutAndEveryWrongByte() {
    let archive = StoredZIP.archive(["mimetype", "word/document.xml"], content: "x")
    for length in 4..<archive.count {
      #expect(throws: Problem.self) { try format(Array(archive[..<length])) }
    }
    for place in 4..<archive.count {
      var bytes = archive
      bytes[place] = 0xFF
      _ = try? format(bytes)
    }
  }
}

/// Makes ZIP archives whose files are not packed, all with the same content.
enum StoredZIP {
  static func archive(
    _ names: [String],
    content: String,
    claimedSize: Int? = nil,
    flags: Int = 0
  ) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    let size = content.utf8.count
    for name in names {
      let offset = archive.count
      let sizes = number(size, 4) + number(claimedSize ?? size, 4)
      let common =
        number(20, 2) + number(flags, 2) + number(0, 2) + number(0, 4) + number(0, 4) + sizes
        + number(name.utf8.count, 2) + number(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + name.utf8 + content.utf8
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2)
      directory += number(0, 4) + number(0, 4) + number(offset, 4) + name.utf8
    }
    let end =
      number(0, 2) + number(0, 2) + number(names.count, 2) + number(names.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + [0x50, 0x4B, 5, 6] + end
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
