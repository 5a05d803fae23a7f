import FactModel
import Release
import Testing

struct TranslatedSessionTests {
  @Test func aSessionIsReadOnAnotherScaleAndStaysAsItIs() throws {
    var session = try GateSession()
    try session.change(claim: 2) { $0.verdicts[0].rating = "On author" }
    let translation = try #require(ScaleTranslation(from: .desk, to: .aap))
    let translated = translation.translated(session.session)
    #expect(translated.claims.all.compactMap { $0.verdict?.rating } == ["True", "Unproven"])
    #expect(translated.scale == .aap)
    #expect(try session.claim(2).verdict?.rating == "On author")
    #expect(
      translation.notes(for: session.session) == [
        "“Confirmed” became “True”",
        "“On author” became “Unproven”; lost: that the author vouches for it; the difference to "
          + "“Unconfirmed”",
      ]
    )
  }
}
