import TextReading

/// Words of the article in elements that are controls elsewhere: the question of an accordion in a
/// button, a sentence in a label.
enum ControlWords {
  private static let longestHeading = 200
  private static let shortestSentence = 50
  private static let shortestAnswer = 40
  private static let mostNodes = 200

  /// Whether the words of a control are shown as text is.
  static func areText(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    switch tree.tag(node) {
    case .button:
      tree.tag(tree.parent(node)) == .th || isHeading(node, tree) || isSentence(node, tree)
    case .label, .legend: isSentence(node, tree) || isItem(node, tree)
    default: false
    }
  }

  /// Whether a label is the text of an item to be ticked, as the ingredients of a dish are; in a form
  /// it is one of the answers that the page asks for.
  static func isItem(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    tree.tag(node) == .label && tree.tag(tree.parent(node)) == .li && !isInForm(node, tree)
  }

  static func isInForm(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var parent = tree.parent(node)
    while parent > MarkupTree.root, tree.tag(parent) != .form { parent = tree.parent(parent) }
    return parent > MarkupTree.root
  }

  /// Whether a button is a heading: all that a heading holds, or what opens the answer behind it.
  static func isHeading(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    guard tree.tag(node) == .button, isShort(node, tree) else { return false }
    let parent = tree.parent(node)
    let isAlone = tree.firstChild(parent) == tree.lastChild(parent)
    if tree.tag(parent).isHeading { return isAlone }
    var next = tree.nextSibling(isAlone ? parent : node)
    while next != MarkupTree.none, tree.isText(next) { next = tree.nextSibling(next) }
    return next != MarkupTree.none && tree.tag(next).flow == .block && isAnswer(next, tree)
  }

  /// Whether an element has so few nodes that it can be looked at for each control around it.
  private static func isSmall(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var inner = node
    for _ in 0..<mostNodes {
      inner = tree.next(after: inner, within: node)
      if inner == MarkupTree.none { return true }
    }
    return false
  }

  private static func isShort(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    guard isSmall(node, tree) else { return false }
    let text = InlineText.text(of: node, in: tree)
    return !text.isEmpty && text.count <= longestHeading && text.contains(0x20)
  }

  /// Whether an element is running text without controls.
  private static func isAnswer(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var inner = node
    for _ in 0..<mostNodes {
      inner = tree.next(after: inner, within: node)
      if inner == MarkupTree.none { break }
      if tree.tag(inner).flow == .unread && tree.tag(inner) != .img { return false }
    }
    return endsLikeSentence(node, tree, shortest: shortestAnswer)
  }

  private static func isSentence(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    endsLikeSentence(node, tree, shortest: shortestSentence)
  }

  private static func endsLikeSentence(
    _ node: MarkupTree.Node,
    _ tree: MarkupTree,
    shortest: Int
  ) -> Bool {
    guard isSmall(node, tree) else { return false }
    let text = InlineText.text(of: node, in: tree)
    guard text.count >= shortest else { return false }
    return text.withUnsafeBufferPointer { Phrase(0..<$0.count, UTF8Scan($0)).endsLikeSentence }
  }
}
