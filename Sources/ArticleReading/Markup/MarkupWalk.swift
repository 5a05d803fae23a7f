/// A walk through an element's content that says where elements end, too.
struct MarkupWalk {
  enum Step {
    case text(MarkupTree.Node)
    /// An element begins; what stands in it comes next, unless it is skipped.
    case enter(MarkupTree.Node)
    case leave(MarkupTree.Node)
  }

  private let tree: MarkupTree
  private let top: MarkupTree.Node
  private var last: Step?

  /// `top`: The element whose content is walked; it is no step itself.
  init(_ tree: MarkupTree, within top: MarkupTree.Node = MarkupTree.root) {
    self.tree = tree
    self.top = top
  }

  /// The next step; nil at the end.
  mutating func next() -> Step? {
    switch last {
    case nil: last = step(to: tree.firstChild(top), orLeave: top)
    case .enter(let node): last = step(to: tree.firstChild(node), orLeave: node)
    case .text(let node), .leave(let node):
      last = step(to: tree.nextSibling(node), orLeave: tree.parent(node))
    }
    if case .leave(top)? = last { return nil }
    return last
  }

  /// Passes over what stands in the element that was entered last; its end is no step either.
  mutating func skipContent() {
    if case .enter(let node)? = last { last = .leave(node) }
  }

  private func step(to node: MarkupTree.Node, orLeave parent: MarkupTree.Node) -> Step {
    if node == MarkupTree.none { return .leave(parent) }
    return tree.isText(node) ? .text(node) : .enter(node)
  }
}
