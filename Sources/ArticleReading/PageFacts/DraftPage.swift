/// Pages that word processors write: where they say so, and where the title is.
enum DraftPage {
  private static let generators = ["microsoft word", "libreoffice", "openoffice", "google docs"]

  /// Whether a `meta` element names a word processor as the page's maker.
  static func isGenerator(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    guard let name = tree.attribute("name", of: node), name.count == 9,
      String(decoding: name, as: UTF8.self).lowercased() == "generator",
      let maker = tree.attribute("content", of: node)?.prefix(200)
    else { return false }
    let folded = String(decoding: maker, as: UTF8.self).lowercased()
    return generators.contains { folded.hasPrefix($0) }
  }

  /// Whether a `body` element is that of a document of Google Docs.
  static func isBody(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    classes(of: node, tree).contains("doc-content")
  }

  /// Whether a paragraph has the style of titles.
  static func isTitle(_ node: MarkupTree.Node, _ tree: MarkupTree) -> Bool {
    classes(of: node, tree).contains { $0 == "title" || $0 == "msotitle" }
  }

  private static func classes(of node: MarkupTree.Node, _ tree: MarkupTree) -> [Substring] {
    guard let value = tree.attribute("class", of: node), value.count < 200 else { return [] }
    return String(decoding: value, as: UTF8.self).lowercased().split(separator: " ")
  }
}
