import FactModel

/// Boxes beside the text that are left out of it: facts, background, numbers.
struct LeftOutBoxes {
  /// Their headings or first words.
  private(set) var names: [String] = []

  private static let most = 20
  private static let fewestPoints = 30
  private static let longest = 60

  /// Looks between the first and the last block of an article; for a wiki's infobox before, too.
  ///
  /// `end`: Where the article's element ends, which may have a foot.
  init(_ map: PageMap, removed: [Bool], between pieces: PagePieces, end: MarkupTree.Node) {
    guard let first = pieces.list.first?.node, let last = pieces.list.last?.node else { return }
    var node = MarkupTree.root
    while node < max(last, end), names.count < Self.most {
      let tag = map.tree.tag(node)
      let isAside =
        node >= first
        && (tag == .aside && node < last || tag == .footer && Self.isInArticle(node, map.tree)
          || tag == .p && removed[node])
      let isInfobox = Self.isInfobox(node, map.tree)
      if isAside && removed[node] || isInfobox, !Self.isRead(node..<map.end(node), pieces) {
        if let name = Self.name(of: node, map) { names.append(name) }
      }
      node = isAside || isInfobox ? map.end(node) : node + 1
    }
  }

  /// Whether a foot is one of an article, and not of the page.
  private static func isInArticle(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var parent = tree.parent(node)
    for _ in 0..<4 where parent > MarkupTree.root {
      if tree.tag(parent) == .article { return true }
      parent = tree.parent(parent)
    }
    return false
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
    if map.tree.tag(node) == .p { return paragraph(node, map) }
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

  /// The first words of a paragraph that only its class speaks against.
  private static func paragraph(_ node: MarkupTree.Node, _ map: PageMap) -> String? {
    let vague: PageSigns = [.navigation, .share, .frame, .hidden]
    let isHidden = (["style", "hidden", "aria-hidden"] as [StaticString]).contains {
      map.tree.attribute($0, of: node) != nil
    }
    guard !isHidden, map.signs[node].intersection(.notArticle).isSubset(of: vague),
      ShownWords.isProse(node, map)
    else { return nil }
    return FactText.line(InlineText.text(of: node, in: map.tree), longest: longest)
  }
}
