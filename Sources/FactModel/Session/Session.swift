import OrderedJSON

/// The article, what was said of it, and the edits that led there.
package struct Session: Sendable {
  package let id: EntityID
  package let created: Signed
  package private(set) var facts: ArticleFacts
  /// Append-only, in the order in which they were read.
  package private(set) var revisions: [ArticleRevision]
  /// The index of the revision that holds.
  private var current = 0
  package private(set) var scale: Scale
  package private(set) var claims = EntityTable<Claim>()
  package private(set) var sources = EntityTable<Source>()
  package private(set) var findings = EntityTable<Finding>()
  package private(set) var marks = EntityTable<Mark>()
  package private(set) var items = EntityTable<Item>()
  package private(set) var queries = EntityTable<Query>()
  package private(set) var contacts = EntityTable<Contact>()
  package private(set) var waivers = EntityTable<Waiver>()
  package private(set) var publications = EntityTable<Publication>()
  package private(set) var corrections = EntityTable<Correction>()
  package private(set) var signOffs = EntityTable<SignOff>()
  package private(set) var counters = LabelCounters()
  /// The sources that were taken out for good.
  package private(set) var forgotten: [Forgotten] = []
  package private(set) var log = EditLog()
  /// What the session file holds besides, as it was read.
  package internal(set) var extra = ExtraMembers()
  /// What it holds besides about its beginning.
  package internal(set) var createdExtra = ExtraMembers()

  /// The sentences of the current revision.
  package private(set) var sentences: SentenceIndex
  /// What lies on each of them.
  package internal(set) var use: SentenceUse
  /// How they read.
  private(set) var readings: SentenceReadings
  /// How the sentences of each revision read, where that is needed: of judgements that do not say what
  /// was seen there is nothing else to go by.
  private(set) var earlierReadings: [SentenceReadings] = []
  /// The sentences of each revision; none where there is only one.
  private var revisionSentences: [SentenceIndex] = []

  /// Creates a session without a claim.
  package init(
    id: EntityID,
    created: Signed,
    facts: ArticleFacts,
    revision: ArticleRevision,
    scale: Scale
  ) {
    self.id = id
    self.created = created
    self.facts = facts
    revisions = [revision]
    self.scale = scale
    sentences = SentenceIndex(revision.blocks)
    use = SentenceUse(sentences: sentences.count)
    readings = SentenceReadings(revision, sentences)
  }

  /// The article as it stands now: the revision that all passages are anchored to whose text is not
  /// gone.
  package var article: ArticleRevision { revisions[current] }

  /// Makes an edit: the only way in which a session changes.
  ///
  /// - Parameters:
  ///   - edit: Names things whole, and the article by its SHA-256.
  ///   - reading: A reading of the article that the edit names and the session does not have yet.
  /// - Throws: A problem, with nothing changed, when the edit does not follow the last one or a
  ///   thing is not as the edit expects it.
  /// - Returns: The edit's line of JSON.
  @discardableResult
  package mutating func apply(
    _ edit: Edit,
    reading: ArticleRevision? = nil
  ) throws(Problem) -> [UInt8] {
    let json = edit.json
    guard json.depth <= Self.deepestEdit else {
      throw Problem(.input, "that is nested more than \(Self.deepestEdit) levels deep")
    }
    let line = json.compact
    try apply(edit, line: line, reading: reading)
    return line
  }

  /// How many levels of JSON an edit may have: with what is around it, far fewer than are read.
  private static let deepestEdit = 256

  /// Makes an edit whose line of JSON is at hand, as it is read from a journal.
  mutating func apply(
    _ edit: Edit,
    line: [UInt8],
    reading: ArticleRevision? = nil
  ) throws(Problem) {
    guard edit.sequence == log.count + 1, edit.parent == log.lastID else {
      throw Problem(
        .damagedSession,
        "edit \(edit.sequence) does not follow edit \(log.count)",
        remedy: "It belongs to another session or another state of this one."
      )
    }
    if let misfit = edit.contradiction {
      throw Problem(.damagedSession, "edit \(edit.sequence) does not fit the session: \(misfit)")
    }
    for change in edit.changes {
      if let misfit = misfit(of: change, reading) {
        throw Problem(.damagedSession, "edit \(edit.sequence) does not fit the session: \(misfit)")
      }
    }
    let movesText = edit.changes.contains { $0.key == .article }
    if movesText, let reading, !revisions.contains(where: { $0.hash == reading.hash }) {
      revisions.append(reading)
    }
    for change in edit.changes {
      make(change)
      if !movesText { settle(change) }
    }
    if movesText { findUse() }
    log.append(edit, line: line)
  }

  private func misfit(of change: Change, _ reading: ArticleRevision? = nil) -> String? {
    switch change {
    case .claim(let transition): claims.misfit(of: transition).map { "a claim \($0)" }
    case .source(let transition): sources.misfit(of: transition).map { "a source \($0)" }
    case .finding(let transition): findings.misfit(of: transition).map { "a finding \($0)" }
    case .mark(let transition): marks.misfit(of: transition).map { "a mark \($0)" }
    case .item(let transition): items.misfit(of: transition).map { "an item \($0)" }
    case .query(let transition): queries.misfit(of: transition).map { "a query \($0)" }
    case .contact(let transition): contacts.misfit(of: transition).map { "a contact \($0)" }
    case .waiver(let transition): waivers.misfit(of: transition).map { "a waiver \($0)" }
    case .publication(let transition):
      publications.misfit(of: transition).map { "a publication \($0)" }
    case .correction(let transition):
      corrections.misfit(of: transition).map { "a correction \($0)" }
    case .signOff(let transition): signOffs.misfit(of: transition).map { "a sign-off \($0)" }
    case .facts(let transition):
      transition.before == facts && transition.after != nil ? nil : "the facts are others"
    case .scale(let transition):
      transition.before == scale && transition.after != nil ? nil : "the scale is another"
    case .article(let transition):
      if transition.before != article.hash {
        "the article is another"
      } else if let hash = transition.after {
        hash == reading?.hash || revisions.contains { $0.hash == hash }
          ? nil : "there is no revision \(hash) of the article"
      } else {
        "the article is taken out"
      }
    }
  }

  private mutating func make(_ change: Change) {
    switch change {
    case .claim(let transition):
      see(transition)
      claims.make(transition)
    case .source(let transition):
      see(transition)
      sources.make(transition)
    case .finding(let transition):
      see(transition)
      findings.make(transition)
    case .mark(let transition):
      see(transition)
      marks.make(transition)
    case .item(let transition):
      see(transition)
      items.make(transition)
    case .query(let transition):
      see(transition)
      queries.make(transition)
    case .contact(let transition):
      see(transition)
      contacts.make(transition)
    case .waiver(let transition):
      see(transition)
      waivers.make(transition)
    case .publication(let transition):
      see(transition)
      publications.make(transition)
    case .correction(let transition):
      see(transition)
      corrections.make(transition)
    case .signOff(let transition):
      see(transition)
      signOffs.make(transition)
    case .facts(let transition): facts = transition.after ?? facts
    case .scale(let transition): scale = transition.after ?? scale
    case .article(let transition):
      current = revisions.firstIndex { $0.hash == transition.after } ?? current
    }
  }

  /// Finds the sentences of the revision that holds, and anew what lies on them.
  private mutating func findUse() {
    sentences = SentenceIndex(article.blocks)
    use = SentenceUse(sentences: sentences.count)
    readings = SentenceReadings(article, sentences)
    findEarlierReadings()
    for claim in claims.all { use.update(.claim(Transition(from: nil, to: claim)), in: sentences) }
    for finding in findings.all {
      use.update(.finding(Transition(from: nil, to: finding)), in: sentences)
    }
    for mark in marks.all { use.update(.mark(Transition(from: nil, to: mark)), in: sentences) }
    for item in items.all { use.update(.item(Transition(from: nil, to: item)), in: sentences) }
    settleAll()
  }

  /// The sentences of a revision, by its index.
  package func sentences(ofRevision number: Int) -> SentenceIndex {
    revisionSentences.isEmpty ? sentences : revisionSentences[number]
  }

  private mutating func findEarlierReadings() {
    revisionSentences = revisions.count > 1 ? revisions.map { SentenceIndex($0.blocks) } : []
    func lacksSeen(_ entity: some Judged) -> Bool { entity.judgements.contains { $0.seen == nil } }
    let isNeeded =
      revisions.count > 1
      && (claims.all.contains(where: lacksSeen) || findings.all.contains(where: lacksSeen)
        || marks.all.contains(where: lacksSeen) || items.all.contains(where: lacksSeen))
    earlierReadings = isNeeded ? revisions.map(SentenceReadings.init(lookedUpIn:)) : []
  }

  private mutating func see(_ transition: Transition<some Entity>) {
    guard let after = transition.after else { return }
    counters.see(after.number, of: type(of: after).kindName)
  }
}

