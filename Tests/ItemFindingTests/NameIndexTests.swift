import ArticleReading
import FactModel
import Testing

@testable import ItemFinding

@Suite struct NameIndexTests {
  private static func index(_ text: String) throws -> NameIndex {
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    return NameIndex(ItemFinder.items(of: article.blocks, in: article.text), in: article.text)
  }

  @Test func tiesLaterMentionsToTheFirst() throws {
    let index = try Self.index(
      """
      Foreign Ministry spokesperson Wang Wenbin spoke to the Universal Periodic Review (UPR) in town. \
      Wang said that the UPR had been long, and Mr Wang left. The Universal Periodic Review went on.
      """
    )
    let entries = index.entries.map {
      "\($0.name) \($0.mentions.count) \($0.spellings) \($0.titles)"
    }
    #expect(
      entries.contains(
        "Wang Wenbin 3 [\"Wang Wenbin\", \"Wang\"] [\"Foreign Ministry spokesperson\", \"Mr\"]"
      ),
      "\(entries)"
    )
    #expect(
      entries.contains(
        "Universal Periodic Review 4 [\"Universal Periodic Review\", \"UPR\"] []"
      ),
      "\(entries)"
    )
  }

  @Test func keepsOfficesOfTwoCountriesApart() throws {
    let index = try Self.index(
      """
      A reporter asked China’s Foreign Ministry about the letter, and then asked Seoul’s Foreign \
      Ministry about the answer that had come from China’s Foreign Ministry on the day before.
      """
    )
    let names = index.entries.map(\.name).sorted()
    #expect(names.contains("China’s Foreign Ministry"), "\(names)")
    #expect(names.contains("Seoul’s Foreign Ministry"), "\(names)")
  }
}
