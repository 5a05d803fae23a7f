import TestSupport
import Testing

@testable import Forms

/// Texts come back byte for byte from what a form shows of them.
struct FormTextTests {
  static let texts = [
    "", " ", "\n", "\n\n", "\nx\n\n", "x\n\ny", "  indented\n\ttab\t", "trailing  ", "\r",
    "a\r\nb\r",
    "# heading", "## two", "### three", "#### four", "#tag", "#", "\\# escaped", "\\\\## twice",
    "> quoted", ">", ">>> deep", "\\> escaped", "- item", "- name: value", "-- dashes", "---",
    "- a:b", "\\- name: value", "<!-- comment -->", "<!--", "-->", "<b>", "\\<!--", "\\", "\\\\",
    "&", "&amp;", "&#x1B;", "&amp;#x1B;", "&amp;amp;#x1B;", "&#xD800;", "&#x110000;", "&#x;",
    "&#27;",
    "\u{1B}[31m", "\u{0}", "\u{7F}\u{9B}", "\u{85}", "\u{2028}\u{2029}", "\u{FEFF}", "\u{202E}abc",
    "שלום עולם", "مرحبا", "👩\u{200D}🔬", "👍🏽", "é", "e\u{301}", "日本語", "\u{A0}", "\u{3000}x\u{3000}",
    "\u{10FFFF}", "| a | b |", "`code`", "*stars*", "1. one", "Note: x", "```\n# in a fence\n```",
  ]

  @Test(arguments: texts)
  func aTextComesBack(_ text: String) {
    let lines = FormText.lines(text)
    #expect(
      FormText.text(["", " "] + lines + ["\t", ""]).utf8.elementsEqual(text.utf8),
      "\(lines)"
    )
    for line in lines {
      #expect(!line.utf8.contains { $0 < 0x20 && $0 != 9 || $0 == 0x7F }, "\(line)")
      #expect(FormLine.headingLevel(line) == nil && FormLine.field(line) == nil)
      #expect(!line.hasPrefix("<!--") && !line.hasPrefix(">"))
    }
    let field = FormText.field(text)
    #expect(!field.contains { $0.isNewline })
    let read = FormLine.field("- name: " + field)?.value ?? ""
    #expect(FormText.text(ofField: read).utf8.elementsEqual(text.utf8), "\(field)")
    var quoted = FormText.quotation(text) + ["", "the note"]
    #expect(FormText.takeQuotation(&quoted).utf8.elementsEqual(text.utf8))
    #expect(FormText.text(quoted) == "the note")
  }

  @Test func everyMixtureComesBack() {
    var random = SplitMix64(seed: 5)
    let pieces = Self.texts + ["\n", "\n", " ", "a", "word"]
    for _ in 0..<4000 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      aTextComesBack(text)
    }
  }
}
