import TextReading

extension XMLTree: FormulaMarkup {
  /// See ``FormulaMarkup``.
  package func formulaName(_ node: Int) -> String { name(node) }
  /// See ``FormulaMarkup``.
  package func formulaChildren(_ node: Int) -> [Int] { Array(children(of: node)) }
  /// See ``FormulaMarkup``.
  package func formulaText(_ node: Int) -> String { textContent(of: node) }
  /// See ``FormulaMarkup``.
  package func formulaAttribute(_ name: StaticString, _ node: Int) -> String? {
    attribute(name.description, of: node)
  }
}

/// Reads formulas as Word writes them (Office Math, ECMA-376, part 1, 22.1), in DOCX and in RTF.
struct WordFormula {
  private let tree: XMLTree

  private let reading: DraftReading

  init(_ tree: XMLTree, _ reading: DraftReading = .proposed) {
    self.tree = tree
    self.reading = reading
  }

  /// The formula in an element `oMath`.
  func formula(_ node: XMLTree.Node) -> Formula { .row(all(in: node, 0)) }

  private func formula(_ node: XMLTree.Node, _ depth: Int) -> Formula {
    if tree.isText(node) { return .text(tree.textContent(of: node)) }
    let name = tree.name(node)
    guard depth < Formula.deepest else { return .text(text(node)) }
    if WordChange.isThere(name, reading) == false { return .row([]) }
    func part(_ name: String) -> Formula? {
      tree.child(name, of: node).map { .row(all(in: $0, depth + 1)) }
    }
    let inner = part("e") ?? .row([])
    switch name {
    case _ where name.hasSuffix("Pr"): return .row([])
    case "r": return .text(isThere(run: node) ? text(node) : "")
    case "f": return .fraction(part("num") ?? .row([]), part("den") ?? .row([]))
    case "sSup", "limUpp":
      return .script(inner, below: nil, above: part("sup") ?? part("lim"))
    case "sSub", "limLow":
      return .script(inner, below: part("sub") ?? part("lim"), above: nil)
    case "sSubSup", "sPre": return .script(inner, below: part("sub"), above: part("sup"))
    case "rad": return .root(inner, degree: part("deg"))
    case "nary":
      let sign = property("chr", of: node) ?? "∫"
      return .row([
        .script(.text(sign), below: part("sub"), above: part("sup")), .text(" "), inner,
      ])
    case "d": return delimited(node, depth)
    case "func": return .row([part("fName") ?? .row([]), .text(" "), inner])
    case "acc":
      return .script(inner, below: nil, above: .text(property("chr", of: node) ?? "\u{302}"))
    case "eqArr": return .table(children("e", of: node).map { [.row(all(in: $0, depth + 1))] })
    case "m":
      return .table(
        children("mr", of: node).map { row in
          children("e", of: row).map { .row(all(in: $0, depth + 2)) }
        }
      )
    default: return .row(all(in: node, depth))
    }
  }

  /// Whether a run is in the text by the marks among its properties.
  private func isThere(run: XMLTree.Node) -> Bool {
    children("rPr", of: run).allSatisfy { WordChange.isThere(by: $0, tree, reading) }
  }

  private func all(in node: XMLTree.Node, _ depth: Int) -> [Formula] {
    tree.children(of: node).map { formula($0, depth + 1) }
  }

  private func children(_ name: String, of node: XMLTree.Node) -> [XMLTree.Node] {
    tree.children(of: node).filter { tree.name($0) == name }
  }

  private func delimited(_ node: XMLTree.Node, _ depth: Int) -> Formula {
    let mark = property("sepChr", of: node) ?? "|"
    var row: [Formula] = [.text(property("begChr", of: node) ?? "(")]
    for (index, part) in children("e", of: node).enumerated() {
      if index > 0 { row.append(.text(mark)) }
      row.append(.row(all(in: part, depth + 1)))
    }
    return .row(row + [.text(property("endChr", of: node) ?? ")")])
  }

  /// A value of the element's properties: an attribute in DOCX, a text in RTF.
  private func property(_ name: String, of node: XMLTree.Node) -> String? {
    tree.child(tree.name(node) + "Pr", of: node).flatMap { tree.child(name, of: $0) }
      .map { tree.attribute("val", of: $0) ?? tree.textContent(of: $0) }
  }

  /// The text of a run without its properties.
  private func text(_ node: XMLTree.Node) -> String {
    var text = ""
    for child in tree.children(of: node) where !tree.name(child).hasSuffix("Pr") {
      text += tree.textContent(of: child)
    }
    return text
  }
}
