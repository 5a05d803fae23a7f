/// The words and addresses in a note or comment of an OpenDocument text.
enum TextNote {
  static func words(of node: XMLTree.Node, _ tree: XMLTree) -> String {
    (tree.all("p", within: node) + tree.all("h", within: node)).map { tree.words(of: $0) }
      .filter { !$0.isEmpty }.joined(separator: " ¶ ")
  }

  static func addresses(
    in node: XMLTree.Node,
    _ words: String,
    _ tree: XMLTree
  ) -> [String] {
    var urls: [String] = []
    let linked = tree.all("a", within: node).compactMap { tree.attribute("href", of: $0) }
    for url in linked + DraftAnnotation.addresses(in: words)
    where DraftAnnotation.isAddress(url) && !urls.contains(url) {
      urls.append(url)
    }
    return urls
  }
}
