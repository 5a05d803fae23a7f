import FactModel
import PlainText
import Release
import TestSupport
import Testing

@testable import Reporting

/// Whatever a text holds, GitHub's own reader of Markdown shows that text and nothing else.
@Suite(.enabled(if: RenderedMarkdown.isThere, "cmark-gfm is not installed"))
struct MarkdownReadingTests {
  /// What a text looks like: its visible lines, without white space at their ends.
  private static func lines(_ text: String) -> [String] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map { scalars in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let visible = Array(SafeText.visible(String(view)).unicodeScalars)
      let trimmed = visible.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      var result = String.UnicodeScalarView()
      result.append(contentsOf: trimmed)
      return String(result)
    }
  }

  private static func paragraphs(_ text: String) -> [String] {
    lines(text).split(separator: "").map { $0.joined(separator: "\n") }
  }

  private static func oneLine(_ text: String) -> String {
    lines(text).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Writes a text in every context and returns what must be read.
  private static func write(
    _ text: String,
    _ number: Int,
    to writer: inout MarkdownWriter
  ) -> [RenderedMarkdown.Leaf] {
    var leaves: [RenderedMarkdown.Leaf] = []
    func expect(_ path: String, _ text: String) {
      leaves.append(RenderedMarkdown.Leaf(path: path, text: text))
    }
    let line = oneLine(text)
    let parts = paragraphs(text)

    writer.heading(2, "Case \(number)")
    expect("heading", "Case \(number)")
    writer.heading(3, Inline(text))
    if !line.isEmpty { expect("heading", line) }
    writer.paragraph(Inline(text))
    for part in parts { expect("paragraph", part) }
    writer.quotation(Inline(text))
    for part in parts { expect("block_quote/paragraph", part) }
    writer.list([Inline(text), "next"])
    for part in parts { expect("list/item/paragraph", part) }
    expect("list/item/paragraph", "next")
    writer.table(
      [.init("Head"), .init("", isNumber: true)],
      [[Inline(text), "b"], ["c", Inline(text)]]
    )
    expect("table/table_header/table_cell", "Head")
    expect("table/table_header/table_cell", "")
    let cell = parts.joined(separator: "\n\n")
    expect("table/table_row/table_cell", cell)
    expect("table/table_row/table_cell", "b")
    expect("table/table_row/table_cell", "c")
    expect("table/table_row/table_cell", cell)
    writer.item { writer in
      writer.paragraph(
        "Then \(text), \(Inline.strong("bold"))!\(Inline.link("to", to: "http://x.y"))"
      )
      writer.quotation(Inline(text))
    }
    let mixed = paragraphs("Then \(text), {strong}bold{/strong}!{link}to{/link}")
    for part in mixed { expect("list/item/paragraph", part) }
    for part in parts { expect("list/item/block_quote/paragraph", part) }
    writer.paragraph("See \(Inline.link(Inline(text), to: "https://x.y/")).")
    expect("paragraph", "See {link}\(line.isEmpty ? "https://x.y/" : line){/link}.")
    writer.paragraph("End")
    expect("paragraph", "End")
    return leaves
  }

  private static func check(_ texts: [String]) throws {
    var writer = MarkdownWriter()
    var expected: [[RenderedMarkdown.Leaf]] = []
    for (number, text) in texts.enumerated() {
      expected.append(write(text, number, to: &writer))
    }
    let rendered = try RenderedMarkdown(writer.bytes)
    var at = 0
    var failures = 0
    for (text, leaves) in zip(texts, expected) {
      let found = Array(rendered.leaves[min(at, rendered.leaves.count)...].prefix(leaves.count))
      at += leaves.count
      let isSame = zip(found, leaves).allSatisfy { found, leaf in
        found.path == leaf.path && found.text.utf8.elementsEqual(leaf.text.utf8)
      }
      if isSame, found.count == leaves.count { continue }
      let pair = zip(found, leaves).first { $0.0 != $0.1 }
      Issue.record("\(text.debugDescription)\nread    \(pair?.0 as Any)\ninstead \(pair?.1 as Any)")
      failures += 1
      // Behind a leaf too many or too few everything is out of step.
      if failures > 3 { return }
    }
    #expect(rendered.leaves.count == at)
  }

  @Test func showsEveryFragmentAsItIs() throws {
    try Self.check(HostileText.plain)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func showsRandomTextAsItIs(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    try Self.check(
      (0..<TestLength.rounds(300, long: 1000)).map { _ in HostileText.random(&generator) }
    )
  }

  @Test(.enabled(if: !HostileText.naughty.isEmpty, "there is no shared folder with such strings"))
  func showsNaughtyStringsAsTheyAre() throws {
    try Self.check(HostileText.naughty)
  }

  @Test func makesLinksOfWebPagesOnly() throws {
    let addresses = [
      "javascript:alert(1)", "data:text/html,x", " https://x", "file:///etc/passwd", "//x.y",
      "http:",
      "https://", "vbscript:x", "JAVASCRIPT:x", "http ://x", "mailto:a@b.c", "", "java\nscript:x",
    ]
    var writer = MarkdownWriter()
    for address in addresses {
      writer.paragraph(Inline.address(address))
      writer.paragraph(Inline.link("text", to: address))
    }
    #expect(try RenderedMarkdown(writer.bytes).destinations == [])
  }

  @Test(arguments: [
    ("https://x.y/a b", "https://x.y/a%20b"), ("HTTP://x.y/<b>", "http://x.y/%3Cb%3E"),
    ("https://x.y/a|b\\c`d", "https://x.y/a%7Cb%5Cc%60d"), ("https://x.y/(a)[b]*_c_*", nil),
    ("https://x.y/?a=1&copy=2", nil), ("https://x.y/?a&copy;b", nil), ("https://x.y/é", nil),
    ("https://x.y/\u{202E}\n", "https://x.y/%E2%80%AE"), ("https://x.y/a\nb", "https://x.y/a%0Ab"),
    ("https://a@b.c/~d~e~~", nil), ("https://x.y/$a$", "https://x.y/%24a%24"),
  ])
  func keepsAddressesWhole(_ address: String, _ wanted: String?) throws {
    var writer = MarkdownWriter()
    writer.paragraph("a \(Inline.address(address)), \(Inline.link("text", to: address))")
    writer.table([.init("Head")], [[Inline.address(address)]])
    let rendered = try RenderedMarkdown(writer.bytes)
    let shown = wanted ?? address
    #expect(rendered.destinations == [shown, shown, shown])
    #expect(rendered.leaves.last?.text == "{link}\(shown){/link}")
  }

  /// A session whose every text field holds the text.
  private static func session(_ text: String) throws -> Session {
    var maker = SessionMaker(
      facts: ArticleFacts(title: text, byline: [text, text], publisher: text, url: text),
      blocks: [(.paragraph, [text.isEmpty ? "x" : text, "Two."])],
      checker: Checker(name: text, role: text)
    )
    let source = try maker.addSource { source in
      (source.slug, source.kind, source.url, source.citation) = (text, text, text, text)
      (source.title, source.authors, source.publisher) = (text, [text, text], text)
      source.archiveURL = text
    }
    try maker.addClaim(text, "Two.") { claim, maker in
      (claim.restatement, claim.kind, claim.tags) = (text, text, [text, text])
      claim.claimant = .speaker(name: text, role: text)
      claim.evidence = [
        maker.evidence(source, .supports, quotation: text, locator: text, note: text)
      ]
      claim.questions = [
        maker.question(text, answers: [(text, source)]), maker.question(text),
      ]
      claim.verdicts = [maker.verdict(text, reason: text), maker.verdict(text, reason: text)]
      claim.notes = [Note(text: text, signed: maker.signed)]
      // Another text than the article's, so that there is a diff.
      claim.fix = Fix(replacement: text + " x", force: .must, signed: maker.signed)
    }
    try maker.addFinding(text, text, note: text)
    try maker.addClaim("Two.") { claim, maker in
      claim.fix = Fix(replacement: text, force: .must, signed: maker.signed)
      claim.fix?.decision = Fix.Decision(kind: .refused, reason: text, signed: maker.signed)
      claim.legal = LegalFlag(reason: text, signed: maker.signed)
      claim.risk = AcceptedRisk(text: text, signed: maker.signed)
      claim.retraction = Retraction(reason: text, signed: maker.signed)
    }
    try maker.addDeskWork(text)
    return maker.session
  }

  /// The headings of a report of such a session: those of its sections, of two claims (one for the
  /// public: the other has no verdict), of a source, and of four kinds of decisions.
  static let headings: [(shape: ReportShape, count: Int)] = [
    (.editor, 24), (.memo, 6), (.public, 9),
  ]

  @Test(arguments: headings)
  func reportsAHostileSessionInTheStructureThatWasMeant(
    _ row: (shape: ReportShape, count: Int)
  ) throws {
    var generator = SplitMix64(seed: 9)
    let naughty = HostileText.naughty
    let step = TestLength.rounds(12, long: 1)
    // Each shape has others of them.
    let some = stride(from: row.count % step, to: naughty.count, by: step).map { naughty[$0] }
    let count = TestLength.rounds(15, long: 100)
    let texts = some + (0..<count).map { _ in HostileText.random(&generator) }
    let options = ReportOptions(shape: row.shape)
    var bytes: [UInt8] = []
    for text in texts {
      let session = try Self.session(text)
      bytes += MarkdownReport.bytes(of: session, options: options, with: [.notes, .desk]) + [0x0A]
    }
    let rendered = try RenderedMarkdown(bytes)
    var allowed: Set = [
      "document", "heading", "paragraph", "text", "linebreak", "list", "item", "block_quote",
      "table", "table_header", "table_row", "table_cell", "link", "strong", "html_inline",
    ]
    if row.shape != .public { allowed.insert("code_block") }
    #expect(rendered.elements.subtracting(allowed) == [])
    #expect(rendered.leaves.allSatisfy { !$0.text.contains("{html_inline") })
    #expect(rendered.leaves.count { $0.path == "heading" } == texts.count * row.count)
    let isSafe = rendered.destinations.allSatisfy {
      $0.hasPrefix("#") || $0.hasPrefix("http://") || $0.hasPrefix("https://")
    }
    #expect(isSafe)
  }

  /// A note of a megabyte is written, and read, as one paragraph.
  @Test func reportsANoteOfAMegabyte() throws {
    let text = String(repeating: "`*[x](y)*` | <b> ~~ ", count: 50_000)
    var maker = SessionMaker(blocks: [(.paragraph, ["One."])])
    try maker.addClaim("One.") { claim, maker in
      claim.notes = [Note(text: text, signed: maker.signed)]
    }
    let rendered = try RenderedMarkdown(MarkdownReport.bytes(of: maker.session, with: .notes))
    let longest = rendered.leaves.map(\.text).max { $0.utf8.count < $1.utf8.count }
    #expect(longest.map { Array($0.utf8) } == Array(text.utf8.dropLast()))
  }
}
