import OrderedJSON
import PlainText

/// The article, what was said of it, and the edits that led there.
package struct Session: Sendable {
  var place: Place

  /// How a revision reads, by its hash.
  package struct Reading {
    var hash: String
    var sentences: SentenceIndex
    var readings: SentenceReadings
  }

  /// Creates a session without a claim.
  ///
  /// `read`: How the revision reads, where that was found out.
  package init(
    id: EntityID,
    created: Signed,
    facts: ArticleFacts,
    revision: ArticleRevision,
    scale: Scale,
    read: Reading? = nil
  ) {
    let known = read?.hash == revision.hash ? read : nil
    let sentences = known?.sentences ?? SentenceIndex(revision.blocks)
    place = Place(
      SessionContents(
        id: id,
        created: created,
        facts: facts,
        revisions: [revision],
        scale: scale,
        sentences: sentences,
        use: SentenceUse(sentences: sentences.count),
        readings: known?.readings ?? SentenceReadings(revision, sentences)
      )
    )
  }

  /// The article as it stands now: the revision that all passages are anchored to whose text is not
  /// gone.
  package var article: ArticleRevision { revisions[current] }

  /// Makes an edit: the only way in which a session changes.
  ///
  /// - Parameters:
  ///   - draft: What changes, whole, and the article by its SHA-256. What it brings in without an
  ///     identity is given one; what it takes out is named by nothing afterwards.
  ///   - reading: A reading of the article that the edit names and the session does not have yet.
  /// - Throws: A problem, with nothing changed, when a thing is not as the edit expects it.
  /// - Returns: The edit as it is kept.
  @discardableResult
  package mutating func apply(
    _ draft: EditDraft,
    reading: ArticleRevision? = nil
  ) throws(Problem) -> Edit {
    var changes = unlinked(draft.changes)
    try check(changes, reading)
    var identities = NewIdentities(of: draft.id)
    var patches: [Patch] = []
    for index in changes.indices {
      changes[index].startFromWhatIsThere(in: self)
      if let patch = changes[index].patch(&identities) { patches.append(patch) }
    }
    let wanted = draft.wanted ?? patches + draft.affirmed
    let edit = Edit(
      id: draft.id,
      parents: draft.parents ?? log.heads,
      signed: draft.signed,
      kind: draft.kind,
      command: draft.command,
      patches: patches,
      wanted: wanted == patches ? nil : wanted,
      decision: draft.decision
    )
    let json = edit.json
    guard json.depth <= Self.deepestEdit else {
      throw Problem(.input, "that is nested more than \(Self.deepestEdit) levels deep")
    }
    if let key = json.repeatedKey {
      throw Problem(.input, "the name “\(SafeText.line(key))” would be kept twice for one thing")
    }
    make(changes, reading)
    log.append(edit, json)
    return edit
  }

  /// How many levels of JSON an edit may have: with what is around it, far fewer than are read.
  private static let deepestEdit = 256

  /// Makes an edit whose line of JSON is at hand, as it is read from a journal.
  ///
  /// - Throws: A problem, with nothing changed, when the edit does not follow the last one or a
  ///   thing is not as the edit expects it.
  package mutating func apply(_ edit: Edit, line: ArraySlice<UInt8>) throws(Problem) {
    guard edit.parents.allSatisfy({ log.position(of: $0) != nil }) else {
      throw Problem(
        .damagedSession,
        "edit \(log.count + 1) does not follow edit \(log.count)",
        remedy: "It belongs to another session or another state of this one."
      )
    }
    let made: [Change]
    do throws(FormatProblem) {
      made = try changes(of: edit.patches)
    } catch {
      throw misfitting("\(error.place) \(error.what)")
    }
    try check(made, nil)
    do throws(FormatProblem) {
      try log.append(edit, line: line)
    } catch {
      throw misfitting("\(error.place) \(error.what)")
    }
    make(made, nil)
  }

  /// Refuses changes that do not fit the session or each other.
  private func check(_ changes: [Change], _ reading: ArticleRevision?) throws(Problem) {
    if let misfit = changes.contradiction { throw misfitting(misfit) }
    for change in changes {
      if let misfit = misfit(of: change, reading) { throw misfitting(misfit) }
    }
  }

  private func misfitting(_ what: String) -> Problem {
    Problem(.damagedSession, "edit \(log.count + 1) does not fit the session: \(what)")
  }

  /// Makes changes that fit.
  private mutating func make(_ changes: [Change], _ reading: ArticleRevision?) {
    let movesText = changes.contains { $0.key == .article }
    if movesText, let reading, !revisions.contains(where: { $0.hash == reading.hash }) {
      revisions.append(reading)
    }
    var settlesAll = false
    for change in changes {
      make(change)
      // Dates count from the day of publication and from others, and what rests on a source rests on that page.
      if case .facts(let facts) = change, facts.before?.published != facts.after?.published {
        settlesAll = true
      }
      if case .entity(let entity) = change, let item = entity.transition(of: Item.self),
        item.before?.meaning != item.after?.meaning
      {
        settlesAll = true
      }
      if case .entity(let entity) = change, let source = entity.transition(of: Source.self),
        source.before?.url != source.after?.url, source.before != nil
      {
        settlesAll = true
      }
    }
    if movesText { findUse() } else { settle(changes, all: settlesAll) }
  }

  func misfit(of change: Change, _ reading: ArticleRevision? = nil) -> String? {
    switch change {
    case .entity(let change):
      (change.before == nil && forgotten.contains { $0.source == change.id }
        ? "was forgotten" : change.kind.table.misfit(change, self))
        .map { "\(Wording.indefinite(change.kind.name)) \($0)" }
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

  mutating func make(_ change: Change) {
    switch change {
    case .entity(let change):
      if let after = change.after { counters.see(after.number, of: change.kind.name) }
      change.kind.table.make(change, &self)
    case .facts(let transition): facts = transition.after ?? facts
    case .scale(let transition): scale = transition.after ?? scale
    case .article(let transition):
      current = revisions.firstIndex { $0.hash == transition.after } ?? current
    }
  }

  /// Finds the sentences of the revision that holds, and anew what lies on them.
  private mutating func findUse() {
    sentences = SentenceIndex(article.blocks)
    readings = SentenceReadings(article, sentences)
    findWhatLies()
  }

  /// Finds anew what lies on the sentences, and how each of them stands.
  mutating func findWhatLies() {
    findEarlierReadings()
    var use = SentenceUse(sentences: sentences.count)
    for table in KindTable.all where table.kind.type.liesOnSentences { table.lay(self, &use) }
    self.use = use
    settleAll()
  }

  /// The sentences of a revision, by its index.
  package func sentences(ofRevision number: Int) -> SentenceIndex {
    revisionSentences.isEmpty ? sentences : revisionSentences[number]
  }

  private mutating func findEarlierReadings() {
    (revisionSentences, earlierReadings, statements) = ([], [], [:])
    guard revisions.count > 1 else { return }
    revisionSentences = revisions.map { SentenceIndex($0.blocks) }
    var seenIn: Set<String> = []
    var lacksSeen = false
    func note(_ entity: some Judged) {
      for judgement in entity.judgements {
        if let seen = judgement.seen { seenIn.insert(seen.revision) } else { lacksSeen = true }
      }
    }
    claims.all.forEach(note)
    findings.all.forEach(note)
    marks.all.forEach(note)
    items.all.forEach(note)
    if lacksSeen { earlierReadings = revisions.map(SentenceReadings.init(lookedUpIn:)) }
    let isWhole = revisions.contains(where: \.isInContext)
    for (index, revision) in revisions.enumerated()
    where index == current || seenIn.contains(Seen.shortened(revision.hash)) {
      statements[index] = Statements(revision, revisionSentences[index], isWhole: isWhole)
    }
  }
}
