import FactModel
import TextReading

/// Chooses among the candidates for each fact: the most trusted origin first, and in one origin
/// what stands below the title, then what comes first.
struct FactChoice {
  private let facts: FactCandidates
  private let addresses: [String]
  private let title: StatedTitle

  /// How far from the title, in nodes, what only the markup marks is still the article's.
  private static let reach = (before: 300, after: 1_000)

  init(_ facts: FactCandidates, base: String?, url: String?) {
    self.facts = facts
    var stated = facts.addresses
    stated.sort { $0.origin < $1.origin }
    let all = [facts.canonical].compactMap { $0 } + stated.map(\.value) + [url].compactMap { $0 }
    addresses = all.compactMap { PageAddress.resolved($0, against: base) }
    title = StatedTitle(facts, addresses: addresses)
  }

  var chosen: ArticleFacts {
    let language = facts.language ?? best(facts.languages)
    let published =
      date(facts.published.filter { !isOfUpdate($0) }, in: language)
      ?? address.flatMap(PageAddress.path).flatMap { AddressDate.date(inPath: $0) }
    var updated = date(facts.updated, in: language)
    if let published, let given = updated, given <= published { updated = nil }
    return ArticleFacts(
      title: title.title,
      byline: byline,
      publisher: publisher,
      published: published,
      updated: updated,
      language: language,
      url: address
    )
  }

  // MARK: - Facts

  /// The canonical address, unless it is a site's front page while another names a page.
  private var address: String? {
    addresses.first { PageAddress.path(of: $0) != "/" } ?? addresses.first
  }

  private var publisher: String? {
    let title = FactText.folded(self.title.title ?? "")
    return best(facts.publishers.filter { FactText.folded($0.value) != title })
  }

  /// The people; an organisation or the name of an account only where no people are named.
  private var byline: [String] {
    let site = SiteName(facts.siteNames, addresses: [])
    let candidates = ordered(facts.authors)
    let people = candidates.first { found in
      !found.value.isOrganisation && !found.value.areAccounts
        && !found.value.names.allSatisfy { site.isOne($0) || AuthorNames.isOutlet($0) }
    }
    return (people ?? candidates.first)?.value.names ?? []
  }

  /// Whether a date that only its place speaks for is marked as that of a change.
  private func isOfUpdate(_ found: FoundFact<StatedDate>) -> Bool {
    found.origin == .visible
      && facts.updated.contains { update in
        update.value.date == found.value.date && update.origin >= .microdata
          && abs(update.node - found.node) <= 2
      }
  }

  private func date(_ list: [FoundFact<StatedDate>], in language: String?) -> PartialDate? {
    ordered(list).lazy.compactMap { $0.value.resolved(in: language) }.first
  }

  // MARK: - Order

  private func best<Value>(_ list: [FoundFact<Value>]) -> Value? {
    list.enumerated().min { ($0.element.origin, $0.offset) < ($1.element.origin, $1.offset) }?
      .element.value
  }

  /// The candidates that can be the article's, the most trusted first.
  private func ordered<Value>(_ list: [FoundFact<Value>]) -> [FoundFact<Value>] {
    let near = list.enumerated().filter { isNear($0.element) }
    let sorted = near.sorted { left, right in
      let key = { (item: (offset: Int, element: FoundFact<Value>)) in
        (item.element.origin, isAbove(item.element) ? 1 : 0, item.offset)
      }
      return key(left) < key(right)
    }
    return sorted.map(\.element)
  }

  private func isPlaced<Value>(_ found: FoundFact<Value>) -> Bool { found.origin >= .microdata }

  private func isAbove<Value>(_ found: FoundFact<Value>) -> Bool {
    isPlaced(found) && title.heading != MarkupTree.none && found.node < title.heading
  }

  /// Whether a fact that the markup marks stands where the article's head can be.
  private func isNear<Value>(_ found: FoundFact<Value>) -> Bool {
    guard isPlaced(found), title.heading != MarkupTree.none else { return true }
    let distance = found.node - title.heading
    return distance >= -Self.reach.before && distance <= Self.reach.after
  }
}
