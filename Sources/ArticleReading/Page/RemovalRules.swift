/// Takes away what the signs on the page say is not the article.
enum RemovalRules {
  /// An element with a larger share of the page's prose is the article whatever it is called: a
  /// page may be `<div class="with-sidebar">` as a whole.
  private static let largestShare: Float = 0.4
  private static let largestShareOfComments: Float = 0.8

  private static let shareWithHeading: Float = 0.1

  /// Whether a heading of the first level is in an element.
  private static func holdsHeading(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    (node..<map.end(node)).contains { map.tree.tag($0) == .h1 }
  }

  /// Whether each node and all in it are left out.
  static func removed(_ map: PageMap) -> [Bool] {
    let prose = ProseMap(map)
    var removed = Array(repeating: false, count: map.tree.count)
    var node = 1
    while node < map.tree.count {
      let signs = map.signs[node].intersection(.notArticle)
      if !signs.isEmpty, !map.tree.isText(node) {
        let tag = map.tree.tag(node)
        let share = prose.prose(in: node) / max(prose.total, 1)
        let limit =
          signs == .comments
          ? largestShareOfComments : holdsHeading(node, map) ? shareWithHeading : largestShare
        if tag != .body, tag != .html, tag != .main, share <= limit {
          removed[node] = true
          node = map.end(node)
          continue
        }
      }
      node += 1
    }
    return removed
  }
}
