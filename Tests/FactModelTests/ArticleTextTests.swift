import FactModel
import TestSupport
import Testing

struct ArticleTextTests {
  /// Emoji with joiners, combining marks, CJK, a flag, a line end of two characters.
  private static let mixed = "a\u{1F408}é e\u{301} 北京\r\n👩\u{200D}🔬 🇰🇵 x"

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 2), ("北京", 2), ("👩\u{200D}🔬", 3), ("🇰🇵", 2),
    ("\r\n", 2), ("\u{FEFF}a", 2),
  ])
  func countsCodePoints(_ row: (text: String, count: Int)) {
    #expect(ArticleText(row.text).count == row.count)
  }

  @Test func slicesAsTheScalarsDo() {
    let text = ArticleText(Self.mixed)
    let scalars = Array(Self.mixed.unicodeScalars)
    #expect(text.count == scalars.count)
    for start in 0...scalars.count {
      for end in start...scalars.count {
        var expected = String.UnicodeScalarView()
        expected.append(contentsOf: scalars[start..<end])
        #expect(Array(text.slice(start..<end).utf8) == Array(String(expected).utf8))
      }
    }
  }

  @Test func findsPlacesFarIntoALongText() {
    let text = ArticleText(String(repeating: Self.mixed, count: 300))
    let length = Self.mixed.unicodeScalars.count
    let bytes = Self.mixed.utf8.count
    for round in [0, 1, 12, 13, 255, 299, 300] {
      #expect(text.byteOffset(of: round * length) == round * bytes)
      #expect(text.pointOffset(ofByte: round * bytes) == round * length)
    }
    for point in stride(from: 0, through: text.count, by: 37) {
      #expect(text.pointOffset(ofByte: text.byteOffset(of: point)) == point)
    }
  }

  @Test func cutsRangesAtTheEnd() {
    let text = ArticleText("北京")
    #expect(text.slice(1..<99) == "京")
    #expect(text.slice(7..<99) == "")
    #expect(text.byteOffset(of: -1) == 0)
    #expect(text.byteOffset(of: Int.max) == 6)
  }

  @Test func repairsBytesThatAreNoText() {
    let text = ArticleText(utf8: [0x61, 0xFF, 0x62, 0xE5, 0x8C])
    #expect(text.string == "a\u{FFFD}b\u{FFFD}")
    #expect(text.count == 4)
  }

  @Test func tellsComposedFromDecomposed() {
    #expect(ArticleText("é") != ArticleText("e\u{301}"))
    #expect(ArticleText("é") == ArticleText("é"))
  }
}
