/// A tree of markup that formulas are read from; nodes are numbers.
package protocol FormulaMarkup {
  /// The name of an element without prefix; empty for a text.
  func formulaName(_ node: Int) -> String
  /// What is in an element, in its order.
  func formulaChildren(_ node: Int) -> [Int]
  /// All text in a node.
  func formulaText(_ node: Int) -> String
  /// The value of an attribute; nil where there is none.
  func formulaAttribute(_ name: StaticString, _ node: Int) -> String?
}

/// Reads formulas in MathML (MathML Core and MathML 3), as pages and OpenDocument have them.
package struct MathML<Markup: FormulaMarkup> {
  private let tree: Markup

  package init(_ tree: Markup) { self.tree = tree }

  /// The formula in an element `math`.
  package func formula(_ node: Int) -> Formula { formula(node, depth: 0) }

  private func formula(_ node: Int, depth: Int) -> Formula {
    let name = tree.formulaName(node)
    guard depth < Formula.deepest, !name.isEmpty else { return .text(plain(node)) }
    let parts = elements(of: node)
    func part(_ index: Int) -> Formula? {
      index < parts.count ? formula(parts[index], depth: depth + 1) : nil
    }
    let first = part(0) ?? .row([])
    switch name {
    case "mn", "mi", "mo", "ms": return .text(plain(node))
    case "mtext": return .text(spaced(node))
    case "mspace": return .text(" ")
    case "mphantom", "annotation", "annotation-xml", "none", "mprescripts": return .row([])
    case "mfrac": return .fraction(first, part(1) ?? .row([]))
    case "msqrt": return .root(.row(all(parts, depth)), degree: nil)
    case "mroot": return .root(first, degree: part(1))
    case "msup", "mover": return .script(first, below: nil, above: part(1))
    case "msub", "munder": return .script(first, below: part(1), above: nil)
    case "msubsup", "munderover", "mmultiscripts":
      return .script(first, below: part(1), above: part(2))
    case "mfenced": return fenced(node, all(parts, depth))
    case "mtable": return .table(parts.map { all(elements(of: $0), depth + 1) })
    case "semantics", "maction": return first
    default: return .row(all(parts, depth))
    }
  }

  private func all(_ nodes: [Int], _ depth: Int) -> [Formula] {
    nodes.map { formula($0, depth: depth + 1) }
  }

  /// Elements, and texts that stand beside them.
  private func elements(of node: Int) -> [Int] {
    tree.formulaChildren(node).filter { !tree.formulaName($0).isEmpty || !plain($0).isEmpty }
  }

  private func fenced(_ node: Int, _ parts: [Formula]) -> Formula {
    let mark = tree.formulaAttribute("separators", node)?.first { !$0.isWhitespace } ?? ","
    var row: [Formula] = [.text(tree.formulaAttribute("open", node) ?? "(")]
    for (index, part) in parts.enumerated() {
      if index > 0 { row.append(.text(String(mark))) }
      row.append(part)
    }
    return .row(row + [.text(tree.formulaAttribute("close", node) ?? ")")])
  }

  private func plain(_ node: Int) -> String {
    tree.formulaText(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// With a space where white space stands at its ends.
  private func spaced(_ node: Int) -> String {
    let text = tree.formulaText(node)
    guard text.contains(where: { !$0.isWhitespace }) else { return text.isEmpty ? "" : " " }
    let before = text.first?.isWhitespace == true ? " " : ""
    return before + plain(node) + (text.last?.isWhitespace == true ? " " : "")
  }
}
