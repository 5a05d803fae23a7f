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

  /// Takes note of an item before and after a change; returns what that changes.
  mutating func update(_ transition: Transition<Item>, in index: SentenceIndex) -> [Step] {
    var steps: [Step] = []
    if let before = transition.before { steps += take(before, sign: -1, in: index) }
    if let after = transition.after { steps += take(after, sign: 1, in: index) }
    guard let id = transition.id else { return steps }
    let isSettled = transition.after.map(\.isSettled) ?? false
    if isSettled != settled.contains(id) {
      if isSettled { settled.insert(id) } else { settled.remove(id) }
      for sentence in waiting[id] ?? [] {
        steps.append(Step(sentence: sentence, open: isSettled ? -1 : 1))
      }
    }
    return steps
  }

  private mutating func take(_ item: Item, sign: Int, in index: SentenceIndex) -> [Step] {
    guard !item.passage.isGone else { return [] }
    var isOpen = !item.isSettled
    let touched = index.touched(by: item.passage.range)
    if isOpen, let first = item.firstMention {
      if sign > 0 {
        waiting[first, default: []] += touched
      } else {
        for sentence in touched {
          guard let place = waiting[first]?.firstIndex(of: sentence) else { continue }
          waiting[first]?.remove(at: place)
        }
      }
      isOpen = !settled.contains(first)
    }
    return isOpen ? touched.map { Step(sentence: $0, open: sign) } : []
  }
}
