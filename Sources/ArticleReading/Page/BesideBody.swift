/// Running text directly above and below the element that holds the article: a correction, an end
/// that a page has behind it, a box about how something was checked.
enum BesideBody {
  private static let most = (steps: 12, levels: 3, nodes: 60)

  /// The paragraphs beside an element with nothing but running text between.
  static func paragraphs(of body: MarkupTree.Node, _ map: PageMap) -> Set<MarkupTree.Node> {
    guard body > MarkupTree.root else { return [] }
    var found: Set<MarkupTree.Node> = []
    walk(from: body, map, map.tree.previousSibling) { node in
      guard map.tree.tag(node) == .p else { return false }
      found.insert(node)
      return true
    }
    // Behind the text, and behind the elements around it.
    var element = body
    for _ in 0..<most.levels {
      let isOpen = walk(from: element, map, map.tree.nextSibling) { node in
        let paragraphs = map.tree.tag(node) == .p ? [node] : box(node, map)
        found.formUnion(paragraphs)
        return !paragraphs.isEmpty
      }
      element = map.tree.parent(element)
      guard isOpen, element > MarkupTree.root,
        ![.body, .html, .main].contains(map.tree.tag(element))
      else { break }
    }
    return found
  }

  /// Goes over what is beside an element as long as `take` takes it; returns whether it took all.
  @discardableResult
  private static func walk(
    from body: MarkupTree.Node,
    _ map: PageMap,
    _ step: (MarkupTree.Node) -> MarkupTree.Node,
    _ take: (MarkupTree.Node) -> Bool
  ) -> Bool {
    var node = step(body)
    for _ in 0..<most.steps where node != MarkupTree.none {
      switch map.tree.tag(node) {
      case .text, .br, .hr, .script, .style: break
      case _ where map.signs[node].isDisjoint(with: .notArticle) && take(node): break
      default: return false
      }
      node = step(node)
    }
    return true
  }

  /// The paragraphs of a box of running text; empty for one with anything else in it: links to other
  /// articles, controls, what is called something else.
  private static func box(_ node: MarkupTree.Node, _ map: PageMap) -> [MarkupTree.Node] {
    let tag = map.tree.tag(node)
    guard tag == .div || tag == .section, map.end(node) - node <= most.nodes else { return [] }
    var paragraphs: [MarkupTree.Node] = []
    for inner in node..<map.end(node) where !map.tree.isText(inner) {
      let tag = map.tree.tag(inner)
      guard map.signs[inner].isDisjoint(with: .notArticle), tag != .article, tag != .h1,
        tag != .img, tag.flow != .unread,
        !tag.isHeading || !PagePhrases.opensAside(map.tree.textContent(of: inner))
      else { return [] }
      if tag.isHeading, map.measures[inner].linkPoints > 0 { return [] }
      if tag.flow == .block, ShownWords.isProse(inner, map) { paragraphs.append(inner) }
    }
    return paragraphs
  }
}
