import FactModel
import Testing

/// What a tombstone keeps as digests: names of its source, and names of sessions.
struct ForgottenNamesTests {
  private let forgotten = Forgotten(
    source: .random(),
    number: EntityNumber(1),
    signed: Signed(by: Checker(name: "Ada"), at: Timestamp(milliseconds: 0))
  )

  /// What stands there for the source is no session, whatever that is called.
  @Test(arguments: ["address", "slug moj", "url https://a.example/", "name the log of the bridge"])
  func aNameOfTheSourceIsNoSession(_ name: String) {
    var forgotten = forgotten
    forgotten.names = [Forgotten.digest(name, of: forgotten.source)]
    #expect(!forgotten.withholds(name: name))
    forgotten.names.append(Forgotten.digest("session \(name)", of: forgotten.source))
    #expect(forgotten.withholds(name: name))
  }
}
