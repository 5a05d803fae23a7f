import FactModel
import OrderedJSON
import Testing

struct PassageTests {
  private static let text = ArticleText(
    String(repeating: "北", count: 40) + "e\u{301}🐈x" + String(repeating: "京", count: 40)
  )

  @Test func quotesWhatItNamesWithItsSurroundings() {
    let passage = Passage(40..<43, in: Self.text)
    #expect(Array(passage.exact.utf8) == Array("e\u{301}🐈".utf8))
    #expect(passage.prefix == String(repeating: "北", count: 32))
    #expect(Array(passage.suffix.utf8) == Array(("x" + String(repeating: "京", count: 31)).utf8))
    #expect(passage.fits(Self.text))
  }

  @Test func mayBeginInsideWhatLooksLikeOneCharacter() {
    let passage = Passage(41..<42, in: Self.text)
    #expect(Array(passage.exact.utf8) == [0xCC, 0x81])
    #expect(passage.fits(Self.text))
  }

  @Test func isCutAtTheEndsOfTheText() {
    let whole = Passage(0..<Self.text.count, in: Self.text)
    #expect(whole.prefix.isEmpty)
    #expect(whole.suffix.isEmpty)
    let beyond = Passage(80..<200, in: Self.text)
    #expect(beyond.range == 80..<84)
    #expect(Passage(300..<310, in: Self.text).range == 84..<84)
  }

  @Test func doesNotFitAnotherText() {
    let passage = Passage(0..<1, in: ArticleText("é"))
    #expect(!passage.fits(ArticleText("e\u{301}")))
    #expect(!passage.fits(ArticleText("")))
  }

  @Test func givesTheSameJSONBack() throws {
    for passage in [Passage(3..<3, in: Self.text), Passage(40..<43, in: Self.text)] {
      #expect(try Passage(json: passage.json).json == passage.json)
    }
  }
}
