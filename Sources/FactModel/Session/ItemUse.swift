/// How many items of each sentence are open, kept up to date edit by edit.
///
/// An item is open until it was checked; a later mention of a name also until the first one was.
struct ItemUse: Sendable {
  /// By how much the number of open items of a sentence changes.
  struct Step: Sendable {
    var sentence: Int
    var open: Int
  }

  /// The first mentions that were checked.
  private var settled: Set<EntityID> = []
  /// By first mention, in which sentences later ones wait for it, each as often as they stand there.
  private var waiting: [EntityID: [Int]] = [:]

  /// Takes note of an entity before and after a change; returns what that changes.
  mutating func update(
    _ id: EntityID,
    from before: Footprint?,
    to after: Footprint?,
    in index: SentenceIndex
  ) -> [Step] {
    var steps: [Step] = []
    if let before { steps += take(before, sign: -1, in: index) }
    if let after { steps += take(after, sign: 1, in: index) }
    var isSettled = false
    if case .item(true, _) = after?.content { isSettled = true }
    if isSettled != settled.contains(id) {
      if isSettled { settled.insert(id) } else { settled.remove(id) }
      for sentence in waiting[id] ?? [] {
        steps.append(Step(sentence: sentence, open: isSettled ? -1 : 1))
      }
    }
    return steps
  }

  private mutating func take(_ item: Footprint, sign: Int, in index: SentenceIndex) -> [Step] {
    guard case .item(let isSettled, let firstMention) = item.content,
      let passage = item.passages.first, !passage.isGone
    else { return [] }
    var isOpen = !isSettled
    let touched = index.touched(by: passage.range)
    if isOpen, let firstMention {
      if sign > 0 {
        waiting[firstMention, default: []] += touched
      } else {
        for sentence in touched {
          guard let place = waiting[firstMention]?.firstIndex(of: sentence) else { continue }
          waiting[firstMention]?.remove(at: place)
        }
      }
      isOpen = !settled.contains(firstMention)
    }
    return isOpen ? touched.map { Step(sentence: $0, open: sign) } : []
  }
}
