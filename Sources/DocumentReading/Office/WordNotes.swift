/// The footnotes and endnotes of a Word document as annotations (ECMA-376, part 1, 17.11).
enum WordNotes {
  /// The key of a note: its kind and its identity.
  static func key(_ id: String, isEndnote: Bool) -> String { (isEndnote ? "e" : "f") + id }

  /// What each note says, and the addresses in it.
  static func texts(
    _ files: WordPackage,
    _ relations: [String: WordPackage.Relation]
  ) -> [String: DraftAnnotation] {
    var texts: [String: DraftAnnotation] = [:]
    for isEndnote in [false, true] {
      let kind = isEndnote ? "endnotes" : "footnotes"
      guard let target = relations.values.first(where: { $0.kind == kind })?.target,
        let tree = files.parts.xml(files.path(target))
      else { continue }
      let links = files.relations(of: files.path(target))
      for node in tree.all(isEndnote ? "endnote" : "footnote") {
        guard let id = tree.attribute("id", of: node) else { continue }
        let words = tree.words(of: node, in: "t")
        var note = DraftAnnotation(kind: .footnote, exact: "", text: words)
        note.urls = WordComments.addresses(node, tree, links, in: words)
        texts[key(id, isEndnote: isEndnote)] = note
      }
    }
    return texts
  }
}
