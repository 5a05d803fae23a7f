import TextReading

/// Words of the article in elements whose tag or attributes are those of something else.
enum ShownWords {
  /// A paragraph with fewer code points may be anything.
  private static let shortest = 50
  private static let levels = 3

  /// Whether an element holds words of the article, although it has a sign of something else.
  static func areIn(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    switch map.tree.tag(node) {
    case .footer: isInQuotation(node, map)
    case .p: isBetweenParagraphs(node, map)
    case let tag where tag.flow == .inline: isReadOutOtherwise(node, map)
    case .div, .section, .menu, .dialog:
      isPlainBox(node, map) || Disclosure.isOne(node, map) || isQuotedPost(node, map)
    default: false
    }
  }

  /// The foot of a quotation says whose it is.
  private static func isInQuotation(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    var parent = map.tree.parent(node)
    for _ in 0..<levels where parent > MarkupTree.root {
      if map.tree.tag(parent) == .blockquote { return true }
      parent = map.tree.parent(parent)
    }
    return false
  }

  /// Whether what is shown has another wording beside it for those who hear the page.
  private static func isReadOutOtherwise(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let tree = map.tree
    guard map.signs[node] == .hidden, tree.attribute("aria-hidden", of: node) != nil,
      tree.attribute("hidden", of: node) == nil, tree.attribute("style", of: node) == nil,
      tree.textContent(of: node).contains(where: \.isWordByte)
    else { return false }
    return [tree.previousSibling(node), tree.nextSibling(node)].contains { other in
      other != MarkupTree.none && !tree.isText(other) && map.signs[other].contains(.hidden)
        && tree.attribute("aria-hidden", of: other) == nil
        && tree.textContent(of: other).contains(where: \.isWordByte)
    }
  }

  /// A paragraph of running text among others whose class has a word that can mean many things:
  /// `social-housing`, `share-prices`.
  private static func isBetweenParagraphs(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let many: PageSigns = [.navigation, .share, .related, .advert, .frame]
    return map.signs[node].intersection(.notArticle).isSubset(of: many) && isProse(node, map)
      && isPlain(neighbour(of: node, map.tree, map.tree.previousSibling), map)
      && isPlain(neighbour(of: node, map.tree, map.tree.nextSibling), map)
  }

  /// Whether an element is nothing but a few paragraphs of running text among others, and only its
  /// name speaks against it: `correction-footer`, `sidebar`, `newsletter-intro`, an open dialog.
  private static func isPlainBox(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let many: PageSigns = [.navigation, .share, .request, .frame, .tags]
    guard map.end(node) - node <= mostNodes,
      map.tree.tag(node) != .dialog || map.tree.attribute("open", of: node) != nil,
      isPlain(neighbour(of: node, map.tree, map.tree.previousSibling), map),
      isPlain(neighbour(of: node, map.tree, map.tree.nextSibling), map)
    else { return false }
    var prose = 0
    for inner in node..<map.end(node) where !map.tree.isText(inner) {
      let tag = map.tree.tag(inner)
      guard tag.flow != .unread, tag != .a,
        map.signs[inner].intersection(.notArticle).isSubset(of: many)
      else { return false }
      guard tag.flow == .block, map.measures[inner].points > 0 else { continue }
      guard isProse(inner, map) else { return false }
      prose += 1
    }
    return (1...mostParagraphs).contains(prose)
  }

  /// A post that the article quotes, in a box that is called social.
  private static func isQuotedPost(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    guard map.signs[node].intersection(.notArticle) == .share, map.end(node) - node <= mostNodes,
      let quotation = (node..<map.end(node)).first(where: { map.tree.tag($0) == .blockquote })
    else { return false }
    let points = (quotation..<map.end(quotation)).reduce(0) { $0 + map.measures[$1].points }
    return points * 2 >= shortest
  }

  private static let mostNodes = 24
  private static let mostParagraphs = 3

  /// Whether a paragraph is running text, and no line of links.
  static func isProse(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let measure = map.measures[node]
    guard measure.points >= shortest, measure.linkPoints * 3 < measure.points else { return false }
    let text = InlineText.text(of: node, in: map.tree)
    return text.withUnsafeBufferPointer { Phrase(0..<$0.count, UTF8Scan($0)).endsLikeSentence }
  }

  private static func isPlain(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    node != MarkupTree.none && map.tree.tag(node) == .p
      && map.signs[node].isDisjoint(with: .notArticle) && isProse(node, map)
  }

  /// The next element on one side.
  private static func neighbour(
    of node: MarkupTree.Node,
    _ tree: MarkupTree,
    _ step: (MarkupTree.Node) -> MarkupTree.Node
  ) -> MarkupTree.Node {
    var other = step(node)
    while other != MarkupTree.none, tree.isText(other) { other = step(other) }
    return other
  }
}
