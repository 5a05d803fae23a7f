package import FactModel

/// Reads what a page states about its article: title, authors, publisher, dates, language, address.
package enum PageFacts {
  /// Returns the facts of a page; what it does not state, or only in ways nobody can trust, is nil.
  ///
  /// `url`: The address from which the page came, if it did.
  package static func read(_ tree: MarkupTree, url: String?) -> ArticleFacts {
    var collector = FactCollector(tree)
    collector.collect()
    var facts = collector.facts
    let base = facts.base.flatMap { PageAddress.resolved($0, against: url) } ?? url
    var addresses = [facts.canonical, url].compactMap { $0 }
    addresses += facts.addresses.map(\.value)
    addresses = addresses.compactMap { PageAddress.resolved($0, against: base) }
    collector.linkedData.state(in: &facts, pageAddresses: addresses)
    return FactChoice(facts, base: base, url: url).chosen
  }
}
