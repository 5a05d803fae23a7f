/// Finds the element that holds the text of the article.
struct BodyChoice {
  let map: PageMap
  let removed: [Bool]
  private let prose: ProseMap

  init(_ map: PageMap, removed: [Bool]) {
    self.map = map
    self.removed = removed
    prose = ProseMap(map, without: removed)
  }

  /// Prose counts half as much with every element between it and the one that is judged.
  private static let decay: Float = 0.5

  /// The element; the root for a page without prose.
  func element() -> MarkupTree.Node {
    lifted(densest())
  }

  /// The element with the most prose near to it.
  private func densest() -> MarkupTree.Node {
    let tree = map.tree
    var scores = Array(repeating: Float(0), count: tree.count)
    var best = MarkupTree.root
    for node in stride(from: tree.count - 1, to: 0, by: -1) where !tree.isText(node) {
      if scores[node] > scores[best] { best = node }
      scores[tree.parent(node)] += prose.ownProse(of: node) + scores[node] * Self.decay
    }
    return best
  }

  /// Climbs while the parent holds much more prose.
  private func lifted(_ node: MarkupTree.Node) -> MarkupTree.Node {
    var best = node
    var node = node
    while map.tree.parent(node) > MarkupTree.root {
      node = map.tree.parent(node)
      if prose.prose(in: node) > prose.prose(in: best) * 1.15 { best = node }
    }
    return best
  }
}
