package import FactModel

// What lies where in the article.
extension Session {
  /// The claims on the sentences that ranges of text touch, in the order of their labels.
  package func claims(touching ranges: [Range<Int>]) -> [Claim] {
    var seen: Set<EntityID> = []
    var found: [Claim] = []
    for range in ranges {
      for sentence in sentences.touched(by: range) {
        for id in use.uses[sentence].claims where seen.insert(id).inserted {
          guard let claim = claims[id],
            claim.passages.contains(where: {
              !$0.isGone && ($0.range.overlaps(range) || $0.range == range)
            })
          else { continue }
          found.append(claim)
        }
      }
    }
    return found.sorted { $0.number < $1.number }
  }

  /// The findings on a run of text, in the order of their labels.
  package func findings(touching range: Range<Int>) -> [Finding] {
    sentences.touched(by: range).flatMap { use.uses[$0].findings }
      .compactMap { findings[$0] }
      .filter { $0.passages.contains { !$0.isGone && $0.range.overlaps(range) } }
      .reduce(into: []) { found, finding in
        if !found.contains(where: { $0.id == finding.id }) { found.append(finding) }
      }
      .sorted { $0.number < $1.number }
  }

  /// The items that lie in ranges of text, or across them, in the order of the text.
  package func items(in ranges: [Range<Int>]) -> [Item] {
    var ids: [EntityID] = []
    var seen: Set<EntityID> = []
    for range in ranges {
      for sentence in sentences.touched(by: range) {
        for id in use.uses[sentence].items where !seen.contains(id) {
          guard let item = items[id], item.passage.range.overlaps(range) else { continue }
          seen.insert(id)
          ids.append(id)
        }
      }
    }
    return ids.compactMap { items[$0] }.sorted {
      ($0.passage.range.lowerBound, $1.passage.range.upperBound, $0.number.main)
        < ($1.passage.range.lowerBound, $0.passage.range.upperBound, $1.number.main)
    }
  }

  /// Whether nobody has checked it, here or at the first mention of the name.
  package func isOpen(_ item: Item) -> Bool {
    if item.isSettled { return false }
    guard let first = item.firstMention, let mention = items[first] else { return true }
    return !mention.isSettled || item.passage.was != nil
  }
}

extension SentenceIndex {
  package func address(of passage: Passage) -> String {
    passage.isGone ? "gone" : address(of: passage.range)
  }

  /// The address of a run of text: `3.2`, `3.2-4`, `title`.
  package func address(of range: Range<Int>) -> String {
    let touched = self.touched(by: range)
    guard let first = touched.first, let last = touched.last else { return "outside the sentences" }
    if first == last { return entries[first].address }
    if entries[first].block == entries[last].block {
      return "\(entries[first].address)-\(entries[last].ordinal)"
    }
    return "\(entries[first].address) to \(entries[last].address)"
  }
}
