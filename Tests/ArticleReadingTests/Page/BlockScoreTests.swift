import Testing

@testable import ArticleReading

@Suite struct BlockScoreTests {
  private static func likelihood(_ score: BlockScore, points: Float, links: Float) -> Float {
    var row = [Float](repeating: 0, count: BlockFeatures.width)
    row[BlockFeature.points.rawValue] = points
    row[BlockFeature.linkShare.rawValue] = links
    return row.withUnsafeBufferPointer { score.likelihood($0) }
  }

  @Test func addsStepsAboveTheirThresholds() {
    let score = BlockScore(start: 0, "points 2:+1 4:+1\n  6:-3 linkShare 0.5:-1")
    let cases: [(points: Float, links: Float, sum: Float)] = [
      (0, 0, 0), (2, 0, 0), (3, 0, 1), (5, 0, 2), (7, 0, -1), (5, 1, 1),
    ]
    for (points, links, sum) in cases {
      let expected = Self.likelihood(BlockScore(start: sum, ""), points: 0, links: 0)
      #expect(Self.likelihood(score, points: points, links: links) == expected)
    }
  }

  @Test func ignoresWhatItDoesNotKnow() {
    let score = BlockScore(start: 0, "3:+1 nonsense 4:+1 points x:+1 2:y")
    #expect(Self.likelihood(score, points: 9, links: 9) == 0.5)
  }

  @Test func hasWeightsForFeaturesThatThereAre() {
    for score in [BlockWeights.first, BlockWeights.second] {
      let little = Self.likelihood(score, points: 1, links: 1)
      #expect(Self.likelihood(score, points: 8, links: 0) > little)
    }
  }

  private static let texts:
    [(text: String, words: Int, sentences: Int, commas: Int, symbols: Int)] = [
      ("", 0, 0, 0, 0), ("One, two. Three", 3, 1, 1, 0), ("Home | News › Port © us", 7, 0, 0, 3),
      ("一、二。三", 1, 1, 1, 0),
    ]

  @Test(arguments: texts)
  func countsWhatTextsHave(
    _ row: (text: String, words: Int, sentences: Int, commas: Int, symbols: Int)
  ) {
    let wording = Array(row.text.utf8).withUnsafeBufferPointer { BlockWording($0) }
    #expect(wording.words == row.words)
    #expect(wording.sentences == row.sentences)
    #expect(wording.commas == row.commas)
    #expect(wording.symbols == row.symbols)
  }
}
