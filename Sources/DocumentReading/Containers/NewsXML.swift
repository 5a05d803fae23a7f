import ArticleReading
package import FactModel
import OrderedJSON
import PlainText

/// The article in XML that is no page: a feed, the formats of news agencies (NITF 3, NewsML-G2 and the
/// first NewsML of the IPTC), of journals (JATS) and books (FictionBook), and whatever else has texts
/// in elements.
package enum NewsXML {
  private static let most = 5_000

  /// The one article in XML.
  ///
  /// - Parameters:
  ///   - tree: The XML.
  ///   - name: The file's name for messages.
  /// - Returns: The article.
  /// - Throws: A problem for XML with no text, or with several articles.
  package static func article(in tree: XMLTree, name: String) throws(Problem) -> DataArticle {
    guard let root = tree.children(of: XMLTree.root).first(where: { !tree.isText($0) }) else {
      throw problem("is XML without an element in it", name)
    }
    switch tree.name(root) {
    case "rss", "RDF", "feed": return try FeedReader.article(in: tree, name: name)
    case "nitf": return try only([(root, nitf(root, tree))], tree, "NITF", name)
    case "newsMessage", "newsItem", "packageItem", "knowledgeItem", "NewsML":
      let items = (tree.all("newsItem") + tree.all("NewsItem")).prefix(most)
      return try only(items.map { ($0, item($0, tree)) }, tree, "NewsML", name)
    case "FictionBook": return try only([(root, BookXML.article(root, tree))], tree, "a book", name)
    case _ where JournalXML.isOne(root, tree):
      return try only([(root, JournalXML.article(root, tree))], tree, "JATS", name)
    default: return try other(root, tree, name)
    }
  }

  /// All texts of XML as HTML: a source has whatever stands in it.
  package static func html(of tree: XMLTree) -> [UInt8] {
    var blocks = XMLBlocks(tree)
    blocks.take(in: XMLTree.root)
    return Array(blocks.html.utf8)
  }

  private static func problem(_ what: String, _ name: String) -> Problem {
    Problem(
      .damaged,
      what,
      place: Problem.Place(file: name),
      remedy: "Open the article itself, as a page or a text."
    )
  }

  /// `items`: Each with the node that it stands in.
  private static func only(
    _ items: [(node: XMLTree.Node, article: DataArticle)],
    _ tree: XMLTree,
    _ kind: String,
    _ name: String
  ) throws(Problem) -> DataArticle {
    let whole = items.filter { !$0.article.body.isEmpty }
    guard let first = whole.first else {
      throw problem("is \(kind) without the text of an article", name)
    }
    guard whole.count == 1 else {
      throw Problem(
        .damaged,
        "is \(kind) with \(whole.count) articles: \(DataArticle.list(whole.map(\.article)))",
        place: Problem.Place(file: name),
        remedy: "Save one of them alone, and open that."
      )
    }
    var article = first.article
    article.noteUnread(tree.texts(within: first.node))
    if items.count > 1 {
      let others = items.map(\.article).filter { $0.body.isEmpty }
      article.notices.append("not read: items without a text: \(DataArticle.list(others))")
    }
    return article
  }

  // MARK: - Kinds

  private static func nitf(_ node: XMLTree.Node, _ tree: XMLTree) -> DataArticle {
    func first(_ name: String, within top: XMLTree.Node) -> XMLTree.Node? {
      tree.all(name, within: top).first
    }
    var article = DataArticle()
    let heads = tree.all("hedline", within: node)
    let title =
      heads.lazy.compactMap { first("hl1", within: $0) }.first ?? first("title", within: node)
    article.facts.title = title.map { tree.line(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    let under = heads.flatMap { tree.all("hl2", within: $0) }.map { tree.line(of: $0) }
    let abstracts = tree.all("abstract", within: node).flatMap { abstract in
      let parts = tree.all("p", within: abstract)
      return (parts.isEmpty ? [abstract] : parts).map { tree.line(of: $0) }
    }
    let standfirst = (under + abstracts).filter { !$0.isEmpty }.joined(separator: "\n")
    article.standfirst = standfirst.isEmpty ? nil : standfirst
    article.facts.byline = tree.all("byline", within: node).flatMap { names($0, tree) }
    article.facts.published = date(in: node, tree)
    var blocks = XMLBlocks(tree)
    for part in tree.all("body.content", within: node) { blocks.take(in: part) }
    if blocks.html.contains(where: { !$0.isWhitespace }) {
      let places = tree.all("dateline", within: node).map { tree.spacedLine(of: $0) }
      article.body = places.map { "<p>\(DataArticle.escaped($0))</p>" }.joined() + blocks.html
    }
    article.endings = ["tagline", "bibliography"].flatMap { name in
      tree.all(name, within: node).map { tree.line(of: $0) }
    }
    for name in ["ed-msg", "correction"] {
      for message in tree.all(name, within: node) {
        guard let text = tree.attribute("info", of: message), !text.isEmpty else { continue }
        article.notices.append(
          "the sender says (\(name)): “\(SafeText.line(String(text.prefix(200))))”"
        )
      }
    }
    return article
  }

  /// One item of NewsML: what is said of the article, and the article in NITF, HTML or as text.
  private static func item(_ node: XMLTree.Node, _ tree: XMLTree) -> DataArticle {
    func line(_ names: String...) -> String? {
      names.lazy.flatMap { tree.all($0, within: node) }.map { tree.line(of: $0) }.first {
        !$0.isEmpty
      }
    }
    var article = DataArticle()
    if let inner = tree.all("nitf", within: node).first {
      article = nitf(inner, tree)
    } else if let content = ["inlineXML", "inlineData", "DataContent"].lazy
      .flatMap({ tree.all($0, within: node) }).first
    {
      article.body = text(of: content, tree)
    }
    article.facts.title = article.facts.title ?? line("headline", "HeadLine")
    if article.facts.byline.isEmpty {
      let bylines = tree.all("by", within: node) + tree.all("ByLine", within: node)
      article.facts.byline = bylines.first.map { names($0, tree) } ?? []
    }
    if let place = line("dateline", "DateLine"), !article.body.isEmpty,
      !article.body.includes(DataArticle.escaped(place))
    {
      article.body =
        "<p>\(DataArticle.escaped(place))</p>"
        + (DataArticle.isHTML(article.body) ? article.body : DataArticle.paragraphs(article.body))
    }
    let stated = line("contentCreated", "firstCreated", "versionCreated", "FirstCreated")
    article.facts.published = article.facts.published ?? stated.flatMap(date)
    return article
  }

  /// What stands in an item, as HTML where it has elements.
  private static func text(of content: XMLTree.Node, _ tree: XMLTree) -> String {
    guard tree.children(of: content).contains(where: { !tree.isText($0) }) else {
      let text = tree.textContent(of: content)
      return text.contains { !$0.isWhitespace } ? text : ""
    }
    var blocks = XMLBlocks(tree)
    blocks.take(in: tree.all("body", within: content).first ?? content)
    return blocks.html
  }

  private static func other(
    _ root: XMLTree.Node,
    _ tree: XMLTree,
    _ name: String
  ) throws(Problem) -> DataArticle {
    var blocks = XMLBlocks(tree, namesTitle: true)
    blocks.take(in: root)
    let kind = SafeText.line(String(tree.name(root).prefix(40)))
    var article = DataArticle()
    article.body = blocks.html
    guard DataArticle.plain(blocks.html).contains(where: \.isLetter) else {
      throw problem("is XML (<\(kind)>) without a text", name)
    }
    article.notices.append(
      "is XML (<\(kind)>) whose kind is not known: every element was read as a paragraph, those too "
        + "that only describe the article"
    )
    if blocks.files > 0 {
      let what = blocks.files == 1 ? "1 file" : "\(blocks.files) files"
      article.notices.append("not read: \(what) in it, a picture for example")
    }
    return article
  }

  // MARK: - Facts

  private static func names(_ byline: XMLTree.Node, _ tree: XMLTree) -> [String] {
    let parts = ["person", "bytag"].lazy.map { tree.all($0, within: byline) }.first { !$0.isEmpty }
    return (parts ?? [byline]).flatMap { AuthorNames(field: tree.spacedLine(of: $0)).names }
  }

  private static func date(in node: XMLTree.Node, _ tree: XMLTree) -> PartialDate? {
    let stated = [("date.issue", "norm"), ("pubdata", "date.publication"), ("story.date", "norm")]
    return stated.lazy.compactMap { name, key in
      tree.all(name, within: node).first.flatMap { tree.attribute(key, of: $0) }.flatMap(date)
    }.first
  }

  /// A date as `2024-05-14` or, with or without a time, as `20240514`.
  private static func date(_ text: String) -> PartialDate? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8 else { return StatedDate(text)?.resolved(in: nil) }
    return PartialDate("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }
}
