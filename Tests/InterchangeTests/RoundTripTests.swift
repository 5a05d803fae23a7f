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

  @Test func pageOfFormatsIsMadeFromTheDefinitions() throws {
    let page = LossPage.text
    try GoldenFile.check(page, against: "docs/formats.md")
  }
}
