import FactModel
import Interchange
import Testing

@Suite struct AnchoringTests {
  static let text = ArticleText("One 😀 said: it rained. Two said: it rained. Cafe\u{301} closed.")

  static let cases: [(name: String, anchor: Anchor, unit: OffsetUnit, outcome: Anchoring.Outcome)] =
    [
      ("offsets alone", Anchor(range: 0..<3), .codePoints, .fits(0..<3)),
      ("UTF-16 offsets", Anchor(range: 7..<11), .utf16, .fits(6..<10)),
      (
        "a quotation that agrees", Anchor(range: 6..<10, exact: "said"), .codePoints, .fits(6..<10)
      ),
      (
        "offsets in the other unit", Anchor(range: 7..<11, exact: "said"), .codePoints,
        .moved(6..<10, "its offsets count UTF-16 code units")
      ),
      ("a quotation alone", Anchor(exact: "Two"), .codePoints, .fits(23..<26)),
      (
        "one of several by what stands before it",
        Anchor(exact: "it rained", prefix: "Two said: "), .codePoints, .fits(33..<42)
      ),
      (
        "several alike", Anchor(exact: "said: it"), .codePoints,
        .misfit("“said: it” is in the article 2 times")
      ),
      (
        "the nearest of several", Anchor(range: 26..<34, exact: "said: it"), .codePoints,
        .moved(27..<35, "“said: it” is not at 26–34, but at 27")
      ),
      ("outside", Anchor(range: 50..<90), .codePoints, .misfit("50–90 lies outside the text")),
      (
        "inside a surrogate pair", Anchor(range: 5..<9), .utf16,
        .misfit("5–9 begins or ends inside a surrogate pair")
      ),
      (
        "splitting a character", Anchor(range: 44..<48), .codePoints,
        .misfit("44–48 splits a character")
      ),
      (
        "words that are not there", Anchor(exact: "Three"), .codePoints,
        .misfit("“Three” is not in the article")
      ),
      (
        "nothing", Anchor(), .codePoints,
        .misfit("it says neither where it is nor what its words are")
      ),
    ]

  @Test(arguments: cases.map(\.name))
  func findsAPassage(_ name: String) throws {
    let row = try #require(Self.cases.first { $0.name == name })
    #expect(Anchoring(Self.text, unit: row.unit).place(row.anchor) == row.outcome)
  }

  @Test func findsThePassageOfAnotherText() {
    let theirs = ArticleText("A new first line.\n\nOne 😀 said: it rained. Two said: it rained.")
    let anchoring = Anchoring(Self.text, unit: .codePoints, theirs: theirs)
    #expect(anchoring.place(Anchor(range: 19..<22)) == .fits(0..<3))
    #expect(anchoring.place(Anchor(range: 52..<61)) == .fits(33..<42))
    #expect(anchoring.place(Anchor(range: 0..<5)) == .misfit("“A new” is not in the article"))
  }
}
