import ArticleReading
package import FactModel
import OrderedJSON

/// The articles in a feed: RSS 0.9 to 2.0 and Atom (RFC 4287).
package enum FeedReader {
  private static let most = 5_000

  /// Whether a page's bytes begin as a feed: the first element behind declarations and comments.
  static func isStart(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(4096).filter { $0 > 0 && $0 < 0x80 }, as: UTF8.self)
    var rest = start[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.firstOccurrence(of: "-->") else { return false }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("?") || rest.hasPrefix("!") {
        rest = rest.drop { $0 != ">" }
      } else {
        let name = rest.prefix { !$0.isWhitespace && $0 != ">" }
        return name == "rss" || name == "rdf:RDF" || name == "feed" || name.hasSuffix(":feed")
      }
    }
    return false
  }

  /// A feed without its document type, which no reader needs.
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
    let items = (tree.all("item") + tree.all("entry")).prefix(most).map { article($0, tree) }
    let place = Problem.Place(file: name)
    guard let first = items.first else {
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
    return first
  }

  private static func article(_ item: XMLTree.Node, _ tree: XMLTree) -> DataArticle {
    func text(_ name: String) -> String? {
      tree.child(name, of: item).map { tree.textContent(of: $0) }
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    var article = DataArticle()
    article.facts.title = text("title").map(DataArticle.plain)
    article.facts.byline = authors(item, tree)
    let dates = ["pubDate", "published", "date", "issued"].compactMap(text)
    article.facts.published = dates.first.flatMap { StatedDate($0)?.resolved(in: nil) }
    let change = text("updated") ?? text("modified")
    article.facts.updated = change.flatMap { StatedDate($0)?.resolved(in: nil) }
    article.facts.url = address(item, tree)
    if let content = body(item, tree, ["encoded", "content"]) {
      article.body = content
      article.noteSummary(body(item, tree, ["description", "summary"]))
    } else if let summary = body(item, tree, ["description", "summary"]) {
      article.body = summary
      article.notices.append(
        "the feed has a description of the article, which may not be its whole text"
      )
    }
    return article
  }

  /// The text of the first child with one of the names that has words; HTML as it is written.
  private static func body(
    _ item: XMLTree.Node,
    _ tree: XMLTree,
    _ names: [String]
  ) -> String? {
    for child in tree.children(of: item) where names.contains(tree.name(child)) {
      // A picture's file is called content as well.
      if tree.attribute("medium", of: child) != nil { continue }
      let isMarkup = tree.attribute("type", of: child) == "xhtml"
      let text =
        isMarkup ? markup(in: child, tree, depth: 0) : tree.textContent(of: child)
      if text.contains(where: { !$0.isWhitespace }) { return text }
    }
    return nil
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
