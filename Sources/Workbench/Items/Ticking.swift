import DeskViews
package import FactModel
import ItemFinding
package import LineReading
import Merging
import OrderedJSON
import Preferences
package import Replies

// How items are checked.
extension Desk {
  /// Ticks items with the sources that bear them out.
  ///
  /// `isEach`: Whether a later mention of a name is ticked itself, besides the first one as long as that is open.
  package func tick(
    _ items: [Item],
    _ typed: ParsedArguments,
    isEach: Bool = false
  ) throws(Problem) -> Reply {
    var changes: [Change] = []
    let cited = try citedText(typed, &changes)
    guard !cited.sources.isEmpty || !cited.text.isEmpty else {
      throw Problem(
        .input,
        "a source or a note is missing",
        place: typed.start,
        remedy: "Name a source, or say how it was checked: tick \(items[0].label) @1"
      )
    }
    var reply = try check(
      items,
      Item.Check(
        .ticked,
        sources: cited.sources.map(\.id),
        note: cited.textIfAny,
        signed: sign()
      ),
      besides: changes,
      isEach: isEach
    )
    reply.asides = cited.notices + reply.asides
    return reply
  }

  /// Says of items that they were checked, in one edit.
  package func check(
    _ items: [Item],
    _ check: Item.Check,
    besides changes: [Change] = [],
    isEach: Bool = false
  ) throws(Problem) -> Reply {
    var changes = changes
    var done: [Item] = []
    var seen: Set<EntityID> = []
    let all = items.flatMap { item in
      let first = checked(item)
      return isEach && first.id != item.id && isElsewhere(item) ? [first, item] : [first]
    }
    let before = state
    for item in all where seen.insert(item.id).inserted {
      var after = item
      after.check = check
      if item.kind == .date, item.meaning == nil,
        before.dateReadings[item.passage.range]?.isFromPublication == true
      {
        after.check?.countedFrom = session.facts.published
      }
      after.claim = nil
      after.passage = item.passage.seen
      changes.append(Change(from: item, to: after))
      done.append(after)
    }
    try commit(changes)
    let after = state
    var reply = Reply(done.map { ItemView.line($0, after) }, json: .array(done.map(\.json)))
    advance(behindItems: items)
    if isInteractive { reply.asides = nextItemLines() }
    return reply
  }

  /// Whether an item is ticked where its sentence is.
  package func isToTick(_ item: Item) -> Bool { session.isOpen(item) || isLookedAtHere(item) }

  /// Whether a later mention of a name that was settled is ticked itself: its sentence is looked at, which
  /// holds whatever becomes of the sentence of the first.
  private func isLookedAtHere(_ item: Item) -> Bool {
    item.check == nil && !item.passage.isGone && isElsewhere(item)
  }

  /// Whether an item is a later mention of a name that another sentence has first.
  private func isElsewhere(_ item: Item) -> Bool {
    guard let first = item.firstMention.flatMap({ session.items[$0] }) else { return false }
    let sentences = session.sentences
    return sentences.touched(by: first.passage.range) != sentences.touched(by: item.passage.range)
  }

  /// The item that is checked: for a later mention of a name, the first as long as that is open.
  private func checked(_ item: Item) -> Item {
    guard let first = item.firstMention.flatMap({ session.items[$0] }), session.isOpen(first) else {
      return item
    }
    return first
  }

  /// Goes on where a sentence is done with.
  private func advance(behindItems items: [Item]) {
    guard settings.advances, let last = items.last, !last.passage.isGone else { return }
    let touched = session.sentences.touched(by: last.passage.range)
    guard let sentence = touched.first else { return }
    let isDone = session.use.uses[sentence].openItems == 0
    cursor = .sentence(isDone ? nextUncovered(after: sentence) ?? sentence : sentence)
  }

  /// What is still open in the sentence at the cursor.
  func nextItemLines() -> [StyledLine] {
    let sentence = currentSentence
    guard session.sentences.entries.indices.contains(sentence) else { return [] }
    let open = items(in: [session.sentences.entries[sentence].range]).filter { session.isOpen($0) }
    guard !open.isEmpty else { return nextSentenceLines() }
    return open.map { ItemView.line($0, state) }
  }

  /// Takes the checks off items.
  package func uncheck(_ items: [Item]) throws(Problem) -> Int {
    if let item = items.first(where: { $0.claim != nil }), items.count == 1,
      let claim = item.claim.flatMap({ session.claims[$0] })
    {
      throw Problem(
        .input,
        "\(item.label) became \(claim.label)",
        remedy: "drop \(claim.label) removes it."
      )
    }
    let checked = items.map { item in
      item.check != nil ? item : item.firstMention.flatMap { session.items[$0] } ?? item
    }.filter { $0.check != nil }
    try commit(
      checked.map { item in
        var after = item
        after.check = nil
        return Change(from: item, to: after)
      }
    )
    return checked.count
  }

  /// Gives items a rating: what bears them out ticks them, any other makes each a claim.
  package func tag(
    _ rating: Scale.Rating,
    _ items: [Item],
    _ typed: ParsedArguments
  ) throws(Problem) -> Reply {
    if rating == session.scale.confirming { return try tick(items, typed) }
    var changes: [Change] = []
    let reason = try citedText(typed, &changes)
    var number = session.counters.next(Claim.kindName).main
    var tagged: [(claim: Claim, before: Claim?)] = []
    for item in items where !item.passage.isGone {
      let before = item.claim.flatMap { session.claims[$0] }
      var claim = before ?? newClaim([item.passage.range])
      if before == nil {
        claim.number = EntityNumber(number)
        number += 1
      }
      rate(&claim, rating, reason: reason.text, sources: reason.sources)
      changes.append(Change(from: before, to: claim))
      changes += linkingItems(to: claim)
      tagged.append((claim, before))
    }
    try commit(changes)
    justTagged = tagged.last?.claim.id
    var reply = Reply(
      tagged.map { tagLine($0.claim, before: $0.before, sources: reason.sources) },
      json: .array(tagged.map { ClaimView.json($0.claim, self.state) })
    )
    reply.asides = reason.notices + ratingNotices(tagged.map(\.claim), named: reason.sources)
    advance(behindItems: items)
    if isInteractive { reply.asides += nextItemLines() }
    return reply
  }
}
