/// What the marks of tracked changes in a Word document say about what they mark (ECMA-376, part 1,
/// 17.13.5), wherever they stand: around runs, at cells and rows, in formulas, at the head of pages.
enum WordChange {
  /// Whether what is marked is in the text of a state; nil for an element that is no mark.
  static func isThere(_ name: String, _ reading: DraftReading) -> Bool? {
    isInsertion(name).map { $0 == (reading == .proposed) }
  }

  /// Whether a mark adds something or takes it out; nil for an element that is no mark.
  static func isInsertion(_ name: String) -> Bool? {
    switch name {
    case "ins", "moveTo", "cellIns": true
    case "del", "moveFrom", "cellDel": false
    default: nil
    }
  }

  /// The marks among properties: what was put in may have been taken out again.
  static func marks(in properties: XMLTree.Node?, _ tree: XMLTree) -> [XMLTree.Node] {
    guard let properties else { return [] }
    return tree.children(of: properties).filter { isInsertion(tree.name($0)) != nil }
  }

  /// Whether what has such properties is in the text of a state.
  static func isThere(
    by properties: XMLTree.Node?,
    _ tree: XMLTree,
    _ reading: DraftReading
  ) -> Bool {
    marks(in: properties, tree).allSatisfy { isThere(tree.name($0), reading) != false }
  }

  /// All marks in an element.
  static func marks(within node: XMLTree.Node, _ tree: XMLTree) -> [XMLTree.Node] {
    ["ins", "moveTo", "del", "moveFrom"].flatMap { tree.all($0, within: node) }
  }

  /// The properties of a state: `rPr` and `pPr` hold what they were before a change of format.
  static func properties(
    _ node: XMLTree.Node?,
    _ tree: XMLTree,
    _ reading: DraftReading
  ) -> XMLTree.Node? {
    guard let node, reading == .original else { return node }
    let name = tree.name(node)
    guard let change = tree.child(name + "Change", of: node) else { return node }
    return tree.child(name, of: change)
  }
}
