import DeskViews
package import FactModel
package import LineReading

// How items are named on a line, and what they come to.
extension Desk {
  /// The items with numbers in a range; gaps are of items that were dropped.
  package func items(
    numbered range: ClosedRange<Int>,
    at place: Problem.Place?
  ) throws(Problem) -> [Item] {
    guard range.upperBound - range.lowerBound < 100_000 else {
      throw Problem(.input, "so many items are in no article", place: place)
    }
    let items = range.compactMap { session.items[EntityNumber($0)] }
    guard items.isEmpty || session.items[EntityNumber(range.upperBound)] == nil else {
      return items
    }
    let last = session.items.last?.label
    throw Problem(
      .input,
      "there is no item i\(range.upperBound)",
      place: place,
      remedy: last.map { "The last one is \($0); items lists them." } ?? "items finds them."
    )
  }

  /// The claim that an item became.
  package func claim(of items: [Item], at place: Problem.Place?) throws(Problem) -> Claim {
    let claims = items.compactMap { $0.claim.flatMap { session.claims[$0] } }
    if claims.count == 1 { return claims[0] }
    throw Problem(
      .input,
      items.count == 1
        ? "\(items[0].label) is no claim" : "\(Wording.count(items.count, "item")) are no claim",
      place: place,
      remedy: "A rating makes it one: \(items[0].label) \(session.scale.ratings.last?.key ?? "u")."
    )
  }

  /// The one item that an address names, if it is no claim.
  package func itemWithoutClaim(_ named: TypedAddress?) throws(Problem) -> Item? {
    guard let named, case .items(let numbers) = named.address, numbers.count == 1,
      let item = try items(numbered: numbers, at: named.place).first,
      item.claim.flatMap({ session.claims[$0] }) == nil, !item.passage.isGone
    else { return nil }
    return item
  }

  /// The items that lie in ranges of text, or across them, in the order of the text.
  package func items(in ranges: [Range<Int>]) -> [Item] {
    var ids: [EntityID] = []
    var seen: Set<EntityID> = []
    for range in ranges {
      for sentence in session.sentences.touched(by: range) {
        for id in session.use.uses[sentence].items where !seen.contains(id) {
          guard let item = session.items[id], item.passage.range.overlaps(range) else { continue }
          seen.insert(id)
          ids.append(id)
        }
      }
    }
    return ids.compactMap { session.items[$0] }.sorted {
      ($0.passage.range.lowerBound, $1.passage.range.upperBound, $0.number.main)
        < ($1.passage.range.lowerBound, $0.passage.range.upperBound, $1.number.main)
    }
  }

  /// The items that a verb is about, and whether they were named by their labels: what the addresses
  /// say or, without one, those of the sentence at the cursor.
  ///
  /// Where the article was not broken into items yet, that is done first.
  package func items(_ typed: ParsedArguments) throws(Problem) -> (items: [Item], areNamed: Bool) {
    try enterItems()
    let places = try places(typed)
    if !places.items.isEmpty, places.ranges.isEmpty { return (places.items, true) }
    let isNamed = try standing(places, typed) != nil
    let ranges = isNamed ? places.ranges : [try sentenceRange(currentSentence)]
    let named = Set(places.items.map(\.id))
    return (places.items + self.items(in: ranges).filter { !named.contains($0.id) }, false)
  }

  /// The one item that an address names.
  package func item(_ named: TypedAddress) throws(Problem) -> Item {
    guard case .items(let items) = try resolve(named.address, at: named.place), items.count == 1
    else {
      throw Problem(
        .input,
        "one item must be named",
        place: named.place,
        remedy: "By its label: i7."
      )
    }
    return items[0]
  }

  /// Makes the open items that stand on exactly a claim's passages that claim.
  package func linkingItems(to claim: Claim) -> [Change] {
    let ranges = claim.passages.filter { !$0.isGone }.map(\.range)
    return items(in: ranges).filter { ranges.contains($0.passage.range) && $0.claim == nil }
      .map { item in
        var after = item
        after.claim = claim.id
        after.check = nil
        after.passage = item.passage.seen
        return Change(from: item, to: after)
      }
  }
}
