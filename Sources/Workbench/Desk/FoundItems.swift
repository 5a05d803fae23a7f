import FactModel
import ItemFinding

/// What the rules find in the article, kept until the article is another.
struct FoundItems {
  let hash: String
  let items: [FoundItem]
  /// What the dates mean, and the day of publication from which that was counted.
  var dates: (published: PartialDate?, readings: DateReadings)?

  init(_ article: ArticleRevision) {
    hash = article.hash
    items = ItemFinder.items(of: article.blocks, in: article.text)
  }
}

extension Desk {
  /// The checkable pieces of the article as it stands now.
  var foundItems: [FoundItem] {
    if let cachedItems, cachedItems.hash == session.article.hash { return cachedItems.items }
    let found = FoundItems(session.article)
    cachedItems = found
    return found.items
  }

  /// What the dates of the article mean, counted from its day of publication, or as somebody said.
  var dateReadings: DateReadings {
    let items = foundItems
    let (published, corrections) = (session.facts.published, dateCorrections)
    if let dates = cachedItems?.dates, dates.published == published,
      dates.readings.corrections == corrections,
      dates.readings.fiscalMonth == settings.fiscalMonth
    {
      return dates.readings
    }
    let readings = DateReadings(
      items,
      in: session.article.text,
      sentences: session.sentences,
      published: published,
      corrections: corrections,
      fiscalMonth: settings.fiscalMonth
    )
    cachedItems?.dates = (published, readings)
    return readings
  }

  /// The quotations of the article with their speakers, and what is said in indirect speech.
  var quotationSpeakers: QuotationSpeakers {
    QuotationSpeakers(foundItems, in: session.article.text, sentences: session.sentences)
  }
}
