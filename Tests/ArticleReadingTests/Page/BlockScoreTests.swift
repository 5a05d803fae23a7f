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

  /// One weight alone says little, as each is learned beside the others: prose has many that speak for it.
  @Test func ratesProseAboveLinks() {
    func likelihood(_ score: BlockScore, _ values: [BlockFeature: Float]) -> Float {
      var row = [Float](repeating: 0, count: BlockFeatures.width)
      for (feature, value) in values { row[feature.rawValue] = value }
      return row.withUnsafeBufferPointer { score.likelihood($0) }
    }
    let prose: [BlockFeature: Float] = [
      .points: 8, .commas: 3, .sentences: 2.6, .endsLikeSentence: 1, .words: 6, .wordLength: 5,
      .isParagraphElement: 1, .isInBody: 1, .bodySign: 0.9, .afterTitle: 1, .siblingProse: 0.9,
      .alikeProse: 0.9, .parentShare: 0.9, .likelihood: 0.95,
    ]
    let links: [BlockFeature: Float] = [
      .points: 4, .words: 2, .wordLength: 5, .linkShare: 1, .isListItem: 1, .inNavigation: 0.9,
      .navigationSign: 0.9, .parentLinkShare: 1, .linksBefore1: 1, .linksBehind1: 1,
      .likelihood: 0.02,
    ]
    for score in [BlockWeights.first, BlockWeights.second] {
      #expect(likelihood(score, prose) > 0.5)
      #expect(likelihood(score, links) < 0.25)
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
