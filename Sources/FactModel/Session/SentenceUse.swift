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

  /// Notes what of an entity lies on sentences before and after a change.
  ///
  /// Returns the sentences whose standing may be another now.
  @discardableResult
  mutating func update(
    _ id: EntityID,
    from before: Footprint?,
    to after: Footprint?,
    in index: SentenceIndex
  ) -> Set<Int> {
    var affected = Set(sentences(following: id))
    let isElsewhere = before?.passages != after?.passages
    Self.forEachSentence(of: before, index) { sentence, content in
      affected.insert(sentence)
      if isElsewhere { uses[sentence][content].removeAll { $0 == id } }
    }
    Self.forEachSentence(of: after, index) { sentence, content in
      affected.insert(sentence)
      if isElsewhere, uses[sentence][content].last != id { uses[sentence][content].append(id) }
    }
    follow(before, index, isAdded: false)
    follow(after, index, isAdded: true)
    if after == nil { settled.remove(id) }
    return affected
  }

  private static func forEachSentence(
    of footprint: Footprint?,
    _ index: SentenceIndex,
    _ body: (Int, Footprint.Content) -> Void
  ) {
    guard let footprint else { return }
    for passage in footprint.passages where !passage.isGone {
      for sentence in index.touched(by: passage.range) { body(sentence, footprint.content) }
    }
  }

  private mutating func follow(_ footprint: Footprint?, _ index: SentenceIndex, isAdded: Bool) {
    guard let footprint else { return }
    for leader in footprint.leaders {
      for passage in footprint.passages where !passage.isGone {
        for sentence in index.touched(by: passage.range) {
          if isAdded {
            followers[leader, default: []].append(sentence)
          } else if let place = followers[leader]?.firstIndex(of: sentence) {
            followers[leader]?.remove(at: place)
          }
        }
      }
    }
  }

  /// The sentences whose items hang on an entity.
  func sentences(following id: EntityID) -> [Int] { followers[id] ?? [] }

  mutating func set(_ standing: Standing, at sentence: Int) {
    let was = uses[sentence].standing
    guard was != standing else { return }
    uses[sentence].standing = standing
    coveredCount += (standing.isCovered ? 1 : 0) - (was.isCovered ? 1 : 0)
    staleCount += (standing.isStale ? 1 : 0) - (was.isStale ? 1 : 0)
  }
}

extension SentenceUse.Use {
  /// The identities of what has this content.
  fileprivate subscript(content: Footprint.Content) -> [EntityID] {
    get {
      switch content {
      case .claim: claims
      case .finding: findings
      case .mark: marks
      case .item: items
      }
    }
    set {
      switch content {
      case .claim: claims = newValue
      case .finding: findings = newValue
      case .mark: marks = newValue
      case .item: items = newValue
      }
    }
  }
}
