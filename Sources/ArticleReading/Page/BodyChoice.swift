/// Finds the element that holds the text of the article.
struct BodyChoice {
  private let map: PageMap
  private let prose: ProseMap
  private let scores: [Float]

  init(_ map: PageMap, prose: ProseMap) {
    self.map = map
    self.prose = prose
    scores = Self.scores(map.tree, prose)
  }

  /// Prose counts half as much with every element between it and the one that is judged.
  private static let decay: Float = 0.5
  /// A sibling with this share of the score continues the article.
  private static let continuingShare: Float = 0.25

  /// The prose near to each element.
  private static func scores(_ tree: MarkupTree, _ prose: ProseMap) -> [Float] {
    var scores = Array(repeating: Float(0), count: tree.count)
    for node in stride(from: tree.count - 1, to: 0, by: -1) where !tree.isText(node) {
      scores[tree.parent(node)] += prose.ownProse(of: node) + scores[node] * decay
    }
    return scores
  }

  /// The element; the root for a page without prose.
  func element() -> MarkupTree.Node {
    var best = MarkupTree.root
    for node in 1..<max(1, map.tree.count) where scores[node] > scores[best] || best == 0 && scores[node] > 0 {
      best = node
    }
    return widened(best)
  }

  /// Climbs to a parent in which the article goes on beside the element.
  private func widened(_ node: MarkupTree.Node) -> MarkupTree.Node {
    var best = node
    var child = node
    for _ in 0..<6 {
      let parent = map.tree.parent(child)
      guard parent > MarkupTree.root, map.tree.tag(parent) != .body else { break }
      if goesOn(beside: child, in: parent, than: best) { best = parent }
      child = parent
    }
    return best
  }

  private func goesOn(
    beside child: MarkupTree.Node,
    in parent: MarkupTree.Node,
    than best: MarkupTree.Node
  ) -> Bool {
    let tree = map.tree
    var sibling = tree.firstChild(parent)
    while sibling != MarkupTree.none {
      if sibling != child, !tree.isText(sibling),
        prose.ownProse(of: sibling) > 2 && tree.tag(sibling) == .p
          || isLike(sibling, child) && scores[sibling] >= scores[best] * Self.continuingShare
      {
        return true
      }
      sibling = tree.nextSibling(sibling)
    }
    return false
  }

  private func isLike(_ left: MarkupTree.Node, _ right: MarkupTree.Node) -> Bool {
    let tree = map.tree
    return tree.tag(left) == tree.tag(right)
      && (tree.attribute("class", of: left) ?? []).elementsEqual(
        tree.attribute("class", of: right) ?? []
      )
  }
}
