import ArticleReading
import FactModel

/// The words of charts and diagrams, which lie in files of their own beside a Word document
/// (ECMA-376, part 1, 21.2 and 21.4).
enum WordGraphics {
  private static let most = 10_000

  /// The blocks of what a drawing refers to: a chart's titles and the table of its data, the texts of
  /// a diagram; nil for a file that has neither.
  static func blocks(_ tree: XMLTree) -> [DocumentBlock]? {
    if let chart = tree.all("chartSpace").first { return self.chart(chart, tree) }
    guard let model = tree.all("dataModel").first else { return nil }
    return tree.all("pt", within: model).compactMap { point in
      let text = words(of: point, tree)
      return text.isEmpty ? nil : DocumentBlock(.listItem, Array(text.utf8))
    }
  }

  // MARK: - Charts

  private static func chart(_ chart: XMLTree.Node, _ tree: XMLTree) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    for rich in tree.all("rich", within: chart) {
      let text = words(of: rich, tree)
      if !text.isEmpty { blocks.append(DocumentBlock(.caption, Array(text.utf8))) }
    }
    let series = tree.all("ser", within: chart)
    let names = series.map { series in
      tree.child("tx", of: series).map { values($0, tree) }?[0] ?? ""
    }
    let data = series.map { series in
      (tree.child("val", of: series) ?? tree.child("yVal", of: series))
        .map { self.values($0, tree) } ?? [:]
    }
    let categories =
      series.lazy.compactMap { series in
        tree.child("cat", of: series) ?? tree.child("xVal", of: series)
      }.first.map { self.values($0, tree) } ?? [:]
    if names.contains(where: { !$0.isEmpty }) { blocks.append(row([""] + names)) }
    let last = (data.flatMap(\.keys) + categories.keys).max() ?? -1
    for index in 0..<min(last + 1, most) {
      blocks.append(row([categories[index] ?? ""] + data.map { $0[index] ?? "" }))
    }
    return blocks
  }

  private static func row(_ cells: [String]) -> DocumentBlock {
    DocumentBlock(.tableRow, Array(cells.joined(separator: " | ").utf8))
  }

  /// What is kept of the cells that a chart was made of, by their numbers.
  private static func values(_ node: XMLTree.Node, _ tree: XMLTree) -> [Int: String] {
    var values: [Int: String] = [:]
    // Of several levels of categories the first is the innermost.
    for point in tree.all("pt", within: tree.all("lvl", within: node).first ?? node) {
      guard let number = tree.attribute("idx", of: point).flatMap({ Int($0) }), number < most,
        number >= 0, let value = tree.child("v", of: point)
      else { continue }
      values[number] = tree.textContent(of: value)
    }
    return values
  }

  /// The words in an element; a paragraph ends with a space.
  private static func words(of node: XMLTree.Node, _ tree: XMLTree) -> String {
    tree.all("p", within: node).map { paragraph in
      tree.all("t", within: paragraph).map { tree.textContent(of: $0) }.joined()
    }.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
