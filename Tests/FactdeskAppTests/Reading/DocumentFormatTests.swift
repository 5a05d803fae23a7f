import ArticleReading
import ChildProcesses
import DocumentReading
import FactModel
import Handover
import Testing

@testable import FactdeskApp

/// Reads bytes under a name.
private func read(_ bytes: [UInt8], _ name: String) throws(Problem) -> ReadArticle {
  let arrival = Arrival(bytes: bytes, origin: name, retrieved: Timestamp(milliseconds: 0))
  return try ArticleLoader().load(arrival).article
}

private func outline(_ article: ReadArticle) -> [String] {
  article.blocks.map { "\($0.kind.rawValue): \(article.text.slice($0.range))" }
}

/// The words of a text, but for figures, with how often each is there.
private func words(_ text: String) -> [String: Int] {
  var counts: [String: Int] = [:]
  for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
  where word.contains(where: \.isLetter) {
    counts[String(word), default: 0] += 1
  }
  return counts
}

private func isInstalled(_ program: String) -> Bool { ProgramSearch().find(program) != nil }

/// A story with everything that documents hold.
private let story = """
  ---
  title: The river rose
  author: [Jane Doe, John Roe]
  date: 2024-01-30
  ---

  ## What happened

  The river **rose** by two metres, said Wałęsa.[^1] “Nobody had expected it,” she added.

  - Twelve houses
  - One bridge

  > “We were asleep.”

  | Town | Dead |
  |------|------|
  | A    | 3    |

  ~~Four~~ three people died.

  [^1]: On Monday.

  """

struct MarkdownDocumentTests {
  @Test func readsTheTextAsItIsRendered() throws {
    let article = try read(Array(story.utf8), "a.md")
    #expect(
      outline(article) == [
        "title: The river rose", "heading: What happened",
        "paragraph: The river rose by two metres, said Wałęsa.[1] “Nobody had expected it,” she added.",
        "list-item: Twelve houses", "list-item: One bridge", "quotation: “We were asleep.”",
        "table-row: Town | Dead", "table-row: A | 3", "paragraph: ~~Four~~ three people died.",
        "paragraph: [1] On Monday.",
      ]
    )
    #expect(article.facts.title == "The river rose")
    #expect(article.facts.byline == ["Jane Doe", "John Roe"])
    #expect(article.facts.published == PartialDate("2024-01-30"))
  }

  @Test func showsATitleOnce() throws {
    let text = "+++\ntitle = \"A flood\"\n+++\n\n# A flood\n\nThe river rose by two metres."
    let lines = outline(try read(Array(text.utf8), "a.md"))
    #expect(
      lines == ["title: A flood", "furniture: A flood", "paragraph: The river rose by two metres."]
    )
  }

  @Test func leavesScriptsAndLinksOut() throws {
    let text = """
      # A flood

      It [rose](javascript:alert(1)) by <b>two</b> metres.<script>alert(1)</script>

      <style>p { color: red }</style>
      <div onclick="x()">Nobody had <!-- x -->expected it.</div>

      - [x] asked the mayor
      - [ ] asked the ministry
      """
    #expect(
      outline(try read(Array(text.utf8), "a.md")) == [
        "title: A flood", "paragraph: It rose by two metres.", "paragraph: Nobody had expected it.",
        "list-item: ☑ asked the mayor", "list-item: ☐ asked the ministry",
      ]
    )
  }

  @Test(arguments: ["", " \n", "---\ntitle: A\n---\n", "<!-- x -->"])
  func saysThatThereIsNoText(_ text: String) throws {
    let problem = try #require(throws: Problem.self) { try read(Array(text.utf8), "a.md") }
    #expect(problem.kind == .damaged)
    #expect(problem.place?.file == "a.md")
  }
}

@Suite(.enabled(if: isInstalled("pandoc"), "pandoc is not installed"))
struct PandocDocumentTests {
  /// A document of the story in a format, made by pandoc.
  private func document(_ format: String) throws -> [UInt8] {
    let pandoc = HelperProgram("pandoc", package: "pandoc")
    return try pandoc.run(
      ["--from=markdown", "--to=\(format)", "--standalone", "--output=-"],
      input: Array(story.utf8)
    ).output
  }

