import Agreement
import Testing

@Suite("Intervals, costs and passages")
struct IntervalTests {
  @Test("An interval holds its measure and is the same for the same seed")
  func intervalIsRepeatable() throws {
    let table = WorkedExample.pair.table
    for measure in [.percent, .fleiss, .gwet, .alpha(.ordinal), .cohen(.linear)] as [Measure] {
      let row = AgreementAnalysis(table, distance: .ordinal, rounds: 1000, seed: 7).row(measure)
      let interval = try #require(row.interval)
      let value = try #require(row.coefficient.number)
      #expect(interval.low < value && value < interval.high, "\(measure)")
      #expect(interval.rounds == 1000)
      #expect(
        row == AgreementAnalysis(table, distance: .ordinal, rounds: 1000, seed: 7).row(measure)
      )
      #expect(
        row != AgreementAnalysis(table, distance: .ordinal, rounds: 1000, seed: 8).row(measure)
      )
    }
  }

  @Test("A percentage's interval is that of the binomial distribution")
  func intervalHasTheRightWidth() throws {
    // 400 units, 300 agree: 0.75 ± 1.96 · √(0.75 · 0.25 / 400) = 0.7076 to 0.7924.
    let units: [[Int?]] = (0..<400).map { $0 < 300 ? [0, 0] : [0, 1] }
    let analysis = AgreementAnalysis(
      WorkedExample.table(2, units),
      distance: .nominal,
      rounds: 4000
    )
    let interval = try #require(analysis.row(.percent).interval)
    #expect(abs(interval.low - 0.7076) < 0.006)
    #expect(abs(interval.high - 0.7924) < 0.006)
  }

  @Test("Rounds for which a measure is undefined are counted out")
  func undefinedRoundsAreCountedOut() throws {
    let analysis = AgreementAnalysis(
      WorkedExample.table(2, [[0, 0], [0, 0], [0, 1]]),
      distance: .nominal,
      rounds: 500
    )
    let interval = try #require(analysis.row(.alpha(.nominal)).interval)
    #expect(interval.rounds < 500 && interval.rounds > 200)
  }

  @Test("The units that cost most come first, by their share of the disagreement")
  func costsAreShares() {
    let analysis = AgreementAnalysis(
      WorkedExample.table(
        3,
        [[0, 0, 0], [0, 2, 0], [0, 1, 0], [1, nil, nil], [2, 2, 2], [1, 1, 1]]
      ),
      distance: .interval,
      rounds: 0
    )
    let found = analysis.disagreements
    #expect(found.map(\.label) == ["c2", "c3"])
    #expect(found.map(\.ratings) == [[0, 2, 0], [0, 1, 0]])
    #expect(abs(found[0].share - 0.8) < 1e-12)
  }

  @Test("α of passages is that of their code points")
  func passagesAreCodePoints() throws {
    let length = 60
    let raters = [[0..<10, 5..<12, 40..<50], [2..<12, 41..<52], [58..<70]]
    let points: [[Int?]] = (0..<length).map { point in
      raters.map { $0.contains { $0.contains(point) } ? 1 : 0 }
    }
    let expected = AgreementAnalysis(
      WorkedExample.table(2, points),
      distance: .nominal,
      rounds: 0
    ).row(.alpha(.nominal)).coefficient
    let found = PassageAgreement.alpha(raters, length: length)
    #expect(abs(try #require(found.number) - (try #require(expected.number))) < 1e-12)
  }

  @Test("α of passages is undefined where nobody marked anything")
  func passagesMayBeUndefined() {
    #expect(PassageAgreement.alpha([[], []], length: 9) == .undefined(.oneCategory))
    #expect(PassageAgreement.alpha([], length: 9) == .undefined(.noRater))
    #expect(PassageAgreement.alpha([[0..<3]], length: 9) == .undefined(.oneRater))
    #expect(PassageAgreement.alpha([[], []], length: 0) == .undefined(.nothingShared))
  }
}
