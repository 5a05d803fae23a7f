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
    var blocks: [DocumentBlock] = []
    for name in ["title", "subtitle"] {
      for node in tree.all(name, within: chart) {
        let text = tree.words(of: node)
        if !text.isEmpty { blocks.append(DocumentBlock(.caption, Array(text.utf8))) }
      }
    }
    for row in tree.all("table-row", within: chart) {
      let text = TextTable.cells(of: row, tree).map { tree.words(of: $0) }.joined(separator: " | ")
      if text.contains(where: { $0 != " " && $0 != "|" }) {
        blocks.append(DocumentBlock(.tableRow, Array(text.utf8)))
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
