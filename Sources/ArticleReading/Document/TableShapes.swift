/// Tells tables with rows to read from tables that only place things on a page.
struct TableShapes {
  /// The tables whose rows are blocks.
  private(set) var ofRows: Set<MarkupTree.Node> = []

  private struct Table {
    var node: MarkupTree.Node
    var isLayout = false
    var cellsInRow = 0
    var mostCells = 0
    var paragraphsInCell = 0
  }

  /// A cell with more paragraphs than this is a page in itself.
  private static let mostParagraphs = 3

  /// A table is for layout when it has one column, another table in it, or a cell with headings or
  /// many paragraphs.
  init(_ tree: MarkupTree) {
    var open: [Table] = []
    var walk = MarkupWalk(tree)
    while let step = walk.next() {
      switch step {
      case .text: break
      case .enter(let node):
        let tag = tree.tag(node)
        if tag == .table {
          if !open.isEmpty { open[open.count - 1].isLayout = true }
          open.append(Table(node: node))
        } else if !open.isEmpty {
          Self.note(tag, &open[open.count - 1])
        }
      case .leave(let node):
        guard tree.tag(node) == .table, let table = open.popLast() else { break }
        if !table.isLayout, table.mostCells > 1 { ofRows.insert(node) }
      }
    }
  }

  private static func note(_ tag: MarkupTag, _ table: inout Table) {
    switch tag {
    case .tr: table.cellsInRow = 0
    case .td, .th:
      table.cellsInRow += 1
      table.mostCells = max(table.mostCells, table.cellsInRow)
      table.paragraphsInCell = 0
    case .p, .li:
      table.paragraphsInCell += 1
      if table.paragraphsInCell > mostParagraphs { table.isLayout = true }
    case .h1, .h2, .h3, .h4, .h5, .h6: table.isLayout = true
    default: break
    }
  }
}
