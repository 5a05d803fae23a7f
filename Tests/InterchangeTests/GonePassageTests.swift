import FactModel
import Interchange
import OrderedJSON
import Testing

/// Passages that are not in the article any more, in every format.
@Suite struct GonePassageTests {
  /// Three claims: one in the article, one of whose two passages is gone, one all gone; the first
  /// begins where the last one began in the text that was read before.
  private func session() throws -> Session {
    var made = ExchangeSession()
    let text = made.session.article.text
    func gone(_ words: String) -> Passage {
      var passage = Passage(0..<5, in: text)
      (passage.prefix, passage.suffix) = ("", "")
      passage.exact = words
      passage.revision = String(repeating: "0", count: 64)
      return passage
    }
    let kept = Passage(0..<5, in: text)
    let all = [[kept], [kept, gone("Vanished part")], [gone("Lost words")]]
    for (number, passages) in all.enumerated() {
      var claim = Claim(
        id: made.newID(),
        number: EntityNumber(number + 1),
        passages: passages
      )
      claim.restatement = "Restated \(number + 1)"
      claim.verdicts = [
        Verdict(rating: "False", scale: Scale.aap.reference, reason: "No.", signed: made.signed)
      ]
      try made.apply([Change(from: nil, to: claim)])
    }
    return made.session
  }

  private static let leftOut: Set<String> = ["doccano", "label-studio", "brat", "xmi", "prodigy"]
  private static let placeless: Set<String> = [
    "claimreview", "claimreview-feed", "averitec", "fever",
  ]

  @Test(arguments: FormatTable.formats.filter { $0.holds == .claims }.map(\.name))
  func haveNoPlaceInAnyFormat(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let exported = try format.export([ExportMaterial(try session(), name: "x")])
    let text = String(decoding: exported.bytes, as: UTF8.self)
    if Self.leftOut.contains(name) {
      #expect(exported.claims == 2)
      #expect(
        exported.notices.contains(
          "2 passages that are not in the article any more are left out, and so is 1 claim."
        ),
        "\(exported.notices)"
      )
      #expect(!text.contains("Vanished") && !text.contains("Lost words"))
      #expect(!text.contains("Restated 3"))
    } else if Self.placeless.contains(name) {
      // What was judged reads otherwise now, so there is no rating to give to a machine.
      #expect(exported.claims == 1)
      #expect(text.contains("Restated 1"))
      #expect(!text.contains("Restated 2") && !text.contains("Restated 3"))
    } else {
      #expect(exported.claims == 3)
      #expect(
        exported.notices.contains(
          "2 passages that are not in the article any more have no position."
        ),
        "\(exported.notices)"
      )
      #expect(text.contains("Lost words"))
    }
  }

  /// They come back by their words, where those are in the article again.
  @Test(arguments: ["csv", "web-annotation", "hypothesis"])
  func comeBackByTheirWords(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let session = try session()
    let exported = try format.export([ExportMaterial(session, name: "x")])
    let source = try ImportSource(exported.bytes, name: "x", ports: RoundTrip.ports([]))
    let context = ImportContext(
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    )
    let document = try #require(try format.read(source, context).documents.first)
    func placed(_ words: String) -> Placement {
      let text = ArticleText(words)
      let revision = AnchoringTests.revision(text)
      let empty = Session(
        id: context.newID(),
        created: context.signed,
        facts: ArticleFacts(),
        revision: revision,
        scale: .aap
      )
      return Placement(document, in: empty, unit: format.unit, context: context)
    }
    let words = session.article.text.slice(0..<5)
    #expect(placed("\(words) then.").misfits.contains { $0.what.contains("is not in the article") })
    let back = placed("Vanished part. Then \(words) came. Lost words").changes
    let last = back.compactMap { change -> [Passage]? in
      change.transition(of: Claim.self)?.after?.passages
    }.last
    #expect(last?.map(\.exact) == ["Lost words"])
  }
}
