import FactModel
import TestSupport
import Testing

@testable import ItemFinding

/// Texts that are long in one respect: work must grow with their length, not with its square.
@Suite struct LongTextTests {
  private static func items(
    of text: String
  ) -> (items: [FoundItem], article: ArticleText, blocks: [Block]) {
    let article = ArticleText(text)
    let whole = 0..<article.count
    let block = Block(kind: .paragraph, label: "1", range: whole, sentences: [whole])
    return (ItemFinder.items(of: [block], in: article), article, [block])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["“", "“a ", "‘s s’ ", "\"b\" he said ", "« "])
  func readsManyMarks(_ mark: String) {
    let read = Self.items(
      of: String(repeating: mark, count: TestLength.rounds(6_000, long: 20_000))
    )
    let speakers = QuotationSpeakers(
      read.items,
      in: read.article,
      sentences: SentenceIndex(read.blocks)
    )
    #expect(speakers.quotations.count <= 20_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func tiesManyNamesTogether() {
    let letters = Array("abcdefghijklmnopqrst")
    var words: [String] = []
    let count = TestLength.rounds(2_000, long: 8_000)
    for number in 0..<count {
      var (rest, word) = (number, "Q")
      for _ in 0..<4 {
        word.append(letters[rest % letters.count])
        rest /= letters.count
      }
      words.append("He met Zorro \(word)u there.")
    }
    let read = Self.items(of: words.joined(separator: " "))
    let index = NameIndex(read.items, in: read.article)
    #expect(index.entries.count > count / 2)
    #expect(index.nearlySame.count <= index.entries.count)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["Bank of ", "Minister ", "two ", "1999 ", "May 4 and ", "of the "]
  )
  func readsOneWordOverAndOver(_ word: String) {
    let read = Self.items(of: String(repeating: word, count: TestLength.rounds(1_500, long: 4_000)))
    let readings = DateReadings(
      read.items,
      in: read.article,
      sentences: SentenceIndex(read.blocks),
      published: PartialDate("2024-01-30")
    )
    #expect(readings.mode == .news || readings.mode == .narrative)
    #expect(
      FigureReader.figures(of: read.blocks, in: read.article, dates: readings).count <= 20_000
    )
  }
}
