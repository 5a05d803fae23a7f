import FactModel
import OrderedJSON
import Release

/// The title of the article and what is known about it.
struct FactsSection: ReportSection {
  let material: ReportMaterial

  func write(to writer: inout some BlockWriter) {
    let facts = material.release.facts
    writer.heading(1, "Review: \(facts.title ?? "article without a title")")
    var lines: [Inline] = []
    if !facts.byline.isEmpty { lines.append("By: \(Words.list(facts.byline))") }
    if let publisher = facts.publisher { lines.append("Publisher: \(publisher)") }
    if let published = facts.published { lines.append("Published: \(published.inWords)") }
    if let updated = facts.updated { lines.append("Updated: \(updated.inWords)") }
    if let url = facts.url { lines.append("URL: \(Inline.address(url))") }
    let article = material.release.article
    lines.append("Read: \(Words.moment(article.read)), from \(origin(article))")
    lines.append("SHA-256 of the text: \(article.hash)")
    writer.list(lines)
  }

  private func origin(_ article: ArticleRevision) -> Inline {
    // The name alone: the folders of a checker's machine are nobody's business.
    let name = article.origin.split(separator: "/").last.map(String.init) ?? article.origin
    return article.origin == "-"
      ? "standard input" : Inline.address(article.origin.includes("://") ? article.origin : name)
  }
}
