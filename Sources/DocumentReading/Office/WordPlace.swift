/// What a text that was not read lies in, as a person would call it.
enum WordPlace {
  private static let names = [
    "txbxContent": "text box", "fldSimple": "field", "sdt": "content control",
    "customXml": "part with custom XML", "smartTag": "smart tag", "ruby": "reading aid",
    "oMath": "formula", "del": "deleted text", "moveFrom": "moved text", "ins": "inserted text",
    "moveTo": "moved text", "hyperlink": "link", "tbl": "table", "subDoc": "document inside",
    "footnote": "footnote", "endnote": "endnote", "comment": "comment",
  ]

  /// The name of the place, and its element.
  static func of(
    _ text: XMLTree.Node,
    _ tree: XMLTree,
    _ styles: WordStyles
  ) -> (name: String, holder: XMLTree.Node) {
    var node = tree.parent(text)
    var steps = 0
    while node > XMLTree.root, steps < XMLTree.most.depth {
      if tree.name(node) == "r", WordRun(node, tree, styles).isHidden {
        return ("hidden text", node)
      }
      if let name = names[tree.name(node)] { return (name, node) }
      node = tree.parent(node)
      steps += 1
    }
    return ("piece of text", tree.parent(text))
  }
}
