/// The text of an element as lines, as a reader sees it.
enum ShownText {
  /// Whether a node lies in an element that starts before it.
  ///
  /// The nodes of an element follow it without a gap, so it is enough to look from the element on
  /// for the first node whose parent is not in it.
  static func ends(_ tree: MarkupTree, _ element: MarkupTree.Node, at node: MarkupTree.Node) -> Bool
  {
    tree.parent(node) < element
  }

  /// The text in an element, a line feed where a block begins or ends, a space between elements.
  ///
  /// Returns nil where there are more bytes or nodes than asked for.
  static func text(
    _ tree: MarkupTree,
    in element: MarkupTree.Node,
    longest: Int,
    mostNodes: Int = 80
  ) -> String? {
    var bytes: [UInt8] = []
    var node = element + 1
    while node < tree.count, !ends(tree, element, at: node) {
      guard node - element <= mostNodes else { return nil }
      let tag = tree.tag(node)
      if tag == .text {
        if tree.tag(tree.parent(node)).flow == .unread, tree.parent(node) != element {
          node += 1
          continue
        }
        // White space is no text, however much of it there is.
        append(tree.text(node), to: &bytes)
        guard bytes.count <= longest else { return nil }
      } else {
        let isInLine = tag.flow == .inline && tag != .time
        bytes.append(isInLine ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
      }
      node += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text with each run of white space as one space.
  static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var wasSpace = bytes.last.map { $0 <= 0x20 } ?? true
    for byte in text {
      if byte <= 0x20 {
        if !wasSpace { bytes.append(UInt8(ascii: " ")) }
        wasSpace = true
      } else {
        bytes.append(byte)
        wasSpace = false
      }
    }
  }
}
