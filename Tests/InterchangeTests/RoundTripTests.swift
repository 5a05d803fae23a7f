import FactModel
import Interchange
import TestSupport
import Testing

@Suite struct RoundTripTests {
  /// Every format with both directions, with the scale on which it can say everything.
  static let readable = FormatTable.formats.filter(\.isReadable).map(\.name)

  private func scale(of name: String) -> Scale { name == "averitec" ? .averitec : .aap }

  @Test(arguments: readable)
  func whatIsLostIsWhatIsDocumented(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let trip = try RoundTrip(format, session(for: name))
    #expect(trip.misfits.isEmpty, "\(trip.misfits)")
    for content in Content.allCases where !(trip.isOnSameArticle && content == .text) {
      let isKept = trip.keeps(content)
      let isDocumented = format.returns.contains(content)
      #expect(
        isKept == isDocumented,
        "\(name), \(content): \(content.values(in: trip.out)) → \(content.values(in: trip.back))"
      )
    }
  }

  /// AVeriTeC has no claims without a verdict.
  private func session(for name: String) throws -> Session {
    var made = try ExchangeSession.full(scale: scale(of: name))
    if name == "averitec" {
      for claim in Array(made.session.claims.all) where claim.verdict == nil {
        try made.apply([.claim(Transition(from: claim, to: nil))])
      }
    }
    return made.session
  }

  @Test(arguments: readable)
  func everythingIsThereToBeTested(_ name: String) throws {
    let material = ExportMaterial(try session(for: name), name: "x", options: RoundTrip.options)
    for content in Content.allCases {
      #expect(!content.values(in: material).isEmpty, "\(content)")
    }
  }

  @Test(arguments: FormatTable.formats.map(\.name))
  func sameSessionGivesSameBytes(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let session = try ExchangeSession.full().session
    let one = try format.export([ExportMaterial(session, name: "x")])
    let other = try format.export([ExportMaterial(session, name: "x")])
    #expect(one.bytes == other.bytes)
    #expect(one.notices == other.notices)
  }

  @Test(arguments: readable)
  func isRecognisedByItsContent(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let material = ExportMaterial(try session(for: name), name: "x", options: RoundTrip.options)
    let exported = try format.export([material])
    let source = try ImportSource(
      exported.bytes,
      name: "x",
      ports: RoundTrip.ports(exported.companions)
    )
    #expect(FormatTable.format(of: source)?.name == name)
  }

  @Test(arguments: ["averitec", "fever", "claimreview", "claimreview-feed"])
  func countsOnlyTheClaimsThatAreWritten(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let session = try ExchangeSession.full().session
    let rated = session.claims.all.count { $0.verdict != nil }
    #expect(rated < session.claims.count)
    #expect(try format.export([ExportMaterial(session, name: "x")]).claims == rated)
  }

  /// A format without the text: the findings' passages are in the article that is made of it as well.
  @Test func everythingFitsAnArticleMadeOfQuotations() throws {
    let format = try #require(FormatTable.format(named: "web-annotation"))
    let session = try ExchangeSession.full().session
    let exported = try format.export([ExportMaterial(session, name: "x")])
    let source = try ImportSource(exported.bytes, name: "x", ports: RoundTrip.ports([]))
    let context = ImportContext(
      signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
    )
    let document = try #require(try format.read(source, context).documents.first)
    let own = Session(
      id: context.newID(),
      created: context.signed,
      facts: ArticleFacts(),
      revision: AnchoringTests.revision(ArticleText(document.articleText)),
      scale: .aap
    )
    let placed = Placement(document.forOwnText, in: own, unit: format.unit, context: context)
    #expect(placed.misfits.isEmpty, "\(placed.misfits)")
    #expect(!session.findings.all.isEmpty)
  }

  @Test func pageOfFormatsIsMadeFromTheDefinitions() throws {
    let page = LossPage.text
    try GoldenFile.check(page, against: "docs/formats.md")
  }
}
