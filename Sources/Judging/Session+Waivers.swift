package import FactModel

// Where a rule of the gate is off.
extension Session {
  /// What the claim or the sentence with an address reads, or which page a source is; nil where neither has it.
  package func seen(at place: String) -> Seen? {
    if let claim = claims.all.first(where: { $0.label == place }) {
      var seen = seen(around: claim.passages)
      seen?.statement = claim.statement
      return seen ?? .elsewhere
    }
    if let source = sources.all.first(where: { $0.label == place }), let page = Seen.page(source) {
      var seen = Seen.elsewhere
      seen.pages = [source.id.description: page]
      return seen
    }
    return sentences.entries.first { $0.address == place }
      .flatMap { seen(around: [Passage($0.range, in: article.text)]) }
  }

  /// Where a waiver holds: at the sentence for which it was given, wherever that stands now, at the claim as
  /// long as that has the verdict and the words for which it was given, or at the source as long as that is the
  /// page for which it was.
  ///
  /// - Returns: The place as the gate names it; nil where there is something else, so that it holds nowhere.
  package func place(of waiver: Waiver) -> String? {
    guard let place = waiver.place, let seen = waiver.seen else { return waiver.place }
    if let claim = claims.all.first(where: { $0.label == place }) {
      let isRatedSince = claim.verdict.map { $0.signed.at > waiver.signed.at } ?? false
      let isSame =
        self.seen(around: claim.passages)?.digest == seen.digest
        && seen.statement.map { $0 == claim.statement } ?? true
      return !isRatedSince && isSame ? place : nil
    }
    if let source = sources.all.first(where: { $0.label == place }) {
      let page = seen.pages[source.id.description]
      return page == nil || page == Seen.page(source) ? place : nil
    }
    let there = sentences.entries.indices.filter { readings.digest(of: $0) == seen.digest }
    let addresses = there.map { sentences.entries[$0].address }
    return addresses.contains(place) ? place : addresses.first
  }

  /// Whether a waiver is for a place as the gate names it.
  package func isOff(_ waiver: Waiver, at place: String) -> Bool {
    waiver.place == nil || self.place(of: waiver) == place
  }
}