  @Test(arguments: ["docx", "odt", "rtf", "epub"])
  func readsTheWholeText(_ format: String) throws {
    let article = try read(document(format), "a." + format)
    #expect(article.facts.title == "The river rose")
    #expect(article.facts.published == PartialDate("2024-01-30"), "\(article.notices)")
    let lines = outline(article)
    #expect(lines.first == "title: The river rose")
    #expect(lines.contains("heading: What happened"))
    #expect(lines.contains("table-row: A | 3"))
    #expect(lines.contains { $0.contains("said Wałęsa.") }, "\(lines)")
    #expect(lines.contains { $0.contains("“Nobody had expected it,” she added.") }, "\(lines)")
    #expect(lines.contains("paragraph: ~~Four~~ three people died."))
    // pandoc writes RTF without footnotes that it could read.
    if format != "rtf" { #expect(lines.contains("paragraph: [1] On Monday.")) }
    if format != "odt" && format != "rtf" {
      #expect(article.facts.byline == ["Jane Doe", "John Roe"])
    }
  }

  /// Every word of the story, as often as it is in it, but for the front matter.
  @Test(arguments: ["docx", "odt", "epub", "html"])
  func readsEveryWordOnce(_ format: String) throws {
    let article = try read(document(format), "a." + format)
    let body = story.split(separator: "\n").dropFirst(5).joined(separator: "\n")
    let shown = article.blocks.filter {
      $0.kind != .title && $0.kind != .byline && $0.kind != .dateline
    }
    .filter { $0.kind != .furniture }
    .map { article.text.slice($0.range) }.joined(separator: " ")
    #expect(words(shown) == words(body), "\(outline(article))")
  }

  /// What `fixes docx` writes is read back by another program: both states, and the words of comments.
  @Test func anotherProgramReadsTheMarksOfADesk() throws {
    let mark = DraftMark(
      exact: "two",
      prefix: "rose by ",
      suffix: " metres",
      replacement: "three",
      comment: "The gauge says three.",
      author: "Ada Lind",
      date: "2024-05-14T10:00:00Z"
    )
    let marked = try DraftFiles.ports.mark(document("docx"), [mark]).bytes
    let pandoc = HelperProgram("pandoc", package: "pandoc")
    func text(_ changes: String) throws -> String {
      let output = try pandoc.run(
        ["--from=docx", "--to=markdown", "--track-changes=\(changes)", "--wrap=none"],
        input: marked
      ).output
      return String(decoding: output, as: UTF8.self)
    }
    #expect(try text("accept").contains("rose** by three metres"))
    #expect(try text("reject").contains("rose** by two metres"))
    let all = try text("all")
    for part in ["[two]{.deletion", "[three]{.insertion", "The gauge says three.", "Ada Lind"] {
      #expect(all.contains(part), "\(all)")
    }
  }

  @Test(arguments: ["docx", "odt", "epub"])
  func saysThatADocumentIsDamaged(_ format: String) throws {
    let whole = try document(format)
    let cut = Array(whole[..<(whole.count / 2)])
    var broken = whole
    for place in stride(from: 100, to: whole.count - 2000, by: 7) { broken[place] ^= 0xFF }
    for bytes in [cut, broken] {
      let problem = try #require(throws: Problem.self) { try read(bytes, "a." + format) }
      #expect(problem.kind == .damaged)
      #expect(problem.place?.file == "a." + format)
    }
  }

  @Test func saysWhichPackageIsMissing() throws {
    let problem = try #require(throws: Problem.self) {
      try PandocDocument(
        try document("epub"),
        PandocReading(name: "a.epub", search: ProgramSearch(path: "/nowhere"))
      ).article()
    }
    #expect(problem.what == "pandoc is not installed")
    #expect(problem.remedy == "Install it: apt install pandoc")
    #expect(problem.place?.file == "a.epub")
  }
}

