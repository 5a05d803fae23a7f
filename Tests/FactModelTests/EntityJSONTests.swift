import FactModel
import OrderedJSON
import TestSupport
import Testing

/// Whatever stands in a session comes back from its JSON text byte by byte.
struct EntityJSONTests {
  private func check<T: JSONRepresentable>(
    _ type: T.Type,
    _ make: (inout RandomEntities) -> T
  ) throws {
    for seed in 1...TestLength.rounds(50, long: 300) {
      var random = RandomEntities(seed: UInt64(seed))
      let written = make(&random).json.compact
      let read = try T(json: try JSONParser.parse(written))
      #expect(read.json.compact == written, "seed \(seed)")
    }
  }

  @Test func claimsComeBack() throws { try check(Claim.self) { $0.claim() } }
  @Test func contentClaimsComeBack() throws {
    try check(Claim.self) { $0.claim(EntityNumber(7, part: 12)) }
  }
  @Test func sourcesComeBack() throws { try check(Source.self) { $0.source() } }
  @Test func findingsComeBack() throws { try check(Finding.self) { $0.finding() } }
  @Test func marksComeBack() throws { try check(Mark.self) { $0.mark() } }

  @Test func itemsComeBack() throws { try check(Item.self) { $0.item() } }

  @Test func queriesComeBack() throws { try check(Query.self) { $0.query() } }

  @Test func contactsComeBack() throws { try check(Contact.self) { $0.contact() } }

  @Test func signOffsComeBack() throws { try check(SignOff.self) { $0.signOff() } }

  @Test func blindChecksComeBack() throws { try check(BlindCheck.self) { $0.blindCheck() } }
  @Test func waiversComeBack() throws { try check(Waiver.self) { $0.waiver() } }

  @Test func publicationsComeBack() throws { try check(Publication.self) { $0.publication() } }

  @Test func correctionsComeBack() throws { try check(Correction.self) { $0.correction() } }
  @Test func factsComeBack() throws { try check(ArticleFacts.self) { $0.facts() } }
  @Test func editsComeBack() throws { try check(Edit.self) { $0.edit() } }

  @Test(arguments: Scale.builtIn)
  func scalesComeBack(_ scale: Scale) throws {
    #expect(try Scale(json: scale.json).json == scale.json)
  }
}
