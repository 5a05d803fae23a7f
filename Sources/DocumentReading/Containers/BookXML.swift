import ArticleReading
import FactModel

/// The facts and the text of a book in FictionBook: what its description says of the book is no
/// paragraph of it.
enum BookXML {
  static func article(_ root: XMLTree.Node, _ tree: XMLTree) -> DataArticle {
    var article = DataArticle()
    let heads = tree.all("title-info", within: root)
    func lines(_ name: String, within nodes: [XMLTree.Node]) -> [String] {
      nodes.flatMap { tree.all(name, within: $0) }.map { tree.line(of: $0) }.filter { !$0.isEmpty }
    }
    article.facts.title = lines("book-title", within: heads).first
    article.facts.byline = heads.flatMap { tree.all("author", within: $0) }
      .compactMap { PersonXML.name(of: $0, tree) }
    article.facts.language = lines("lang", within: heads).first.flatMap { LanguageTag($0)?.text }
    let dates = heads.flatMap { tree.all("date", within: $0) }
    article.facts.published =
      dates.lazy.compactMap { tree.attribute("value", of: $0) }.compactMap { PartialDate($0) }.first
      ?? dates.lazy.compactMap { StatedDate(tree.line(of: $0))?.resolved(in: nil) }.first
    let publication = tree.all("publish-info", within: root)
    article.facts.publisher = lines("publisher", within: publication).first
    let about = heads.flatMap { tree.all("annotation", within: $0) }
      .flatMap { tree.all("p", within: $0) }
    article.standfirst =
      about.isEmpty ? nil : about.map { tree.line(of: $0) }.joined(separator: "\n")
    var blocks = XMLBlocks(tree)
    for body in tree.children(of: root) where tree.name(body) == "body" { blocks.take(in: body) }
    article.body = blocks.html
    let files = tree.all("binary", within: root).count
    if files > 0 {
      let what = files == 1 ? "1 file" : "\(files) files"
      article.notices.append("not read: \(what) in it, a picture for example")
    }
    return article
  }
}
