import ArticleReading
import FactModel
import TextReading

/// What is embedded in an OpenDocument text: formulas and charts, which are read, and sheets, pages
/// and the like, which are not.
struct TextObjects {
  /// The formulas on one line, by the frames that they stand in.
  private(set) var formulas: [XMLTree.Node: String] = [:]
  /// The titles and the data of charts, by the objects.
  private(set) var charts: [XMLTree.Node: [DocumentBlock]] = [:]
  /// The parts of the file that hold something else, in the order of the text.
  private(set) var unread: [String] = []

  init() {}

  /// - Parameters:
  ///   - content: The text's own file.
  ///   - parts: The files in the document, where the objects are.
  init(_ content: XMLTree, _ parts: any OfficeParts) {
    for object in content.all("object") {
      let frame = content.parent(object)
      if let math = content.child("math", of: object) {
        formulas[frame] = MathML(content).formula(math).line
        continue
      }
      guard let path = Self.path(content.attribute("href", of: object) ?? "") else { continue }
      let tree = parts.xml(path + "/content.xml") ?? XMLTree()
      if let math = tree.all("math").first {
        formulas[frame] = MathML(tree).formula(math).line
      } else if let chart = tree.all("chart").first {
        charts[object] = Self.blocks(ofChart: chart, tree)
      } else {
        unread.append(path)
      }
    }
    for name in ["object-ole", "floating-frame", "plugin", "applet"] {
      for node in content.all(name) {
        let address = content.attribute("href", of: node) ?? name
        unread.append(Self.path(address) ?? address)
      }
    }
  }

  /// The titles of a chart, and the rows of the table that it was made of.
  private static func blocks(ofChart chart: XMLTree.Node, _ tree: XMLTree) -> [DocumentBlock] {
    func line(_ node: XMLTree.Node) -> String { tree.words(of: node) }
    let titles = (tree.all("title", within: chart) + tree.all("subtitle", within: chart)).map(line)
    var blocks = titles.filter { !$0.isEmpty }.map { DocumentBlock(.caption, Array($0.utf8)) }
    for table in tree.all("table", within: chart) {
      for row in TextTable.rows(of: table, tree) {
        let cells = TextTable.cells(of: row, tree).map(line)
        guard cells.contains(where: { !$0.isEmpty }) else { continue }
        blocks.append(DocumentBlock(.tableRow, Array(cells.joined(separator: " | ").utf8)))
      }
    }
    return blocks
  }

  /// `Object 1` for `./Object 1`; nil for an address.
  private static func path(_ link: String) -> String? {
    var path = link[...]
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.last == "/" { path = path.dropLast() }
    return path.isEmpty || path.contains(":") ? nil : String(path)
  }
}
