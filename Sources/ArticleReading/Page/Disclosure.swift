import TextReading

/// Text that a click shows: the answer below a question, a transcript, the sheet of a tab.
///
/// It is hidden until then, and a part of the article all the same.
enum Disclosure {
  private static let most = (nodes: 4_000, opener: 16)

  /// Whether an element that is hidden, and nothing else speaks against, is one.
  static func isOne(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    // `hidden-xs` hides on small screens only, and opens nowhere.
    guard map.signs[node].intersection(.notArticle) == .hidden, map.end(node) - node <= most.nodes,
      map.signs[node].contains(.apart) || map.tree.attribute("aria-hidden", of: node) != nil,
      isSheet(node, map.tree) || hasOpener(node, map)
    else { return false }
    var hasProse = false
    for inner in node..<map.end(node) where !map.tree.isText(inner) {
      let tag = map.tree.tag(inner)
      guard tag != .form, tag != .input, tag != .textarea, tag != .article,
        map.signs[inner].intersection(.notArticle).isSubset(of: .hidden)
      else { return false }
      hasProse = hasProse || tag.flow == .block && isProse(inner, map)
    }
    return hasProse
  }

  private static func isSheet(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    tree.attribute("role", of: node)?.elementsEqual("tabpanel".utf8) == true
  }

  /// Answers are shorter than other paragraphs.
  private static func isProse(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let measure = map.measures[node]
    guard measure.points >= 25, measure.linkPoints * 3 < measure.points else { return false }
    let text = InlineText.text(of: node, in: map.tree)
    return text.withUnsafeBufferPointer { Phrase(0..<$0.count, UTF8Scan($0)).endsLikeSentence }
  }

  /// Whether what opens it stands right before.
  private static func hasOpener(_ node: MarkupTree.Node, _ map: PageMap) -> Bool {
    let tree = map.tree
    var before = tree.previousSibling(node)
    while before != MarkupTree.none, tree.isText(before),
      tree.text(before).allSatisfy({ $0 <= 0x20 })
    { before = tree.previousSibling(before) }
    guard before != MarkupTree.none, !tree.isText(before),
      map.signs[before].isDisjoint(with: [.navigation, .share, .comments, .request, .advert])
    else { return false }
    let opener = (before..<map.end(before)).prefix(most.opener)
    return !opener.contains { tree.tag($0) == .input || tree.tag($0) == .form }
      && opener.contains { inner in
        tree.tag(inner) == .button || tree.attribute("aria-expanded", of: inner) != nil
          || tree.attribute("aria-controls", of: inner) != nil
      }
  }
}
