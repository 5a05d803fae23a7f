/// A tracked change of an OpenDocument text (OpenDocument 1.3, part 3, 5.5).
struct TextChange {
  /// nil for a change of format.
  var kind: DraftAnnotation.Kind?
  var author: String?
  var date: String?
  /// The words that a deletion takes out.
  var words = ""
  /// The element with these words.
  var node: XMLTree.Node?

  var annotation: DraftAnnotation {
    var annotation = DraftAnnotation(kind: kind ?? .insertion, exact: "", text: words)
    annotation.author = author
    annotation.date = date
    return annotation
  }

  /// The changes of a document by their identities.
  static func all(in tree: XMLTree) -> [String: TextChange] {
    var changes: [String: TextChange] = [:]
    for region in tree.all("changed-region") {
      guard let id = tree.attribute("id", of: region),
        let node = tree.children(of: region).first(where: { !tree.isText($0) })
      else { continue }
      var change = TextChange()
      switch tree.name(node) {
      case "insertion": change.kind = .insertion
      case "deletion":
        change.kind = .deletion
        change.node = node
        change.words = tree.all("p", within: node).map { tree.textContent(of: $0) }
          .joined(separator: " ")
      default: break
      }
      let info = tree.child("change-info", of: node)
      change.author = info.flatMap { tree.child("creator", of: $0) }
        .map { tree.textContent(of: $0) }
      change.date = info.flatMap { tree.child("date", of: $0) }
        .map { String(tree.textContent(of: $0).prefix(19)) }
      changes[id] = change
    }
    return changes
  }
}
