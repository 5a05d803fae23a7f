/// What lies on each sentence and whether all of it is settled, kept up to date edit by edit, so that
/// a command on one sentence costs the same in a session of ten claims and of ten thousand.
package struct SentenceUse: Sendable {
  /// What lies on one sentence.
  package struct Use: Sendable {
    package var claims: [EntityID] = []
    package var findings: [EntityID] = []
    package var marks: [EntityID] = []
    package var items: [EntityID] = []
    var standing = Standing()

    /// Whether everything in the sentence is settled.
    package var isCovered: Bool { standing.isCovered }
    /// How many items nobody has settled.
    package var openItems: Int { standing.openItems }
    /// Whether something in it was decided when its words were others.
    package var isStale: Bool { standing.isStale }
  }

  /// What all that lies on a sentence comes to.
  struct Standing: Sendable, Equatable {
    var isCovered = false
    var isStale = false
    var openItems = 0
  }

  package private(set) var uses: [Use]
  package private(set) var coveredCount = 0
  package private(set) var staleCount = 0
  /// The items that were settled themselves, whatever is said of the first mention.
  var settled: Set<EntityID> = []
  /// The sentences whose items hang on another entity: a first mention, or the claim that they became;
  /// each as often as they do.
  private var followers: [EntityID: [Int]] = [:]

  init(sentences: Int) {
    uses = Array(repeating: Use(), count: sentences)
  }

  /// Notes what a change puts on sentences and takes off them.
  ///
  /// Returns the sentences whose standing may be another now.
  @discardableResult
  mutating func update(_ change: Change, in index: SentenceIndex) -> Set<Int> {
    switch change {
    case .claim(let transition):
      update(transition, index, \.judgedPassages) { $1(&$0.claims) }
    case .finding(let transition):
      update(transition, index, \.judgedPassages) { $1(&$0.findings) }
    case .mark(let transition):
      update(transition, index, \.judgedPassages) { $1(&$0.marks) }
    case .item(let transition):
      updateItem(transition, index)
    case .source, .query, .contact, .waiver, .publication, .correction, .signOff, .facts, .scale,
      .article:
      []
    }
  }

  private mutating func updateItem(
    _ transition: Transition<Item>,
    _ index: SentenceIndex
  ) -> Set<Int> {
    let touched = update(transition, index, \.judgedPassages) { $1(&$0.items) }
    if let before = transition.before { follow(before, index, isAdded: false) }
    if let after = transition.after { follow(after, index, isAdded: true) }
    if transition.after == nil, let id = transition.id { settled.remove(id) }
    return touched
  }

  private mutating func follow(_ item: Item, _ index: SentenceIndex, isAdded: Bool) {
    guard !item.passage.isGone else { return }
    for leader in [item.firstMention, item.claim].compactMap({ $0 }) {
      for sentence in index.touched(by: item.passage.range) {
        if isAdded {
          followers[leader, default: []].append(sentence)
        } else if let place = followers[leader]?.firstIndex(of: sentence) {
          followers[leader]?.remove(at: place)
        }
      }
    }
  }

  /// The sentences whose items hang on an entity.
  func sentences(following id: EntityID) -> [Int] { followers[id] ?? [] }

  private mutating func update<Element: Entity>(
    _ transition: Transition<Element>,
    _ index: SentenceIndex,
    _ passages: (Element) -> [Passage],
    _ list: (inout Use, (inout [EntityID]) -> Void) -> Void
  ) -> Set<Int> {
    guard let id = transition.id else { return [] }
    var affected = Set(sentences(following: id))
    let (before, after) = (transition.before.map(passages), transition.after.map(passages))
    let isElsewhere = before != after
    for passage in before ?? [] where !passage.isGone {
      for sentence in index.touched(by: passage.range) {
        affected.insert(sentence)
        if isElsewhere { list(&uses[sentence]) { $0.removeAll { $0 == id } } }
      }
    }
    for passage in after ?? [] where !passage.isGone {
      for sentence in index.touched(by: passage.range) {
        affected.insert(sentence)
        guard isElsewhere else { continue }
        list(&uses[sentence]) { ids in
          if ids.last != id { ids.append(id) }
        }
      }
    }
    return affected
  }

  /// Notes how a sentence stands.
  mutating func set(_ standing: Standing, at sentence: Int) {
    let was = uses[sentence].standing
    guard was != standing else { return }
    uses[sentence].standing = standing
    coveredCount += (standing.isCovered ? 1 : 0) - (was.isCovered ? 1 : 0)
    staleCount += (standing.isStale ? 1 : 0) - (was.isStale ? 1 : 0)
  }
}
