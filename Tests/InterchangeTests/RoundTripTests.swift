import FactModel
import Interchange
import Release
import TestSupport
import Testing

@Suite struct RoundTripTests {
  /// Every format with both directions, with the scale on which it can say everything.
  static let readable = FormatTable.formats.filter { $0.isReadable && $0.holds == .claims }
    .map(\.name)

  private func scale(of name: String) -> Scale { name == "averitec" ? .averitec : .aap }

  @Test(arguments: readable)
  func whatIsLostIsWhatIsDocumented(_ name: String) throws {
    let format = try #require(FormatTable.format(named: name))
    let trip = try RoundTrip(format, session(for: name))
    #expect(trip.misfits.isEmpty, "\(trip.misfits)")
    for content in Content.allCases where !(trip.isOnSameArticle && content == .text) {
      // What is not there to begin with is not kept.
      if !tellsLayers(name) || content == .retraction, content.values(in: trip.out).isEmpty {
        continue
      }
      let isKept = trip.keeps(content)
      let isDocumented = format.returns.contains(content)
      #expect(
        isKept == isDocumented,
        "\(name), \(content): \(content.values(in: trip.out)) → \(content.values(in: trip.back))"
      )
    }
  }

  /// Whether a format can say that a claim is about who said something: others have it without a rating.
  private func tellsLayers(_ name: String) -> Bool {
    FormatTable.format(named: name)?.carries.contains(.attribution) ?? false
  }

  /// AVeriTeC has no claims without a verdict.
  private func session(for name: String) throws -> Session {
    var made = try ExchangeSession.full(scale: scale(of: name))
    guard !tellsLayers(name) else { return made.session }
    for claim in Array(made.session.claims.all) {
      guard name != "averitec" || claim.verdict != nil, claim.number.part == nil else {
        try made.apply([Change(from: claim, to: nil)])
        continue
      }
      var standing = claim
      standing.about = .content
      try made.apply([Change(from: claim, to: standing)])
    }
    return made.session
  }

  @Test(arguments: readable.filter { $0 != "averitec" })
  func everythingIsThereToBeTested(_ name: String) throws {
    let material = ExportMaterial(try session(for: name), name: "x", with: .notes)
    for content in Content.allCases
    where content != .retraction
      && (tellsLayers(name) || content != .attribution && content != .contentClaim)
    {
      #expect(!content.values(in: material).isEmpty, "\(content)")
    }
  }

  /// Where a format cannot say that a claim is retracted, it has the claim without its rating.
  @Test(arguments: FormatTable.formats.filter { $0.holds == .claims })
  func whatIsRetractedHasNoRating(_ format: ExchangeFormat) throws {
    let made = try ExchangeSession.full()
    let first = try #require(made.session.claims.all.first { $0.verdict != nil })
    func exported(_ fill: (inout Claim) -> Void) throws -> Exported {
      var made = made
      var after = first
      fill(&after)
      try made.apply([Change(from: first, to: after)])
      return try format.export([ExportMaterial(made.session, name: "x")])
    }
    let retracted = try exported {
      $0.retraction = Retraction(reason: "Not his words.", signed: made.signed)
    }
    if format.carries.contains(.retraction) {
      #expect(String(decoding: retracted.bytes, as: UTF8.self).contains("Not his words."))
    } else {
      #expect(retracted.bytes == (try exported { $0.verdicts = [] }).bytes)
      #expect(retracted.notices.contains { $0.contains("retracted") }, "\(retracted.notices)")
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
    let material = ExportMaterial(try session(for: name), name: "x", with: .notes)
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
    let material = ExportMaterial(session, name: "x")
    let labels = ["averitec": Scale.averitec, "fever": .fever][name]
    let rated = material.claims.count { claim in
      guard material.release.isRatedForMachines(claim), let verdict = claim.verdict else {
        return false
      }
      return labels.map { material.release.rating(of: verdict, on: $0) != nil } ?? true
    }
    #expect(rated > 0 && rated < session.claims.count)
    #expect(try format.export([material]).claims == rated)
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
