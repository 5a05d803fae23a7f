import Testing

@testable import ArticleReading

@Suite struct BlockWordsTests {
  private static let words = BlockWords("-3 newsletter ^follow\n-1.5 us\n2 said harbour\nx y\n\n1")

  private static let cases: [(text: String, mean: Float, least: Float, most: Float)] = [
    ("", 0, 0, 0),
    ("The council met", 0, 0, 0),
    ("Our Newsletter!", -3, -1, -1),
    // The first word alone is asked for as the first, and each word counts once.
    ("Follow us, follow us", -2.25, -1.5, -1.5),
    ("They follow", 0, 0, 0),
    ("Harbour newsletter, she said of us", -0.125, -2.5 / 3, 2.5 / 3),
  ]

  @Test(arguments: cases)
  func addsUpWhatWordsAreWorth(
    _ row: (text: String, mean: Float, least: Float, most: Float)
  ) {
    let worth = Self.words.worth(of: PhraseTable.folded(row.text.utf8))
    #expect(abs(worth.mean - row.mean) < 0.001)
    #expect(abs(worth.least - row.least) < 0.001)
    #expect(abs(worth.most - row.most) < 0.001)
  }

  @Test func saysNothingOfLongTexts() {
    let long = String(repeating: "newsletter ", count: BlockWords.longest.words + 1)
    #expect(Self.words.worth(of: PhraseTable.folded(long.utf8)).mean == 0)
    let one = String(repeating: "x", count: BlockWords.longest.bytes) + " newsletter"
    #expect(Self.words.worth(of: PhraseTable.folded(one.utf8)).mean == 0)
  }

  @Test func knowsWhatStandsAroundArticles() {
    let around = BlockWords.learned.worth(of: PhraseTable.folded("Privacy policy and cookies".utf8))
    #expect(around.mean < -1)
  }
}
