import ArticleReading
import FactModel

/// The facts and the text of a scientific article in JATS: authors, days and names of journals are
/// facts; their addresses and what the article is filed under are told.
enum JournalXML {
  /// Whether XML is one: an article whose front says what it is.
  static func isOne(_ root: XMLTree.Node, _ tree: XMLTree) -> Bool {
    tree.name(root) == "article"
      && tree.child("front", of: root).map { tree.child("article-meta", of: $0) != nil } == true
  }

  static func article(_ root: XMLTree.Node, _ tree: XMLTree) -> DataArticle {
    var article = DataArticle()
    guard let front = tree.child("front", of: root),
      let head = tree.child("article-meta", of: front)
    else { return article }
    func line(_ name: String, within top: XMLTree.Node) -> String? {
      tree.all(name, within: top).lazy.map { tree.line(of: $0) }.first { !$0.isEmpty }
    }
    let titles = tree.child("title-group", of: head) ?? head
    article.facts.title = line("article-title", within: titles)
    article.standfirst = line("subtitle", within: titles)
    article.facts.byline = tree.all("contrib", within: head).filter { contributor in
      let kind = tree.attribute("contrib-type", of: contributor)
      return kind == nil || kind == "author"
    }.compactMap { PersonXML.name(of: $0, tree) }
    article.facts.published = published(head, tree)
    article.facts.publisher =
      line("journal-title", within: front) ?? line("publisher-name", within: front)
    article.facts.language = tree.attribute("lang", of: root).flatMap { LanguageTag($0)?.text }
    var blocks = XMLBlocks(tree)
    for part in tree.all("abstract", within: head) { blocks.take(in: part) }
    for part in tree.children(of: root) where !tree.isText(part) && part != front {
      blocks.take(in: part)
    }
    article.body = blocks.html
    return article
  }

  /// The earliest day of publication: one on paper is often only a year.
  private static func published(_ head: XMLTree.Node, _ tree: XMLTree) -> PartialDate? {
    let dates = tree.all("pub-date", within: head).compactMap { node -> PartialDate? in
      func number(_ name: String) -> Int? {
        tree.child(name, of: node).flatMap { Int(tree.line(of: $0)) }
      }
      guard let year = number("year") else { return nil }
      return PartialDate(year: year, month: number("month"), day: number("day"))
    }
    return dates.filter { $0.day != nil }.min() ?? dates.min()
  }
}

/// A person whose name is written in parts.
enum PersonXML {
  private static let givenNames = ["given-names", "first-name", "middle-name"]
  private static let surnames = ["surname", "last-name", "suffix"]
  private static let wholeNames = ["string-name", "collab", "nickname"]

  /// The first name in an element, given names first.
  static func name(of node: XMLTree.Node, _ tree: XMLTree) -> String? {
    func lines(_ names: [String], within top: XMLTree.Node) -> [String] {
      names.compactMap { name in
        tree.all(name, within: top).lazy.map { tree.line(of: $0) }.first { !$0.isEmpty }
      }
    }
    let person = tree.all("name", within: node).first ?? node
    let parts = lines(givenNames, within: person) + lines(surnames, within: person)
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return lines(wholeNames, within: node).first
  }
}
