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
    var bytesInCell = 0
  }

  /// A cell with more paragraphs or text than this is a page in itself.
  private static let most = (paragraphs: 3, bytes: 2_000)

  /// A table is for layout when it has one column, another table in it, or a cell with headings,
  /// many paragraphs or a long text.
  ///
  /// `top`: The element whose tables are looked at.
  init(_ tree: MarkupTree, within top: MarkupTree.Node = MarkupTree.root) {
    var open: [Table] = []
    var walk = MarkupWalk(tree, within: top)
    while let step = walk.next() {
      switch step {
      case .text(let node): if !open.isEmpty { Self.note(tree.text(node), &open[open.count - 1]) }
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

  /// Whether a row is a block: one of data, not one that places things on a page.
  func hasRow(_ row: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    var parent = tree.parent(row)
    if [.tbody, .thead, .tfoot].contains(tree.tag(parent)) { parent = tree.parent(parent) }
    return ofRows.contains(parent)
  }

  private static func note(_ text: ArraySlice<UInt8>, _ table: inout Table) {
    guard !table.isLayout else { return }
    table.bytesInCell += text.count { $0 > 0x20 }
    if table.bytesInCell > most.bytes { table.isLayout = true }
  }

  private static func note(_ tag: MarkupTag, _ table: inout Table) {
    switch tag {
    case .tr: table.cellsInRow = 0
    case .td, .th:
      table.cellsInRow += 1
      table.mostCells = max(table.mostCells, table.cellsInRow)
      table.paragraphsInCell = 0
      table.bytesInCell = 0
    case .p, .li:
      table.paragraphsInCell += 1
      if table.paragraphsInCell > most.paragraphs { table.isLayout = true }
    case .h1, .h2, .h3, .h4, .h5, .h6: table.isLayout = true
    default: break
    }
  }
}
