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
  /// What a sibling must have to continue the article.
  private static let leastProse: Float = 2
  private static let mostLinks: Float = 0.25
  /// The share of prose that is worth climbing for.
  private static let leastGain: Float = 0.08

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
    for node in 1..<max(1, map.tree.count)
    where scores[node] > scores[best] || best == 0 && scores[node] > 0 {
      best = node
    }
    return widened(best)
  }

  /// Climbs to elements in which the article goes on beside what was found.
  private func widened(_ node: MarkupTree.Node) -> MarkupTree.Node {
    var best = node
    var child = node
    while map.tree.tag(child) != .article, map.tree.tag(child) != .main {
      let parent = map.tree.parent(child)
      guard parent > MarkupTree.root, map.tree.tag(parent) != .html else { break }
      if goesOn(beside: child, in: parent, from: best) { best = parent }
      child = parent
    }
    return best
  }

  /// Whether most of what a parent has more is prose and little of it links.
  private func goesOn(
    beside child: MarkupTree.Node,
    in parent: MarkupTree.Node,
    from best: MarkupTree.Node
  ) -> Bool {
    let tree = map.tree
    let found = prose.prose(in: best)
    var continuing = prose.ownProse(of: parent)
    var sibling = tree.firstChild(parent)
    while sibling != MarkupTree.none {
      let more = prose.prose(in: sibling)
      if sibling != child, more >= Self.leastProse, prose.linkShare(of: sibling) < Self.mostLinks {
        continuing += more
      }
      sibling = tree.nextSibling(sibling)
    }
    let gained = prose.prose(in: parent) - prose.prose(in: child)
    return continuing >= found * Self.leastGain && continuing >= gained * 0.6
  }
}
