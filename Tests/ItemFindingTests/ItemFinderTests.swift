import ArticleReading
import FactModel
import Testing

@testable import ItemFinding

@Suite struct ItemFinderTests {
  private static func items(of text: String) throws -> [String] {
    let article = try PlainTextReader.read(Array(text.utf8), name: nil)
    // One paragraph, whatever the reader takes a short line for.
    let block = Block(
      kind: .paragraph,
      label: "1",
      range: 0..<article.text.count,
      sentences: article.blocks.flatMap(\.sentences)
    )
    return ItemFinder.items(of: [block], in: article.text)
      .map { "\($0.kind.rawValue): \(article.text.slice($0.range))" }
  }

  @Test(arguments: ItemTable.rows)
  func findsWhatACheckerTicksOff(_ row: ItemTable.Row) throws {
    let found = try Self.items(of: row.sentence)
    #expect(Set(found) == Set(row.items.filter { !$0.isEmpty }), "found \(found)")
  }

  @Test func hasATableOfSixtySentences() {
    #expect(ItemTable.rows.count >= 60)
  }

  @Test func printsPrecisionAndRecall() throws {
    var hits = 0
    var found = 0
    var wanted = 0
    for row in ItemTable.rows {
      let items = try Set(Self.items(of: row.sentence))
      let expected = Set(row.items.filter { !$0.isEmpty })
      hits += items.intersection(expected).count
      found += items.count
      wanted += expected.count
    }
    print("items of the table: precision \(hits)/\(found), recall \(hits)/\(wanted)")
    #expect(hits * 100 >= found * 95)
    #expect(hits * 100 >= wanted * 95)
  }
}