extension Session {
  /// What a session file holds, put together again.
  package struct Parts {
    package var id: EntityID
    package var created: Signed
    package var facts: ArticleFacts
    package var revisions: [ArticleRevision]
    /// The SHA-256 of the revision that holds; nil for the last.
    package var current: String?
    package var scale: Scale
    package var claims: [Claim]
    package var sources: [Source]
    package var findings: [Finding]
    package var marks: [Mark]
    package var items: [Item] = []
    package var queries: [Query] = []
    package var contacts: [Contact] = []
    package var waivers: [Waiver] = []
    package var publications: [Publication] = []
    package var corrections: [Correction] = []
    package var signOffs: [SignOff] = []
    package var counters: LabelCounters
    package var forgotten: [Forgotten]
    package var log: EditLog
    package var extra: ExtraMembers
    package var createdExtra: ExtraMembers
  }

  /// Puts a session together from the parts in a file.
  ///
  /// - Throws: A problem when an identity or a number is there twice, or there is no revision.
  package init(_ parts: Parts) throws(FormatProblem) {
    guard let last = parts.revisions.indices.last else {
      throw FormatProblem("must hold a revision", at: ["revisions"])
    }
    var current = last
    if let hash = parts.current {
      guard let found = parts.revisions.firstIndex(where: { $0.hash == hash }) else {
        throw FormatProblem("must be the SHA-256 of a revision", at: ["current"])
      }
      current = found
    }
    self.init(
      id: parts.id,
      created: parts.created,
      facts: parts.facts,
      revision: parts.revisions[current],
      scale: parts.scale
    )
    revisions = parts.revisions
    self.current = current
    counters = parts.counters
    forgotten = parts.forgotten
    log = parts.log
    extra = parts.extra
    createdExtra = parts.createdExtra
    try add(parts.sources, "sources") { .source($0) }
    try add(parts.claims, "claims") { .claim($0) }
    try add(parts.findings, "findings") { .finding($0) }
    try add(parts.marks, "marks") { .mark($0) }
    try add(parts.items, "items") { .item($0) }
    try add(parts.queries, "queries") { .query($0) }
    try add(parts.contacts, "contacts") { .contact($0) }
    try add(parts.waivers, "waivers") { .waiver($0) }
    try add(parts.publications, "publications") { .publication($0) }
    try add(parts.corrections, "corrections") { .correction($0) }
    try add(parts.signOffs, "signOffs") { .signOff($0) }
    findEarlierReadings()
    settleAll()
  }

  private mutating func add<Element: Entity>(
    _ elements: [Element],
    _ key: String,
    _ change: (Transition<Element>) -> Change
  ) throws(FormatProblem) {
    for (index, element) in elements.enumerated() {
      let addition = change(Transition(from: nil, to: element))
      if let misfit = misfit(of: addition) {
        throw FormatProblem(misfit, at: [key, "[\(index)]"])
      }
      make(addition)
      use.update(addition, in: sentences)
    }
  }
}
