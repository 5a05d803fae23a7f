import FactModel

/// Corrects what the rules take for the article by what is learned: a score judges every block by
/// itself, another once more with what the first says of the blocks around it.
struct BlockChoice {
  /// How likely it is that each block belongs to the article, 0 to 1.
  let likelihoods: [Float]

  /// What is learned from whole pages says nothing of one with fewer blocks, or with more than any.
  static let sizes = 20...20_000

  init(_ features: BlockFeatures, _ pieces: PagePieces, _ map: PageMap) {
    var features = features
    let first = features.likelihoods(by: BlockWeights.first)
    features.addLikelihoods(first, pieces, map)
    likelihoods = features.likelihoods(by: BlockWeights.second)
  }

  /// The blocks of the article in the order of the page.
  ///
  /// - Parameters:
  ///   - ruled: What the rules keep, with the kinds that they gave.
  ///   - pieces: All blocks.
  ///   - rulings: What the rules say of each of them.
  /// - Returns: What the rules keep where nothing of it would be left.
  func corrected(
    _ ruled: [PagePiece],
    among pieces: PagePieces,
    _ rulings: [BlockRuling]
  ) -> [PagePiece] {
    let kept = Dictionary(ruled.map { ($0.place, $0) }) { first, _ in first }
    let corrected = pieces.list.compactMap { piece -> PagePiece? in
      let likelihood = likelihoods[piece.place]
      switch rulings[piece.place] {
      case .leftOut: return nil
      case .canReturn: return likelihood > BlockWeights.limit.leftOut ? piece : nil
      case .text: return likelihood > BlockWeights.limit.kept ? kept[piece.place] : nil
      case .kept: return kept[piece.place]
      }
    }
    return corrected.contains { $0.kind.isBody } ? corrected : ruled
  }
}

extension BlockFeatures {
  fileprivate func likelihoods(by score: BlockScore) -> [Float] {
    values.withUnsafeBufferPointer { values in
      stride(from: 0, to: values.count, by: Self.width).map { start in
        score.likelihood(UnsafeBufferPointer(rebasing: values[start..<start + Self.width]))
      }
    }
  }

  private static let neighbours: [(BlockFeature, Int)] = [
    (.likelihoodBefore3, -3), (.likelihoodBefore2, -2), (.likelihoodBefore1, -1),
    (.likelihoodBehind1, 1), (.likelihoodBehind2, 2), (.likelihoodBehind3, 3),
  ]

  /// Fills in what the first score says.
  fileprivate mutating func addLikelihoods(
    _ likelihoods: [Float],
    _ pieces: PagePieces,
    _ map: PageMap
  ) {
    var siblings: [MarkupTree.Node: (points: Float, article: Float)] = [:]
    var all: Float = 0
    for (piece, likelihood) in zip(pieces.list, likelihoods) {
      let points = Float(piece.points.all)
      let parent = map.tree.parent(piece.node)
      siblings[parent, default: (0, 0)].points += points
      siblings[parent, default: (0, 0)].article += points * likelihood
      all += points * likelihood
    }
    let best = max(likelihoods.max() ?? 0, 1e-6)
    var before: Float = 0
    for (block, piece) in pieces.list.enumerated() {
      let likelihood = likelihoods[block]
      before += Float(piece.points.all) * likelihood
      self[block, .likelihood] = likelihood
      for (feature, distance) in Self.neighbours {
        let other = block + distance
        self[block, feature] = likelihoods.indices.contains(other) ? likelihoods[other] : 0
      }
      let family = siblings[map.tree.parent(piece.node), default: (0, 0)]
      self[block, .siblingLikelihood] = family.article / max(1, family.points)
      self[block, .articleBefore] = before / max(1, all)
      self[block, .likelihoodToBest] = likelihood / best
    }
  }
}