@Suite(.enabled(if: isInstalled("pdftotext"), "pdftotext is not installed"))
struct PDFDocumentTests {
  @Test func readsColumnsOneAfterTheOther() throws {
    var pdf = SmallPDF()
    for page in 1...3 {
      pdf.beginPage()
      pdf.add("Flood Review, Vol. 12", x: 250, y: 800, size: 8)
      pdf.add("\(page)", x: 295, y: 30, size: 8)
      if page == 1 { pdf.add("The river rose and nobody knew", x: 60, y: 760, size: 20) }
      for column in 0...1 {
        for line in 0..<20 {
          let text = "P\(page)C\(column)L\(line) went on to the end of the line with inter-"
          pdf.add(
            line == 19 ? "P\(page)C\(column) ended." : text,
            x: 60 + 250 * column,
            y: 700 - 14 * line
          )
        }
      }
    }
    let article = try read(pdf.bytes, "a.pdf")
    let lines = outline(article)
    #expect(lines.first == "title: The river rose and nobody knew")
    #expect(article.facts.title == "The river rose and nobody knew")
    let text = article.text.string
    let places = (1...3).flatMap { page in (0...1).map { "P\(page)C\($0)L0 " } }
      .map { text.ranges(of: $0).map(\.lowerBound) }
    #expect(places.allSatisfy { $0.count == 1 })
    #expect(places.flatMap(\.self) == places.flatMap(\.self).sorted())
    #expect(lines.filter { $0.contains("Flood Review") } == ["furniture: Flood Review, Vol. 12"])
    #expect(!lines.contains { $0.hasSuffix(": 2") })
  }

  /// Columns, a table, a running head and notes: every word is there once.
  @Test func readsEveryWordOnce() throws {
    var pdf = SmallPDF()
    var number = 0
    func line(_ count: Int) -> String {
      (0..<count).map { _ in
        number += 1
        return "word\(number)x"
      }.joined(separator: " ")
    }
    for page in 0..<3 {
      pdf.beginPage()
      pdf.add("Head of all pages", x: 250, y: 800, size: 8)
      for column in 0...1 {
        for row in 0..<12 { pdf.add(line(4), x: 60 + 250 * column, y: 700 - 14 * row) }
      }
      for row in 0..<3 {
        for cell in 0..<3 { pdf.add(line(1), x: 60 + 150 * cell, y: 480 - 30 * row) }
      }
      pdf.add("\(page + 1) " + line(5), x: 60, y: 90, size: 7)
    }
    let article = try read(pdf.bytes, "a.pdf")
    let found = words(article.text.string)
    let lost = (1...number).filter { found["word\($0)x"] != 1 }
    #expect(lost.isEmpty, "\(outline(article))")
  }

  @Test func saysThatPagesArePictures() throws {
    var pdf = SmallPDF()
    pdf.beginPage()
    pdf.beginPage()
    let problem = try #require(throws: Problem.self) { try read(pdf.bytes, "a.pdf") }
    #expect(problem.what == "has no text layer: its 2 pages are pictures")
    #expect(problem.remedy?.contains("ocrmypdf") == true)
  }

  @Test func saysThatADocumentIsDamaged() throws {
    let problem = try #require(throws: Problem.self) {
      try read(Array("%PDF-1.7\n".utf8) + [0, 1, 2, 0xFF], "a.pdf")
    }
    #expect(problem.what == "is damaged: pdftotext cannot read it")
  }

  @Test func saysThatAPasswordIsNeeded() throws {
    var pdf = SmallPDF(encrypted: true)
    pdf.beginPage()
    pdf.add("The river rose.", x: 60, y: 700)
    let problem = try #require(throws: Problem.self) { try read(pdf.bytes, "a.pdf") }
    #expect(problem.what == "is protected by a password")
  }
}

/// Makes PDF documents of lines of text.
private struct SmallPDF {
  private var pages: [String] = []
  private let isEncrypted: Bool

  init(encrypted: Bool = false) { isEncrypted = encrypted }

  mutating func beginPage() { pages.append("") }

  mutating func add(_ text: String, x: Int, y: Int, size: Int = 10) {
    let escaped = text.map { "()\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    pages[pages.count - 1] += "BT /F1 \(size) Tf \(x) \(y) Td (\(escaped)) Tj ET\n"
  }

  var bytes: [UInt8] {
    let first = 4
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for (number, content) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(first + 2 * number + 1) 0 R"
          + " /Resources << /Font << /F1 3 0 R >> >> >>"
      )
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
    }
    if isEncrypted {
      let key = String(repeating: "41", count: 32)
      objects.append("<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -44 >>")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (number, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R"
    if isEncrypted { file += " /Encrypt \(objects.count) 0 R /ID [<41> <41>]" }
    file += " >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
