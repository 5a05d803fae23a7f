/// Rows and cells of a table in an OpenDocument text, header rows and groups of rows with them.
enum TextTable {
  private static let most = (paragraphs: 12, letters: 2_000)
  private static let groups: Set<String> = ["table-header-rows", "table-rows", "table-row-group"]

  static func rows(of table: XMLTree.Node, _ tree: XMLTree, depth: Int = 0) -> [XMLTree.Node] {
    guard depth < 20 else { return [] }
    var rows: [XMLTree.Node] = []
    for child in tree.children(of: table) {
      if tree.name(child) == "table-row" {
        rows.append(child)
      } else if groups.contains(tree.name(child)) {
        rows += self.rows(of: child, tree, depth: depth + 1)
      }
    }
    return rows
  }

  static func cells(of row: XMLTree.Node, _ tree: XMLTree) -> [XMLTree.Node] {
    tree.children(of: row).filter { tree.name($0) == "table-cell" }
  }

  /// Whether the rows are to be read: not those of one column, with tables or pages in their cells.
  static func hasRows(
    _ rows: [XMLTree.Node],
    _ table: XMLTree.Node,
    _ tree: XMLTree
  ) -> Bool {
    guard tree.all("table", within: table).count == 1 else { return false }
    var isWide = false
    for row in rows {
      let cells = cells(of: row, tree)
      isWide = isWide || cells.count > 1
      for cell in cells {
        let letters = tree.textContent(of: cell).utf8.count
        if letters > most.letters || tree.all("p", within: cell).count > most.paragraphs
          || !tree.all("h", within: cell).isEmpty
        {
          return false
        }
      }
    }
    return isWide
  }
}

/// What a text that was not read lies in, as a person would call it.
enum TextPlace {
  private static let names = [
    "section": "section", "text-box": "text box", "frame": "frame", "note": "note",
    "table": "table", "list": "list", "hidden-text": "hidden text",
    "hidden-paragraph": "hidden text", "ruby": "reading aid", "custom-shape": "drawing",
    "object": "object", "index-body": "index", "span": "hidden text",
    "variable-set": "hidden variable", "variable-get": "hidden variable",
    "user-field-get": "hidden variable", "user-field-input": "hidden variable",
    "expression": "hidden variable",
  ]

  /// What no reader sees: data for programs, and text that changes have taken out.
  private static let unseen: Set<String> = [
    "tracked-changes", "binary-data", "annotation", "title", "desc", "forms", "event-listeners",
    "sequence-decls", "variable-decls", "user-field-decls", "table-of-content-source",
    "note-citation", "alphabetical-index-source", "bibliography-source", "script",
    "illustration-index-source", "table-index-source", "user-index-source", "object-index-source",
  ]

  /// The name of the place and its element; nil for what is no text of the document.
  ///
  /// `hidden`: The paragraphs that are not shown.
  static func of(
    _ text: XMLTree.Node,
    _ tree: XMLTree,
    hidden: Set<XMLTree.Node>
  ) -> (name: String, holder: XMLTree.Node)? {
    var found: (name: String, holder: XMLTree.Node)?
    var isText = false
    var node = tree.parent(text)
    var steps = 0
    while node > XMLTree.root, steps < XMLTree.most.depth {
      let name = tree.name(node)
      if unseen.contains(name) { return nil }
      if name == "p" || name == "h" { isText = true }
      if found == nil, let place = names[name] { found = (place, node) }
      if found == nil, hidden.contains(node) { found = ("hidden paragraph", node) }
      node = tree.parent(node)
      steps += 1
    }
    guard isText else { return nil }
    return found ?? ("piece of text", tree.parent(text))
  }
}
