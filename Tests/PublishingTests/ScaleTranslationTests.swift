import FactModel
import Testing

@testable import Publishing

struct ScaleTranslationTests {
  @Test func everyRatingHasAReadingAndEveryTargetIsARating() {
    #expect(Set(ScaleTables.readings.keys) == Set(Scale.builtIn.map(\.name)))
    #expect(Set(ScaleTables.ratings.keys) == Set(Scale.builtIn.map(\.name)))
    for scale in Scale.builtIn {
      let names = Set(scale.ratings.map(\.name))
      let readings: [String] = ScaleTables.readings[scale.name].map { Array($0.keys) } ?? []
      #expect(Set(readings) == names)
      let targets: [String] = ScaleTables.ratings[scale.name].map { Array($0.values) } ?? []
      #expect(names.isSuperset(of: targets))
    }
  }

  /// A rating that leans one way never becomes one that leans the other.
  @Test func noTranslationTurnsTrueIntoFalse() throws {
    for source in Scale.builtIn {
      for target in Scale.builtIn where source != target && target.name != "desk" {
        let translation = try #require(ScaleTranslation(from: source, to: target))
        #expect(translation.rows.map(\.from) == source.ratings.map(\.name))
        for row in translation.rows {
          guard let from = source.rating(named: row.from), let name = row.to,
            let to = target.rating(named: name)
          else { continue }
          let tones = Set([source.tone(of: from), target.tone(of: to)])
          #expect(tones != [.good, .bad], "\(source.name) \(row.from) → \(target.name) \(name)")
        }
      }
    }
  }

  @Test func whatIsLostIsSaid() throws {
    let translation = try #require(ScaleTranslation(from: .politiFact, to: .meta))
    let rows = Dictionary(uniqueKeysWithValues: translation.rows.map { ($0.from, $0) })
    #expect(rows["Half True"]?.to == "Partly False")
    #expect(rows["Half True"]?.loss == "the difference to “Mostly False”")
    let none = try #require(ScaleTranslation(from: .aap, to: .politiFact))
    #expect(none.rows.last?.to == nil)
    #expect(none.rows.last?.loss == "PolitiFact Truth-O-Meter has no such rating")
  }

  @Test func aSessionIsReadOnAnotherScaleAndStaysAsItIs() throws {
    var session = try GateSession()
    try session.change(claim: 2) { $0.verdicts[0].rating = "On author" }
    let translation = try #require(ScaleTranslation(from: .desk, to: .aap))
    let translated = try translation.translated(session.session)
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

  @Test func aScaleOfOnesOwnIsTranslatedByName() {
    let own = Scale(
      name: "house",
      version: "1",
      title: "House",
      ratings: [.init("False", "f"), .init("So so", "s")]
    )
    #expect(ScaleTranslation(from: own, to: .aap)?.rows.map(\.to) == ["False", nil])
    let other = Scale(name: "x", version: "1", title: "X", ratings: [.init("Odd", "o")])
    #expect(ScaleTranslation(from: other, to: .aap) == nil)
  }
}
