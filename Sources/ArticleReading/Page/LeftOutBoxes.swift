import FactModel

/// Boxes beside the text that are left out of it: facts, background, numbers.
struct LeftOutBoxes {
  /// Their headings or first words.
  private(set) var names: [String] = []

  private static let most = 20
  private static let fewestPoints = 30
  private static let longest = 60

  /// Looks between the first and the last block of an article; for a wiki's infobox before, too.
  init(_ map: PageMap, removed: [Bool], between pieces: PagePieces) {
    guard let first = pieces.list.first?.node, let last = pieces.list.last?.node else { return }
    var node = MarkupTree.root
    while node < last, names.count < Self.most {
      let isAside = map.tree.tag(node) == .aside && node >= first
      let isInfobox = Self.isInfobox(node, map.tree)
      if isAside && removed[node] || isInfobox && !Self.isRead(node..<map.end(node), pieces) {
        if let name = Self.name(of: node, map) { names.append(name) }
      }
      node = isAside || isInfobox ? map.end(node) : node + 1
    }
  }

  /// The table beside the text of a wiki's article.
  private static func isInfobox(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    tree.tag(node) == .table
      && tree.string("class", of: node)?.split(separator: " ").contains { $0.hasPrefix("infobox") }
        == true
  }

  private static func isRead(_ nodes: Range<MarkupTree.Node>, _ pieces: PagePieces) -> Bool {
    pieces.list.contains { nodes.contains($0.node) }
  }

  /// What a box is called; nil for other articles, adverts and controls.
  private static func name(of node: MarkupTree.Node, _ map: PageMap) -> String? {
    var linkPoints = 0
    var points = 0
    for inner in node..<map.end(node) {
      guard map.signs[inner].subtracting(.frame).isDisjoint(with: .notArticle) else { return nil }
      points += Int(map.measures[inner].points)
      linkPoints += Int(map.measures[inner].linkPoints)
    }
    guard points >= fewestPoints, linkPoints * 2 < points else { return nil }
    return FactText.line(InlineText.text(of: node, in: map.tree), longest: longest)
  }
}
