import ArticleReading
package import FactModel
import OrderedJSON
import PlainText

/// The articles in a feed: RSS 0.9 to 2.0 and Atom (RFC 4287).
package enum FeedReader {
  private static let most = 5_000

  /// XML without its document type, which no reader needs.
  package static func withoutType(_ utf8: [UInt8]) -> [UInt8] {
    let start = utf8.prefix(4096)
    guard let type = start.firstOccurrence(of: Array("<!DOCTYPE".utf8)),
      let end = start[type.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return utf8 }
    return Array(utf8[..<type.lowerBound] + utf8[(end + 1)...])
  }

  /// The one article in a feed.
  ///
  /// - Parameters:
  ///   - tree: The feed.
  ///   - name: The file's name for messages.
  /// - Returns: The article.
  /// - Throws: A problem for a feed with no item, or with several.
  package static func article(in tree: XMLTree, name: String) throws(Problem) -> DataArticle {
    let nodes = (tree.all("item") + tree.all("entry")).prefix(most)
    let items = nodes.map { article($0, tree) }
    let place = Problem.Place(file: name)
    guard var first = items.first, let node = nodes.first else {
      throw Problem(
        .damaged,
        "is a feed without an article in it",
        place: place,
        remedy: "Open the article itself."
      )
    }
    guard items.count == 1 else {
      throw Problem(
        .damaged,
        "is a feed of \(items.count) articles: \(DataArticle.list(items))",
        place: place,
        remedy: "Open one of them by its address."
      )
    }
    guard !first.body.isEmpty else {
      throw Problem(
        .damaged,
        "is a feed of one article without its text: \(DataArticle.list(items))",
        place: place,
        remedy: "Open it by its address."
      )
    }
    first.noteUnread(tree.texts(within: node))
    return first
  }

  private static func article(_ item: XMLTree.Node, _ tree: XMLTree) -> DataArticle {
    func text(_ name: String) -> String? {
      tree.child(name, of: item).map { tree.line(of: $0) }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    var article = DataArticle()
    article.facts.title = text("title").map {
      isPlain("title", item, tree) ? $0 : DataArticle.plain($0)
    }
    article.facts.byline = authors(item, tree)
    let dates = ["pubDate", "published", "date", "issued"].compactMap(text)
    article.facts.published = dates.first.flatMap { StatedDate($0)?.resolved(in: nil) }
    let change = text("updated") ?? text("modified")
    article.facts.updated = change.flatMap { StatedDate($0)?.resolved(in: nil) }
    article.facts.url = address(item, tree)
    if let content = body(item, tree, ["encoded", "content"], &article) {
      article.body = content
    } else if let summary = body(item, tree, ["description", "summary"], &article) {
      article.body = summary
      article.notices.append(
        "the feed has a description of the article, which may not be its whole text"
      )
    }
    return article
  }

  /// Whether a child is declared to have no HTML (RFC 4287, 3.1.1.1).
  private static func isPlain(_ name: String, _ item: XMLTree.Node, _ tree: XMLTree) -> Bool {
    tree.child(name, of: item).map { isPlain($0, tree) } ?? false
  }

  private static func isPlain(_ child: XMLTree.Node, _ tree: XMLTree) -> Bool {
    let type = tree.attribute("type", of: child)
    return type == "text" || type == "text/plain"
  }

  /// The text of the first child with one of the names that has words; HTML as it is written.
  private static func body(
    _ item: XMLTree.Node,
    _ tree: XMLTree,
    _ names: [String],
    _ article: inout DataArticle
  ) -> String? {
    for child in tree.children(of: item) where names.contains(tree.name(child)) {
      // A picture's file is called content as well.
      if tree.attribute("medium", of: child) != nil { continue }
      if let type = tree.attribute("type", of: child), isFile(type) {
        article.notices.append("not read: a file of the type \(SafeText.line(type)) in the feed")
        continue
      }
      let isMarkup = tree.children(of: child).contains { !tree.isText($0) }
      let text =
        isMarkup ? markup(in: child, tree, depth: 0) : tree.textContent(of: child)
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      article.isPlain = isPlain(child, tree)
      return text
    }
    return nil
  }

  /// Whether content is a file in Base64 (RFC 4287, 4.1.3.3).
  private static func isFile(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml")
      && !type.hasSuffix("html")
  }

  private static let deepest = 100

  /// What stands in an element, as HTML without attributes but those that hide it.
  private static func markup(in node: XMLTree.Node, _ tree: XMLTree, depth: Int) -> String {
    guard depth < deepest else { return DataArticle.escaped(tree.textContent(of: node)) }
    return tree.children(of: node).map { child in
      if tree.isText(child) {
        return DataArticle.escaped(String(decoding: tree.text(child), as: UTF8.self))
      }
      let name = tree.name(child)
      let hidings = ["hidden", "style"].compactMap { attribute in
        tree.attribute(attribute, of: child).map { value in
          " \(attribute)=\"\(DataArticle.escaped(value.filter { $0 != "\"" }))\""
        }
      }
      return "<\(name)\(hidings.joined())>\(markup(in: child, tree, depth: depth + 1))</\(name)>"
    }.joined()
  }

  private static func authors(_ item: XMLTree.Node, _ tree: XMLTree) -> [String] {
    var names: [String] = []
    for child in tree.children(of: item) {
      switch tree.name(child) {
      case "creator": names += AuthorNames(field: tree.textContent(of: child)).names
      case "author":
        if let name = tree.child("name", of: child) {
          names += AuthorNames(field: tree.textContent(of: name)).names
        } else {
          // `jane@example.org (Jane Doe)`
          let text = tree.textContent(of: child)
          let inside = text.firstIndex(of: "(").map { text[$0...].dropFirst().prefix { $0 != ")" } }
          names += AuthorNames(field: inside.map { String($0) } ?? text).names
        }
      default: break
      }
    }
    return names
  }

  private static func address(_ item: XMLTree.Node, _ tree: XMLTree) -> String? {
    var found: String?
    for child in tree.children(of: item) where tree.name(child) == "link" {
      let kind = tree.attribute("rel", of: child)
      guard kind == nil || kind == "alternate" else { continue }
      let text = tree.attribute("href", of: child) ?? tree.textContent(of: child)
      let url = text.filter { !$0.isWhitespace }
      if url.hasPrefix("http") { found = found ?? url }
    }
    return found
  }
}
