/// The comments of a Word document, by their identities (ECMA-376, part 1, 17.13.4; [MS-DOCX] 2.5.35).
struct WordComments {
  private(set) var byID: [String: DraftAnnotation] = [:]
  /// In the order of the file.
  private(set) var ids: [String] = []

  init(_ files: WordPackage, _ relations: [String: WordPackage.Relation]) {
    func tree(_ kind: String) -> (XMLTree, String)? {
      guard let relation = relations.values.first(where: { $0.kind == kind }) else { return nil }
      let path = files.path(relation.target)
      return files.parts.xml(path).map { ($0, path) }
    }
    guard let (tree, path) = tree("comments") else { return }
    let links = files.relations(of: path)
    var paragraphs: [String: String] = [:]
    for node in tree.all("comment") {
      guard let id = tree.attribute("id", of: node) else { continue }
      var annotation = DraftAnnotation(kind: .comment, exact: "")
      annotation.text = Self.words(node, tree)
      annotation.author = tree.attribute("author", of: node)
      annotation.date = tree.attribute("date", of: node).flatMap { $0.hasPrefix("0-") ? nil : $0 }
      annotation.urls = Self.addresses(node, tree, links, in: annotation.text)
      byID[id] = annotation
      ids.append(id)
      if let last = tree.all("p", within: node).last,
        let paragraph = tree.attribute("paraId", of: last)
      {
        paragraphs[paragraph] = id
      }
    }
    noteReplies(in: relations, files, paragraphs)
  }

  /// A reply names the last paragraph of the comment it answers, in a file of its own.
  private mutating func noteReplies(
    in relations: [String: WordPackage.Relation],
    _ files: WordPackage,
    _ paragraphs: [String: String]
  ) {
    guard let relation = relations.values.first(where: { $0.kind == "commentsExtended" }),
      let tree = files.parts.xml(files.path(relation.target))
    else { return }
    for node in tree.all("commentEx") {
      guard let id = tree.attribute("paraId", of: node).flatMap({ paragraphs[$0] }) else {
        continue
      }
      if let parent = tree.attribute("paraIdParent", of: node).flatMap({ paragraphs[$0] }) {
        let answered = byID[parent]?.author ?? "a comment"
        byID[id]?.repliesTo = answered
      }
      if ["1", "true"].contains(tree.attribute("done", of: node)) { byID[id]?.isDone = true }
    }
  }

  private static func words(_ comment: XMLTree.Node, _ tree: XMLTree) -> String {
    tree.all("p", within: comment).map { tree.words(of: $0, in: "t") }
      .filter { !$0.isEmpty }.joined(separator: " ¶ ")
  }

  /// The addresses that a comment or note links to or names.
  static func addresses(
    _ comment: XMLTree.Node,
    _ tree: XMLTree,
    _ links: [String: WordPackage.Relation],
    in words: String
  ) -> [String] {
    let linked = tree.all("hyperlink", within: comment).compactMap { node in
      tree.attribute("id", of: node).flatMap { links[$0] }?.target
    }
    let inFields = tree.all("instrText", within: comment).compactMap {
      WordFields.address(tree.textContent(of: $0))
    }
    var urls: [String] = []
    for url in linked + inFields + DraftAnnotation.addresses(in: words)
    where DraftAnnotation.isAddress(url) && !urls.contains(url) {
      urls.append(url)
    }
    return urls
  }
}
