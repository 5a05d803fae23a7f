import TextReading

/// The formulas of a page are read from its tree.
extension MarkupTree: FormulaMarkup {
  /// See ``FormulaMarkup``.
  package func formulaName(_ node: Int) -> String { isText(node) ? "" : tag(node).rawValue }
  /// See ``FormulaMarkup``.
  package func formulaChildren(_ node: Int) -> [Int] {
    var children: [Int] = []
    var child = firstChild(node)
    while child != Self.none {
      children.append(child)
      child = nextSibling(child)
    }
    return children
  }
  /// See ``FormulaMarkup``.
  package func formulaText(_ node: Int) -> String {
    String(decoding: textContent(of: node), as: UTF8.self)
  }
  /// See ``FormulaMarkup``.
  package func formulaAttribute(_ name: StaticString, _ node: Int) -> String? {
    string(name, of: node)
  }
}
