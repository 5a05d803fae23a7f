import FactModel
import OrderedJSON
import Release
import Testing

struct ScaleTranslationTests {
  @Test func everyBuiltInRatingHasASense() {
    for scale in Scale.builtIn {
      for rating in scale.ratings { #expect(rating.sense != nil, "\(scale.name) \(rating.name)") }
    }
  }

  @Test func aSenseIsKeptInAFileOnlyWhereNobodyKnowsIt() throws {
    for scale in Scale.builtIn {
      #expect(try Scale(json: scale.json) == scale)
      #expect(!String(decoding: scale.json.compact, as: UTF8.self).contains("\"means\""))
    }
    let text =
      #"{"name":"x","version":"1","title":"X","ratings":[{"name":"Na","key":"n","means":"mostly false"}]}"#
    let own = try Scale(json: try JSONParser.parse(Array(text.utf8)))
    #expect(own.ratings[0].sense?.meaning == .mostlyFalse)
    #expect(String(decoding: own.json.compact, as: UTF8.self) == text)
    #expect(ScaleTranslation(from: own, to: .meta)?.rows.map(\.to) == ["Partly False"])
  }

  @Test(arguments: [
    (1, "False"), (2, "Mostly False"), (3, "Mixture"), (4, "Mostly True"), (5, "True"),
  ])
  func aRatingOfOnesOwnGoesByItsPlaceOnTheAxis(value: Int, expected: String) {
    let own = Scale(
      name: "stars",
      version: "1",
      title: "Stars",
      ratings: (1...5).map { Scale.Rating("\($0 as Int) stars", "s\($0 as Int)", $0) }
    )
    let row = ScaleTranslation(from: own, to: .aap)?.rows[value - 1]
    #expect(row?.to == expected)
    #expect(row?.loss == "inferred from its place on the scale")
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
