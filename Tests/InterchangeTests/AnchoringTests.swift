import FactModel
import Interchange
import Notations
import Testing

@Suite struct AnchoringTests {
  static let text = ArticleText("One 😀 said: it rained. Two said: it rained. Cafe\u{301} closed.")
  static let article = revision(text)

  static func revision(_ text: ArticleText) -> ArticleRevision {
    ArticleRevision(
      origin: "a.txt",
      read: Timestamp(milliseconds: 0),
      text: text,
      blocks: ExchangeSession.blocks(text)
    )
  }

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
        "typographic marks and other spaces", Anchor(exact: "Two\u{A0}said"), .codePoints,
        .fits(23..<31)
      ),
      (
        "a word before a part of one", Anchor(exact: "it"), .codePoints,
        .misfit("“it” is in the article 2 times")
      ),
      (
        "words that are close", Anchor(exact: "Two of them said: it had rained. Café closed"),
        .codePoints,
        .changed(23..<56, was: "Two of them said: it had rained. Café closed")
      ),
      (
        "nothing", Anchor(), .codePoints,
        .misfit("it says neither where it is nor what its words are")
      ),
    ]

  @Test(arguments: cases.map(\.name))
  func findsAPassage(_ name: String) throws {
    let row = try #require(Self.cases.first { $0.name == name })
    var anchoring = Anchoring(Self.article, unit: row.unit)
    #expect(anchoring.place(row.anchor) == row.outcome)
  }

  @Test func findsThePassageOfAnotherText() {
    let theirs = ArticleText("A new first line.\n\nOne 😀 said: it rained. Two said: it rained.")
    var anchoring = Anchoring(Self.article, unit: .codePoints, theirs: theirs)
    #expect(anchoring.place(Anchor(range: 19..<22)) == .fits(0..<3))
    #expect(anchoring.place(Anchor(range: 52..<61)) == .fits(33..<42))
    #expect(anchoring.place(Anchor(range: 0..<5)) == .misfit("“A new” is not in the article"))
  }

  /// The same anchoring as that of another reading: what was edited keeps its claims.
  @Test func findsWhatTheTextOfTheFileWasChangedTo() {
    let ours = Self.revision(
      ArticleText("A start.\n\nNearly 600 people were sent home on Monday. Ok.")
    )
    let theirs = ArticleText("A start.\nAround 600 people were sent back on Monday.")
    var anchoring = Anchoring(ours, unit: .codePoints, theirs: theirs)
    #expect(anchoring.place(Anchor(range: 16..<26)) == .fits(17..<27))
    #expect(anchoring.place(Anchor(range: 9..<19)) == .changed(10..<20, was: "Around 600"))
    #expect(anchoring.place(Anchor(range: 32..<41)) == .changed(33..<42, was: "sent back"))
  }

  @Test func findsWordsThatAreCloseToAQuotation() {
    let ours = Self.revision(
      ArticleText("It rained. Nearly 600 people were sent home on Monday. Ok.")
    )
    var anchoring = Anchoring(ours, unit: .codePoints)
    let exact = "nearly 600 persons were sent home on Monday"
    #expect(anchoring.place(Anchor(exact: exact)) == .changed(11..<53, was: exact))
  }

  /// As in a text that is made of quotations.
  @Test func prefersAWholeParagraph() {
    let text = ArticleText("more than 120 countries\n\n120 countries\n\nthe 120 countries")
    var anchoring = Anchoring(Self.revision(text), unit: .codePoints)
    #expect(anchoring.place(Anchor(exact: "120 countries")) == .fits(25..<38))
  }
}
