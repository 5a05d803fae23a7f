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
  /// So many words in a row are found again, or were not read.
  private static let run = 3

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
    let all = words(of: article)
    let (known, knownWords) = (runs(all), Set(all))
    var losses = UnreadText()
    for (number, page) in pages(of: package, at: path).enumerated() {
      guard let tree = parts.xml(page.path) else { continue }
      for node in 0..<tree.count where tree.isText(node) && isShown(node, tree) {
        let text = tree.text(node)
        let words = words(of: String(decoding: text, as: UTF8.self))
        let own = runs(words)
        let isRead =
          own.isEmpty
          ? words.allSatisfy(knownWords.contains)
          : own.count(where: known.contains) * 2 >= own.count
        if isRead {
          losses.addRead(text)
        } else {
          losses.add(
            text,
            in: page.isBeside ? beside : within,
            holder: page.isBeside ? number : node
          )
        }
      }
    }
    return losses.notices
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

  private static func isShown(_ node: XMLTree.Node, _ tree: XMLTree) -> Bool {
    !unread.contains(tree.name(tree.parent(node)))
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  private static func runs(_ words: [String]) -> Set<Int> {
    guard words.count >= run else { return [] }
    return Set(
      (0...(words.count - run)).map { words[$0..<($0 + run)].joined(separator: " ").hashValue }
    )
  }
}
