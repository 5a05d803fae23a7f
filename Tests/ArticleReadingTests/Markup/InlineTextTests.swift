import Testing

@testable import ArticleReading

@Suite struct InlineTextTests {
  static let texts: [(name: String, pieces: [String], text: String)] = [
    ("white space", ["  a \t\n b", " ", " c  "], "a b c"),
    ("no-break space", ["a\u{A0}b"], "a\u{A0}b"),
    ("soft hyphen", ["inter\u{AD}national\u{200B}ly\u{FEFF}"], "internationally"),
    ("beyond ASCII", ["Ä ", " \u{1F600}é"], "Ä \u{1F600}é"),
    ("nothing", ["", " \n"], ""),
  ]

  @Test(arguments: texts)
  func collapsesWhiteSpace(_ row: (name: String, pieces: [String], text: String)) {
    var text = InlineText()
    for piece in row.pieces { text.add(Array(piece.utf8)[...]) }
    #expect(text.bytes == Array(row.text.utf8))
  }

  @Test func keepsLineBreaksWithoutTheSpacesAroundThem() {
    var text = InlineText()
    text.addLineBreak()
    text.add(Array("a ".utf8)[...])
    text.addLineBreak()
    text.add(Array(" b".utf8)[...])
    #expect(text.bytes == Array("a\nb".utf8))
  }

  private static func text(_ build: (inout MarkupBuilder) -> Void) -> String {
    var builder = MarkupBuilder()
    builder.openElement("p")
    build(&builder)
    builder.closeElement()
    let tree = builder.finish()
    return String(decoding: InlineText.text(of: 1, in: tree), as: UTF8.self)
  }

  private static func raised(_ tag: String, _ content: String, isLink: Bool = false) -> String {
    text { builder in
      builder.addText("2024")
      builder.openElement(tag)
      if isLink { builder.openElement("a") }
      builder.addText(content)
      if isLink { builder.closeElement() }
      builder.closeElement()
      builder.addText(" x")
    }
  }

  @Test func setsRaisedAndLoweredFiguresApart() {
    #expect(Self.raised("sup", "-6") == "2024⁻⁶ x")
    #expect(Self.raised("sub", "2") == "2024₂ x")
    #expect(Self.raised("sup", "st") == "2024st x")
    #expect(Self.raised("sup", "1", isLink: true) == "2024[1] x")
    #expect(Self.raised("sup", "[1]", isLink: true) == "2024[1] x")
  }

  @Test func showsTheMarksOfAQuotation() {
    let text = Self.text { builder in
      builder.addText("He said ")
      builder.openElement("q")
      builder.addText(" no ")
      builder.closeElement()
      builder.addText("to it")
    }
    #expect(text == "He said “no” to it")
  }

  @Test func leavesOutWhatIsNotShown() {
    let text = Self.text { builder in
      builder.addText("a ")
      builder.openElement("script")
      builder.addText("alert(1)")
      builder.closeElement()
      builder.addText("b")
      builder.openElement("br")
      builder.closeElement()
      builder.addText("c")
      builder.openElement("div")
      builder.addText("d")
      builder.closeElement()
      builder.openElement("input")
      builder.addAttribute("type", value: "checkbox")
      builder.closeElement()
      builder.addText("e")
    }
    #expect(text == "a b\nc d ☐ e")
  }
}
