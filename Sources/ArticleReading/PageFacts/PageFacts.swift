package import FactModel

/// Reads what a page states about its article: title, authors, publisher, dates, language, address.
package struct PageFacts: Equatable {
  /// What the page does not state, or only in ways nobody can trust, is nil.
  package var article: ArticleFacts
  /// Whether the page says that only subscribers see all of the article.
  package var isForSubscribers: Bool

  /// Returns the facts of a page.
  ///
  /// `url`: The address from which the page came, if it did.
  package static func read(_ tree: MarkupTree, url: String?) -> PageFacts {
    var collector = FactCollector(tree)
    collector.collect()
    var facts = collector.facts
    let base = facts.base.flatMap { PageAddress.resolved($0, against: url) } ?? url
    var addresses = [facts.canonical, url].compactMap { $0 }
    addresses += facts.addresses.map(\.value)
    addresses = addresses.compactMap { PageAddress.resolved($0, against: base) }
    collector.linkedData.state(in: &facts, pageAddresses: addresses)
    let chosen = FactChoice(facts, base: base, url: url).chosen
    return PageFacts(article: chosen, isForSubscribers: facts.isForSubscribers)
  }
}
