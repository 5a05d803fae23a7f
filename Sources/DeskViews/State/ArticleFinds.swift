package import Anchoring
package import FactModel
package import ItemFinding

/// What is found by going through a whole article, kept until the article is another.
package final class ArticleFinds {
  private var found: (hash: String, items: [FoundItem])?
  /// What the dates mean, and the day of publication from which that was counted.
  private var dates: (published: PartialDate?, readings: DateReadings)?
  /// The same once all that somebody said of dates whose words changed is said to hold.
  private var held: (published: PartialDate?, readings: DateReadings)?
  private var searched: (hash: String, search: TextSearch)?

  package init() {}

  /// What others found so far.
  package init(_ other: ArticleFinds) {
    (found, dates, held, searched) = (other.found, other.dates, other.held, other.searched)
  }

  /// The search over an article.
  package func search(_ article: ArticleRevision) -> TextSearch {
    if let searched, searched.hash == article.hash { return searched.search }
    let search = TextSearch(article.text)
    searched = (article.hash, search)
    return search
  }

  /// The checkable pieces of an article.
  package func items(of article: ArticleRevision) -> [FoundItem] {
    if hasItems(of: article), let found { return found.items }
    let items = ItemFinder.items(of: article.blocks, in: article.text)
    take(items, of: article)
    return items
  }

  /// Whether it is known already what is found in an article.
  package func hasItems(of article: ArticleRevision) -> Bool { found?.hash == article.hash }

  /// Keeps what was found in an article.
  package func take(_ items: [FoundItem], of article: ArticleRevision) {
    found = (article.hash, items)
    dates = nil
    held = nil
  }

  /// What the dates of an article mean, counted from its day of publication, or as somebody said.
  ///
  /// `fiscalMonth`: In which fiscal years begin.
  /// `isHeld`: Whether what was said of words that changed counts as well, as it will once it is said to hold.
  func dates(of session: Session, fiscalMonth: Int?, isHeld: Bool = false) -> DateReadings {
    let items = items(of: session.article)
    let (published, corrections) = (session.facts.published, Self.corrections(session, isHeld))
    if let known = isHeld ? held : dates, known.published == published,
      known.readings.corrections == corrections, known.readings.fiscalMonth == fiscalMonth
    {
      return known.readings
    }
    let readings = DateReadings(
      items,
      in: session.article.text,
      sentences: session.sentences,
      published: published,
      corrections: corrections,
      fiscalMonth: fiscalMonth
    )
    if isHeld { held = (published, readings) } else { dates = (published, readings) }
    return readings
  }

  /// What somebody said that dates mean, of the words that are there now, by their places.
  private static func corrections(
    _ session: Session,
    _ isHeld: Bool
  ) -> [Range<Int>: DateReadings.Correction] {
    var corrections: [Range<Int>: DateReadings.Correction] = [:]
    for item in session.items.all {
      guard let meaning = item.meaning, !item.passage.isGone,
        isHeld || !session.staleJudgements(of: item).contains(where: { $0.kind == .meaning })
      else { continue }
      corrections[item.passage.range] = DateReadings.Correction(
        from: meaning.from,
        through: meaning.through ?? meaning.from,
        by: meaning.signed.by.name
      )
    }
    return corrections
  }
}
