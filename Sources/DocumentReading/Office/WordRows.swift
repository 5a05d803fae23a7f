/// Rows and cells of a table in a Word document, also inside content controls.
enum WordRows {
  private static let most = (paragraphs: 12, letters: 2_000)
  private static let wrappers: Set<String> = [
    "sdt", "sdtContent", "customXml", "ins", "moveTo", "bdo", "dir",
  ]

  static func rows(of table: XMLTree.Node, _ tree: XMLTree) -> [XMLTree.Node] {
    found("tr", in: table, tree, depth: 0)
  }

  static func cells(of row: XMLTree.Node, _ tree: XMLTree) -> [XMLTree.Node] {
    found("tc", in: row, tree, depth: 0)
  }

  private static func found(
    _ name: String,
    in node: XMLTree.Node,
    _ tree: XMLTree,
    depth: Int
  ) -> [XMLTree.Node] {
    guard depth < 20 else { return [] }
    var nodes: [XMLTree.Node] = []
    for child in tree.children(of: node) {
      if tree.name(child) == name {
        nodes.append(child)
      } else if wrappers.contains(tree.name(child)) {
        nodes += found(name, in: child, tree, depth: depth + 1)
      }
    }
    return nodes
  }

  /// Whether the rows are to be read: not those of one column, with tables or pages in their cells.
  static func hasRows(_ table: XMLTree.Node, _ tree: XMLTree) -> Bool {
    guard tree.all("tbl", within: table).count == 1 else { return false }
    var isWide = false
    for row in rows(of: table, tree) {
      let cells = cells(of: row, tree)
      isWide = isWide || cells.count > 1
      for cell in cells {
        let letters = tree.textContent(of: cell).utf8.count
        if letters > most.letters || tree.all("p", within: cell).count > most.paragraphs {
          return false
        }
      }
    }
    return isWide
  }
}
