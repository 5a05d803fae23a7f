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

  /// How often each name is meant, by its first mention.
  @Test(arguments: [
    (
      "Mr Obi left the hall early that day. Mrs Obi stayed in the hall with all the others.",
      ["Obi 1", "Obi 1"]
    ),
    (
      "Ann Jordan flew to Jordan on that day. Jordan is dry, she said to all the others there.",
      ["Ann Jordan 1", "Jordan 2"]
    ),
    (
      "Ana Cruz met Juan Cruz in the hall. The others saw that Cruz smiled at everybody there.",
      ["Ana Cruz 1", "Juan Cruz 1", "Cruz 1"]
    ),
    (
      "Then Donald Trump met Donald J. Trump in the hall. The others saw that Trump smiled there.",
      ["Donald Trump 2", "Donald J. Trump 1"]
    ),
    (
      "Then Ann Marrow met Oskar Bly in the hall. The others saw that Marrow smiled, and Bly left.",
      ["Ann Marrow 2", "Oskar Bly 2"]
    ),
    (
      "John Ford drove a Ford on that day. The others saw that Ford left the town quite early then.",
      ["John Ford 1", "Ford 1", "Ford 1"]
    ),
    (
      "Victoria Hill flew to Victoria on that day. Victoria is dry, she said to all the others there.",
      ["Victoria Hill 1", "Victoria 2"]
    ),
    (
      "Prince William met William Hague in the hall. The others saw that William smiled at them there.",
      ["William 1", "William Hague 1", "William 1"]
    ),
    (
      "Then James Brown senior spoke in the hall. The others saw that James Brown junior left the town.",
      ["James Brown 1", "James Brown 1"]
    ),
    (
      "Then AC Grayling, the philosopher, spoke in the hall. The others saw that Grayling left the town.",
      ["AC Grayling 2"]
    ),
    (
      "Then SC Johnson, a novelist, spoke in the hall. The others saw that Johnson left the town early.",
      ["SC Johnson 2"]
    ),
    (
      "The club FK Partizan was founded in a small town. The others saw that Partizan fans sang there.",
      ["FK Partizan 2"]
    ),
    (
      "The club FK Partizan was founded in a small town. The others saw that Partizan lost early there.",
      ["FK Partizan 2"]
    ),
    (
      "The club AC Milan was founded in a small house. The others saw that Milan is a big city today.",
      ["AC Milan 1", "Milan 1"]
    ),
  ])
  func tiesAWordOnlyToWhomItAloneCanMean(_ row: (text: String, entries: [String])) throws {
    let entries = try Self.index(row.text).entries.map { "\($0.name) \($0.mentions.count)" }
    #expect(entries == row.entries)
  }
}
