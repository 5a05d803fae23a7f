/// Finds the heading that shows the title of the article.
struct TitleChoice {
  private let map: PageMap
  private let removed: [Bool]

  init(_ map: PageMap, removed: [Bool]) {
    self.map = map
    self.removed = removed
  }

  /// The heading that is most like the title that the page gives itself, not behind the beginning of
  /// the text; without one, the only heading of the first level.
  ///
  /// `body`: The element with the text. `textStart`: The first block of prose in it.
  func heading(
    for title: String?,
    before textStart: MarkupTree.Node
  ) -> MarkupTree.Node? {
    let wanted = Self.words(Array((title ?? "").utf8))
    var best: (node: MarkupTree.Node, likeness: Double)?
    var firstLevel: [MarkupTree.Node] = []
    var node = 1
    while node < map.tree.count, node <= textStart {
      if removed[node] {
        node = map.end(node)
        continue
      }
      let tag = map.tree.tag(node)
      if tag == .h1 { firstLevel.append(node) }
      if tag.isHeading || map.signs[node].contains(.title), map.end(node) - node < 60 {
        let likeness = Self.likeness(of: Self.words(map.tree.textContent(of: node)), to: wanted)
        if likeness > 0.6, likeness >= best?.likeness ?? 0 { best = (node, likeness) }
      }
      node += 1
    }
    if let best { return best.node }
    return firstLevel.count == 1 ? firstLevel[0] : nil
  }

  /// How many of a heading's words are in the title, 0 to 1, and whether they are enough of it.
  static func likeness(of heading: [String], to title: [String]) -> Double {
    guard !heading.isEmpty, !title.isEmpty, heading.count <= 60 else { return 0 }
    let known = Set(title)
    let shared = heading.count { known.contains($0) }
    guard shared * 3 >= title.count || heading.count >= 4 else { return 0 }
    return Double(shared) / Double(heading.count)
  }

  /// The words of a text in lower case.
  static func words(_ text: [UInt8]) -> [String] {
    String(decoding: text, as: UTF8.self).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
