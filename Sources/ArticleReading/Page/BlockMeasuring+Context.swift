import FactModel
import OrderedJSON

/// What stands around a block, and what its words say to those who know pages.
extension BlockMeasuring {
  // MARK: - Neighbours

  private static let pointNeighbours: [(BlockFeature, Int)] = [
    (.pointsBefore3, -3), (.pointsBefore2, -2), (.pointsBefore1, -1), (.pointsBehind1, 1),
    (.pointsBehind2, 2), (.pointsBehind3, 3),
  ]
  private static let linkNeighbours: [(BlockFeature, Int)] = [
    (.linksBefore2, -2), (.linksBefore1, -1), (.linksBehind1, 1), (.linksBehind2, 2),
  ]
  private static let reach = 5

  mutating func measureNeighbours() {
    let count = pieces.list.count
    for (block, piece) in pieces.list.enumerated() {
      for (feature, distance) in Self.pointNeighbours {
        let other = block + distance
        features[block, feature] = (0..<count).contains(other) ? features[other, .points] : -1
      }
      for (feature, distance) in Self.linkNeighbours {
        let other = block + distance
        features[block, feature] = (0..<count).contains(other) ? features[other, .linkShare] : -1
      }
      if block > 0 {
        let other = pieces.list[block - 1]
        features[block, .headingBefore1] = other.kind == .heading ? 1 : 0
        features[block, .sentenceBefore1] = features[block - 1, .endsLikeSentence]
        features[block, .proseBefore1] = proses[block - 1] > 0 ? 1 : 0
        features[block, .sameParentBefore1] = pieces.areSiblings(piece, other) ? 1 : 0
      }
      if block + 1 < count {
        let other = pieces.list[block + 1]
        features[block, .headingBehind1] = other.kind == .heading ? 1 : 0
        features[block, .sentenceBehind1] = features[block + 1, .endsLikeSentence]
        features[block, .proseBehind1] = proses[block + 1] > 0 ? 1 : 0
        features[block, .sameParentBehind1] = pieces.areSiblings(piece, other) ? 1 : 0
      }
      let before = max(0, block - Self.reach)
      let behind = min(count, block + 1 + Self.reach)
      features[block, .nearProseBefore] = BlockFeatures.logarithm(sums[block] - sums[before])
      features[block, .nearProseBehind] = BlockFeatures.logarithm(sums[behind] - sums[block + 1])
      let near = pieces.list[before..<behind]
      let points = near.reduce(0) { $0 + $1.points.all }
      let links = near.reduce(0) { $0 + $1.points.inLinks }
      features[block, .nearLinks] = Float(links) / Float(max(1, points))
    }
  }

  // MARK: - Headings and phrases

  mutating func measureHeadings() {
    var heading: Int?
    var asides = 0
    var isBelowAside = false
    for (block, piece) in pieces.list.enumerated() {
      let opens =
        piece.points.all <= PagePhrases.longestHeading
        && PagePhrases.opensAside(pieces.text(piece))
      features[block, .opensAside] = opens ? 1 : 0
      features[block, .asidesBefore] = Float(min(asides, 5))
      features[block, .isBelowAside] = isBelowAside ? 1 : 0
      if let heading {
        features[block, .blocksBelowHeading] = BlockFeatures.logarithm(block - heading)
        features[block, .proseBelowHeading] = BlockFeatures.logarithm(sums[block] - sums[heading])
      } else {
        features[block, .blocksBelowHeading] = -1
      }
      if piece.kind == .heading || opens {
        heading = block
        isBelowAside = opens
        if opens { asides += 1 }
      }
    }
  }

  mutating func measurePhrases() {
    var places: [ArraySlice<UInt8>: Int] = [:]
    let authors = findings.authors.map { FactText.folded($0) }
    let titles = findings.title.forms
    for (block, piece) in pieces.list.enumerated() {
      let text = pieces.text(piece)
      let line = text.count <= BlockWords.longest.bytes ? PhraseTable.folded(text) : []
      let worth = BlockWords.learned.worth(of: line)
      features[block, .wordsMean] = worth.mean
      features[block, .wordsLeast] = worth.least
      features[block, .wordsMost] = worth.most
      features[block, .isLitter] =
        PagePhrases.isLitter(piece, line) || PagePhrases.leadsElsewhere(piece, pieces) ? 1 : 0
      if let earlier = places.updateValue(block, forKey: text) {
        features[block, .isRepeated] = 1
        features[earlier, .isRepeatedLater] = 1
      }
      guard piece.points.all < 400 else { continue }
      if !authors.isEmpty {
        let folded = FactText.folded(pieces.string(piece))
        features[block, .namesAuthor] = authors.contains { folded.includes(words: $0) } ? 1 : 0
      }
      features[block, .hasTime] =
        piece.points.all < 60 && features[block, .digits] > 0
          && DateReader.statedDates(in: pieces.string(piece)) != (nil, nil) ? 1 : 0
      if !titles.isEmpty {
        let words = TitleChoice.words(text)
        let likeness = titles.map { TitleChoice.likeness(of: words, to: $0) }.max() ?? 0
        features[block, .likenessToTitle] = Float(likeness)
      }
    }
  }
}
