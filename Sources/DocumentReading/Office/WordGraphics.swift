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
      let text = tree.words(of: point, in: "t")
      return text.isEmpty ? nil : DocumentBlock(.listItem, Array(text.utf8))
    }
  }

  /// Counts what of a chart or diagram is not in its blocks, whatever element it stands in.
  static func count(_ tree: XMLTree, _ blocks: [DocumentBlock], _ losses: inout UnreadText) {
    var read: Set<String> = []
    for block in blocks {
      for word in block.line.split(separator: " ") { read.insert(String(word)) }
    }
    for node in 0..<tree.count
    where tree.isText(node) && holders.contains(tree.name(tree.parent(node))) {
      let words = tree.words(of: node)
      if !words.split(separator: " ").allSatisfy({ read.contains(String($0)) }) {
        losses.add(words.utf8, in: "chart", holder: 0)
      }
    }
  }

  /// The elements with words: a text, the value of a cell, a point of a newer chart.
  private static let holders: Set<String> = ["t", "v", "pt"]

  // MARK: - Charts

  private static func chart(_ chart: XMLTree.Node, _ tree: XMLTree) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    for rich in tree.all("rich", within: chart) {
      let text = tree.words(of: rich, in: "t")
      if !text.isEmpty { blocks.append(DocumentBlock(.caption, Array(text.utf8))) }
    }
    // A title may stand in a cell.
    for title in tree.all("title", within: chart) {
      guard let cell = tree.all("strCache", within: title).first,
        let text = values(cell, tree)[0]
      else { continue }
      blocks.append(DocumentBlock(.caption, Array(text.utf8)))
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
      }.first.map { self.categories($0, tree) } ?? [:]
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
    for point in tree.all("pt", within: node) {
      guard let number = tree.attribute("idx", of: point).flatMap({ Int($0) }), number < most,
        number >= 0, let value = tree.child("v", of: point)
      else { continue }
      values[number] = tree.textContent(of: value)
    }
    return values
  }

  /// The categories of a chart; of several levels the first is the innermost, and an outer one holds
  /// until the next: `2024 North`.
  private static func categories(_ node: XMLTree.Node, _ tree: XMLTree) -> [Int: String] {
    let levels = tree.all("lvl", within: node)
    guard let first = levels.first else { return values(node, tree) }
    var names = values(first, tree)
    for level in levels.dropFirst() {
      let outer = values(level, tree)
      var last = ""
      for index in names.keys.sorted() {
        last = outer[index] ?? last
        names[index] = last + " " + (names[index] ?? "")
      }
    }
    return names
  }
}
