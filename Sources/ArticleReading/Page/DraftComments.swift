/// The comments that word processors leave in pages they write: a mark in the text, and the comment
/// itself behind it.
struct DraftComments {
  /// What is left out of the text: the marks, and the blocks that are comments.
  private(set) var nodes: [MarkupTree.Node] = []
  /// The comments, without their marks.
  private(set) var texts: [String] = []

  /// Where marks lead to, and where comments lead back to; Google Docs and Word.
  private static let marks = ["#cmnt", "#_msocom"]
  private static let returns = ["#cmnt_ref", "#_msoanchor"]
  private static let most = 1_000
  private static let mostLevels = 32

  init(_ tree: MarkupTree) {
    var node = 1
    while node < tree.count, nodes.count < Self.most {
      defer { node += 1 }
      guard tree.tag(node) == .a, let address = tree.attribute("href", of: node),
        address.first == UInt8(ascii: "#")
      else { continue }
      let target = String(decoding: address.prefix(40), as: UTF8.self)
      if Self.returns.contains(where: target.hasPrefix) {
        addComment(around: node, tree)
      } else if Self.marks.contains(where: target.hasPrefix) {
        let parent = tree.parent(node)
        nodes.append(tree.tag(parent) == .sup ? parent : node)
      }
    }
  }

  /// Takes out the block that a way back to the text stands in.
  private mutating func addComment(around node: MarkupTree.Node, _ tree: MarkupTree) {
    var block = tree.parent(node)
    for _ in 0..<Self.mostLevels where block > MarkupTree.root && tree.tag(block).flow != .block {
      block = tree.parent(block)
    }
    guard tree.tag(block).flow == .block, block > MarkupTree.root, tree.tag(block) != .body else {
      return
    }
    nodes.append(block)
    let mark = InlineText.text(of: node, in: tree)
    let text = InlineText.text(of: block, in: tree)
    let rest = text.starts(with: mark) ? text.dropFirst(mark.count) : text[...]
    let comment = String(decoding: rest, as: UTF8.self)
    if let line = FactText.line(comment, longest: 200) { texts.append(line) }
  }
}
