import TextReading

/// What is embedded in an OpenDocument text: formulas, which are read, and charts and the like, which
/// are not.
struct TextObjects {
  /// The formulas on one line, by the frames that they stand in.
  private(set) var formulas: [XMLTree.Node: String] = [:]
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
      guard let tree = parts.xml(path + "/content.xml") else { continue }
      if let math = tree.all("math").first {
        formulas[frame] = MathML(tree).formula(math).line
      } else {
        unread.append(path)
      }
    }
  }

  /// `Object 1` for `./Object 1`; nil for an address.
  private static func path(_ link: String) -> String? {
    var path = link[...]
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    if path.last == "/" { path = path.dropLast() }
    return path.isEmpty || path.contains(":") ? nil : String(path)
  }
}
