import FactModel
import Testing

@testable import Reporting

@Suite struct AddressesTests {
  private static let blocks: [(kind: BlockKind, sentences: [String])] = [
    (.title, ["The title"]),
    (.paragraph, ["Aa.", "Bb.", "Cc."]),
    (.heading, ["Dd.", "Ee."]),
    (.byline, ["By Ff"]),
    (.paragraph, ["Gg.", "Hh."]),
    (.furniture, ["Share"]),
  ]

  private let material = ReportMaterial(
    SessionMaker(blocks: AddressesTests.blocks).session,
    MarkdownReport.Options()
  )

  @Test(arguments: [
    ("The title", "title"), ("Aa.", "1.1"), ("Bb. Cc.", "1.2-3"), ("b", "1.2"), ("Ee", "h1.2"),
    ("Dd. Ee.", "h1.1-2"), ("Cc.\n\nDd.", "1.3, h1.1"), ("Ff", "byline"), ("Share", "furniture"),
  ])
  func namesAPassageAsItIsTyped(_ text: String, _ address: String) {
    let maker = SessionMaker(blocks: Self.blocks)
    #expect(material.address(of: maker.passage(text)) == address)
  }

  @Test func namesAnInsertionPointByTheSentenceBeforeIt() {
    let article = material.session.article.text
    let end = SessionMaker(blocks: Self.blocks).passage("Cc.").range.upperBound
    #expect(material.address(of: Passage(end..<end, in: article)) == "1.3")
    let beyond = Passage((end + 1)..<(end + 1), in: article)
    #expect(material.address(of: beyond) == "between the paragraphs")
  }

  @Test func namesPlacesOnce() {
    let maker = SessionMaker(blocks: Self.blocks)
    let passages = ["Aa.", "a.", "Gg.", "Hh."].map(maker.passage)
    #expect(material.addresses(of: passages) == "1.1, 2.1 and 2.2")
  }

  @Test func joinsNeighboursAndNamesWholeBlocks() {
    #expect(material.addresses(of: [1, 2, 5, 6, 7]) == ["1.1-2", "h1.2", "2.1-2"])
    #expect(
      material.addresses(of: [0, 1, 2, 3, 5, 6, 7], isWholeNamed: true)
        == ["title", "1", "h1.2", "2"]
    )
    #expect(material.addresses(of: []) == [])
  }
}
