import TextReading

/// Compares the pages of a book (EPUB) with what was read of them: pandoc leaves notes without a link
/// and pages beside the text out.
package enum BookText {
  /// A page of the book.
  private struct Page {
    var path: String
    var isBeside: Bool
  }

  /// What a page is called in a notice, and what is no text of it.
  private static let (beside, within) = ("page beside the text", "piece of text")
  private static let unread: Set<String> = ["script", "style", "title", "annotation"]

  /// What of the pages was not read.
  ///
  /// - Parameters:
  ///   - parts: The files of the book.
  ///   - path: Where its package lies.
  ///   - article: The text that was read.
  /// - Returns: A notice with how much and how it begins; nothing where all was read.
  package static func notices(
    _ parts: any OfficeParts,
    package path: String,
    article: String
  ) -> [String] {
    guard let package = parts.xml(path) else { return [] }
    let known = BookWords(article)
    var losses = UnreadText()
    for (number, page) in pages(of: package, at: path).enumerated() {
      guard let tree = parts.page(page.path) else { continue }
      for piece in pieces(of: tree) {
        let texts = piece.map { String(decoding: tree.text($0), as: UTF8.self) }
        let marks = piece.map { isMark($0, tree) }
        for (node, isRead) in zip(piece, known.areRead(texts, marks: marks)) {
          if isRead {
            losses.addRead(tree.text(node))
          } else {
            losses.add(
              tree.text(node),
              in: page.isBeside ? beside : within,
              holder: page.isBeside ? number : node
            )
          }
        }
      }
    }
    return losses.notices
  }

  /// Elements that cut no word.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
  private static let deepestInline = 64

  /// The texts of a page, those together that stand in one line.
  private static func pieces(of tree: XMLTree) -> [[XMLTree.Node]] {
    var pieces: [[XMLTree.Node]] = []
    var last = XMLTree.none
    for node in 0..<tree.count {
      guard tree.isText(node) else {
        if !inline.contains(tree.name(node)) { last = XMLTree.none }
        continue
      }
      guard isShown(node, tree) else { continue }
      var holder = tree.parent(node)
      for _ in 0..<deepestInline where inline.contains(tree.name(holder)) {
        holder = tree.parent(holder)
      }
      if holder == last { pieces[pieces.count - 1].append(node) } else { pieces.append([node]) }
      last = holder
    }
    return pieces
  }

  private static func pages(of package: XMLTree, at path: String) -> [Page] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var items: [String: String] = [:]
    /// Pages that nothing puts in a row: notes that open over the text.
    var others: [String] = []
    for item in package.all("item") {
      guard let id = package.attribute("id", of: item),
        let address = package.attribute("href", of: item)
      else { continue }
      // A table of contents says what the headings say.
      if package.attribute("properties", of: item) == "nav" { continue }
      items[id] = folder + address
      if package.attribute("media-type", of: item) == "application/xhtml+xml" { others.append(id) }
    }
    var pages: [Page] = []
    for reference in package.all("itemref") {
      guard let id = package.attribute("idref", of: reference), let path = items[id] else {
        continue
      }
      pages.append(Page(path: path, isBeside: package.attribute("linear", of: reference) == "no"))
      others.removeAll { $0 == id }
    }
    return pages + others.map { Page(path: items[$0] ?? $0, isBeside: true) }
  }

  /// Whether a text is the number of a note: a short figure that leads somewhere.
  private static func isMark(_ node: XMLTree.Node, _ tree: XMLTree) -> Bool {
    let text = String(decoding: tree.text(node).prefix(12), as: UTF8.self)
    guard tree.text(node).count <= 12, (1...3).contains(text.count(where: \.isNumber)),
      !text.contains(where: \.isLetter)
    else { return false }
    let parent = tree.parent(node)
    guard parent != XMLTree.root else { return false }
    return tree.name(parent) == "a" || tree.name(tree.parent(parent)) == "a"
  }

  private static func isShown(_ node: XMLTree.Node, _ tree: XMLTree) -> Bool {
    !unread.contains(tree.name(tree.parent(node)))
  }
}
