/// Paragraphs directly above and below the element that holds the article: a correction, or an end
/// that a page has behind it.
enum BesideBody {
  private static let mostSteps = 12

  /// The paragraphs beside an element with nothing but paragraphs between.
  static func paragraphs(of body: MarkupTree.Node, _ map: PageMap) -> Set<MarkupTree.Node> {
    guard body > MarkupTree.root else { return [] }
    var found: Set<MarkupTree.Node> = []
    for step in [map.tree.previousSibling, map.tree.nextSibling] {
      var node = step(body)
      for _ in 0..<mostSteps where node != MarkupTree.none {
        switch map.tree.tag(node) {
        case .text, .br, .hr: break
        case .p where map.signs[node].isDisjoint(with: .notArticle): found.insert(node)
        default: node = MarkupTree.none
        }
        if node != MarkupTree.none { node = step(node) }
      }
    }
    return found
  }
}
